import { murano } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/index.js'
import type { MethodSignature } from '../../library/signature.js'
import { didYouMean } from '../../nearest.js'
import type { BodyContext, Scope } from './context.js'
import { listOf } from './properties.js'

/** Reports arguments that a method of a class does not take, and those that it lacks. */
export function checkArguments(
  expression: Extract<Expression, { kind: 'method' }>,
  { parameters }: MethodSignature,
  { reading }: Scope,
  { sink }: BodyContext,
): void {
  const { name: method, arguments: given } = expression
  const standard = parameters.filter(({ usage }) => usage === 'Standard')
  const takesMore = parameters.some(({ usage }) => usage === 'VarArgs')
  const takesNames = parameters.some(({ usage }) => usage === 'KwArgs')
  const positional = given.filter(({ kind }) => kind !== 'named')
  const span = reading.nameSpanOf(expression)
  if (positional.length > standard.length && !takesMore) {
    const signature = `${method}(${standard.map(({ name, required }) => `${name}${required ? '' : '?'}`).join(', ')})`
    sink.report(murano.expressions.argumentCount, span, {
      name: method,
      expected: count(standard.length),
      given: String(positional.length),
      signature,
    })
    return
  }
  const names = new Set<string>()
  for (const argument of given) {
    if (argument.kind !== 'named') continue
    names.add(argument.name)
    if (takesNames || standard.some(({ name }) => name === argument.name)) continue
    const known = standard.map(({ name }) => name)
    const values = { method, name: argument.name, arguments: listOf(known), hint: didYouMean(argument.name, known) }
    sink.report(murano.expressions.unknownArgument, reading.spanOf(argument.value), values)
    return
  }
  const missing = standard.find(
    ({ name, required }, index) => required && !names.has(name) && (positional[index]?.kind ?? 'skipped') === 'skipped',
  )
  if (missing !== undefined) sink.report(murano.expressions.missingArgument, span, { method, name: missing.name })
}

function count(number: number): string {
  return number === 0 ? 'no arguments' : number === 1 ? 'one argument' : `${number} arguments`
}

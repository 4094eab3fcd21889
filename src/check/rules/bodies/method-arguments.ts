import { Diagnostics, murano } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/index.js'
import type { Member } from '../../library/members.js'
import type { PackageLibrary } from '../../library/package-library.js'
import type { MethodSignature, ParameterSignature } from '../../library/signature.js'
import { didYouMean } from '../../nearest.js'
import type { Type } from '../../types/type.js'
import type { BodyContext, Scope } from './context.js'
import { checkLiteral } from './literal-arguments.js'
import { listOf } from './names.js'
import { checkGiven } from './refused.js'

/** A call of a method. */
interface Call {
  readonly expression: Extract<Expression, { kind: 'method' }>
  /** Of what is given. */
  readonly types: ReadonlyMap<Expression, Type>
}

/**
 * Reports arguments that a method of a class does not take, and those that it lacks. The object may be one of a
 * subclass whose declaration takes them.
 */
export function checkArguments(
  call: Call,
  { owner, signature }: Member<MethodSignature>,
  scope: Scope,
  context: BodyContext,
): void {
  const found = new Diagnostics()
  compare(call, signature.parameters, scope, { ...context, sink: found })
  if (found.list.length === 0) return
  // Only then: a class of the core library may have a subclass in each of a thousand packages
  const overriding = overridingMethods(context.library, owner.name, call.expression.name)
  const isAccepted = overriding.some(({ parameters }) => {
    const others = new Diagnostics()
    compare(call, parameters, scope, { ...context, sink: others })
    return others.list.length === 0
  })
  if (!isAccepted) context.sink.add(...found.list)
}

/** The declarations of a method in classes that are known to extend this one. */
function overridingMethods(library: PackageLibrary, className: string, method: string): readonly MethodSignature[] {
  const names = new Set([className])
  for (const name of names) for (const subclass of library.subclassesOf(name)) names.add(subclass.name)
  names.delete(className)
  return [...names].flatMap((name) => library.findAnywhere(name)?.methods.filter((own) => own.name === method) ?? [])
}

function compare(
  { expression, types }: Call,
  parameters: readonly ParameterSignature[],
  scope: Scope,
  { literals, sink }: BodyContext,
): void {
  const { reading } = scope
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
  for (const argument of given) {
    if (argument.kind !== 'named' && argument.kind !== 'positional') continue
    const parameter =
      argument.kind === 'named'
        ? standard.find(({ name }) => name === argument.name)
        : standard[positional.indexOf(argument)]
    if (parameter === undefined) continue
    const { value } = argument
    const written = value.kind === 'variable' ? literals.get(value.name) : undefined
    if (written !== undefined) checkLiteral(written, parameter, sink)
    if (value.kind !== 'literal' || value.value !== null) checkGiven(value, types, parameter, scope, sink)
    else if (parameter.refusesNull) {
      sink.report(murano.expressions.nullArgument, reading.spanOf(value), { name: parameter.name, method })
    }
  }
}

function count(number: number): string {
  return number === 0 ? 'no arguments' : number === 1 ? 'one argument' : `${number} arguments`
}

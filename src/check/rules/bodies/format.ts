import { murano } from '../../../diagnostics/index.js'
import type { Argument, Expression } from '../../../yaql/index.js'
import type { BodyContext, Scope } from './context.js'

type Call = Extract<Expression, { kind: 'call' | 'method' }>

/** Reports placeholders of `format` for which nothing is given. */
export function checkFormat(expression: Call, scope: Scope, { sink }: BodyContext): void {
  const positional = expression.arguments.filter(({ kind }) => kind === 'positional')
  const pattern = expression.kind === 'method' ? expression.receiver : valueOfFirst(positional)
  const values = expression.kind === 'method' ? positional.length : positional.length - 1
  const names = expression.arguments.flatMap((argument) => (argument.kind === 'named' ? [argument.name] : []))
  if (pattern?.kind !== 'literal' || typeof pattern.value !== 'string') return
  let next = 0
  // Doubled braces stand for themselves
  for (const [placeholder, name = ''] of pattern.value.replaceAll(/\{\{|\}\}/g, '').matchAll(/\{(\w*)[^{}]*\}/g)) {
    const index = name === '' ? next : /^\d+$/.test(name) ? Number(name) : undefined
    if (name === '') next += 1
    if (index === undefined ? names.includes(name) : index < values) continue
    sink.report(murano.expressions.formatPlaceholder, scope.reading.spanOf(pattern), { placeholder })
    return
  }
}

function valueOfFirst([first]: readonly Argument[]): Expression | undefined {
  return first?.kind === 'positional' ? first.value : undefined
}

import { murano } from '../../../diagnostics/index.js'
import { type Expression, signaturesOf } from '../../../yaql/index.js'
import type { ExpressionReading } from '../../expression.js'
import type { Type } from '../../types/type.js'
import type { BodyContext } from './context.js'

/**
 * Reports a statement that only works something out, such as `$list.append(1)`: a copy is changed, and nobody keeps it.
 * `type` is what the statement yields.
 */
export function warnOfDroppedResult(reading: ExpressionReading, type: Type, { methodNames, sink }: BodyContext): void {
  const { expression } = reading
  if (expression.kind !== 'method' || methodNames.has(expression.name) || type.kind === 'unknown') return
  const signatures = signaturesOf(expression.name, 'method', 'engine')
  // Lambdas are run for what they do
  const isPure = signatures.every(({ pure, parameters }) => pure && parameters.every((each) => each.type !== 'lambda'))
  if (signatures.length === 0 || !isPure || !onlyReads(expression.receiver)) return
  sink.report(murano.expressions.resultDropped, reading.nameSpanOf(expression), { name: expression.name })
}

/** Whether an expression is a variable or a property, at any depth. */
function onlyReads(expression: Expression): boolean {
  if (expression.kind === 'property') return onlyReads(expression.receiver)
  return expression.kind === 'variable'
}

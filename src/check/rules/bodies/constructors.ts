import { murano } from '../../../diagnostics/index.js'
import { children, type Expression, signaturesOf } from '../../../yaql/index.js'
import type { MethodModel } from '../../model/class.js'
import { readingsIn } from '../../scan.js'
import type { BodyContext } from './context.js'

type Method = Extract<Expression, { kind: 'method' }>

/** Reports calls of methods of owners in `.init`: owners are constructed later. */
export function checkConstructor({ body }: MethodModel, { sink }: BodyContext): void {
  for (const reading of readingsIn(body)) {
    for (const call of methodsOfOwners(reading.expression)) {
      sink.report(murano.expressions.ownerInConstructor, reading.nameSpanOf(call))
    }
  }
}

function methodsOfOwners(expression: Expression): readonly Method[] {
  const inner = children(expression).flatMap(methodsOfOwners)
  if (expression.kind !== 'method' || !beginsWithFind(expression.receiver)) return inner
  // A function of YAQL, such as `require`, asks nothing of the owner
  return signaturesOf(expression.name, 'method', 'engine').length > 0 ? inner : [expression, ...inner]
}

/** Whether an expression is `$.find(...)`, or a property of what that yields. */
function beginsWithFind(expression: Expression): boolean {
  if (expression.kind === 'property') return beginsWithFind(expression.receiver)
  return expression.kind === 'method' && expression.name === 'find' && expression.receiver.kind === 'variable'
}

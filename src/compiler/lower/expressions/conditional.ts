import type { Expression } from '../../../yaql/ast.js'
import { literal, switchCases } from '../../../yaql/build.js'
import type ts from '../../load/typescript.cjs'
import { lowerCondition } from '../condition.js'
import type { Scope } from '../scope.js'
import { lowerExpression, toValue } from './index.js'

/** `a ? b : c`. */
export function lowerConditional(node: ts.ConditionalExpression, scope: Scope): Expression {
  return lowerChoice(
    () => lowerCondition(node.condition, scope),
    () => lowerExpression(node.whenTrue, scope),
    () => lowerExpression(node.whenFalse, scope),
    scope,
  )
}

/** One of two values: lazy in YAQL's `switch` too; if one of them needs statements, an If on a temporary. */
export function lowerChoice(
  test: () => Expression,
  whenTrue: () => Expression,
  whenFalse: () => Expression,
  scope: Scope,
): Expression {
  const condition = test()
  const yes = scope.captureWith(whenTrue)
  const no = scope.captureWith(whenFalse)
  if (yes.statements.length + no.statements.length === 0) {
    return switchCases([condition, yes.result], [literal(true), no.result])
  }
  const target: Expression = { kind: 'variable', name: scope.freshVariable('value') }
  scope.write({
    kind: 'if',
    condition,
    then: [...yes.statements, { kind: 'assignment', target, value: toValue(yes.result) }],
    otherwise: [...no.statements, { kind: 'assignment', target, value: toValue(no.result) }],
  })
  return target
}

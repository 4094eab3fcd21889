import type { Expression } from '../../../yaql/ast.js'
import { literal, switchCases } from '../../../yaql/build.js'
import type ts from '../../load/typescript.cjs'
import { lowerCondition } from '../condition.js'
import type { Scope } from '../scope.js'
import { lowerExpression, toValue } from './index.js'

/** `a ? b : c`: lazy in YAQL's `switch` too; if a branch needs statements, an If on a temporary. */
export function lowerConditional(node: ts.ConditionalExpression, scope: Scope): Expression {
  const condition = lowerCondition(node.condition, scope)
  const yes = scope.captureWith(() => lowerExpression(node.whenTrue, scope))
  const no = scope.captureWith(() => lowerExpression(node.whenFalse, scope))
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

import { language } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/ast.js'
import { literal } from '../../../yaql/build.js'
import type ts from '../../load/typescript.cjs'
import { spanOf } from '../lowering.js'
import type { Scope } from '../scope.js'
import { type ValueType, valueType } from '../types.js'
import { lowerExpression } from './index.js'
import { lowerOperands } from './operands.js'

/** The operands of an operator, in their order. */
export function lowerBoth(node: ts.BinaryExpression, scope: Scope): [Expression, Expression] {
  const [left = literal(null), right = literal(null)] = lowerOperands(
    [() => lowerExpression(node.left, scope), () => lowerExpression(node.right, scope)],
    scope,
  )
  return [left, right]
}

/** The kinds of both operands. */
export function operandTypes(node: ts.BinaryExpression, scope: Scope): [ValueType, ValueType] {
  return [valueType(scope.lowering, node.left), valueType(scope.lowering, node.right)]
}

/** Both operands of one kind and never null: otherwise MuranoPL fails where JavaScript converts. */
export function bothAre(node: ts.BinaryExpression, scope: Scope, ...kinds: readonly ValueType['kind'][]): boolean {
  const [left, right] = operandTypes(node, scope)
  if (left.kind === right.kind && !left.nullable && !right.nullable && kinds.includes(left.kind)) return true
  scope.lowering.diagnostics.report(language.operandTypes, spanOf(node), {
    operator: node.operatorToken.getText(),
    kinds: kinds.map((kind) => `two ${kind}s`).join(' or '),
  })
  return false
}

import ts from '../../load/typescript.cjs'
import type { Lowering } from '../lowering.js'
import { type ValueKind, valueType } from '../types.js'

/** Kinds of which JavaScript and Python take the same values for true. To Python an empty list or map is false. */
const conditions: readonly ValueKind[] = ['string', 'number', 'boolean', 'null']

/** Whether a value is true in Python when it is in JavaScript. */
export function isPlainCondition(node: ts.Expression, lowering: Lowering): boolean {
  return conditions.includes(valueType(lowering, node).kind)
}

/** Whether a value reads in Python's text as it does in JavaScript's. */
export function isPlainText(node: ts.Expression, lowering: Lowering): boolean {
  const { kind, nullable } = valueType(lowering, node)
  return !nullable && ['string', 'number', 'boolean'].includes(kind)
}

/** Whether an operator means the same to Python between these operands. */
export function areComparable({ left, operatorToken, right }: ts.BinaryExpression, lowering: Lowering): boolean {
  const [first, second] = [valueType(lowering, left), valueType(lowering, right)]
  const isSame = first.kind === second.kind
  const withNull = first.kind === 'null' || second.kind === 'null'
  switch (operatorToken.kind) {
    case ts.SyntaxKind.EqualsEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsToken:
      return withNull
    case ts.SyntaxKind.EqualsEqualsEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsEqualsToken:
      return withNull || (isSame && conditions.includes(first.kind))
    case ts.SyntaxKind.AmpersandAmpersandToken:
    case ts.SyntaxKind.BarBarToken:
      return isPlainCondition(left, lowering)
    default:
      return isSame && !first.nullable && !second.nullable && ['string', 'number'].includes(first.kind)
  }
}

import ts from '../../load/typescript.cjs'
import { constantNumber } from '../constants.js'
import type { Lowering } from '../lowering.js'
import { leaves } from '../statements/jumps.js'
import { symbolOf } from '../symbols.js'

/** A number that a name is compared with. */
interface Comparison {
  readonly operator: ts.SyntaxKind
  readonly limit: number
}

/**
 * The smallest number that a constant can be where it stands, as the tests say that lead there:
 * `if (index >= 0) ...`, `if (index < 0) continue`.
 * @param declared What is known of it anyway.
 */
export function guardedBound(
  name: ts.Identifier,
  declared: number | undefined,
  lowering: Lowering,
): number | undefined {
  const symbol = symbolOf(lowering, name)
  const list = symbol?.valueDeclaration?.parent
  if (!symbol || !list || !ts.isVariableDeclarationList(list) || !(list.flags & ts.NodeFlags.Const)) return undefined
  const bounds: number[] = []
  const learn = (condition: ts.Expression, holds: boolean): void => {
    if (ts.isParenthesizedExpression(condition)) return learn(condition.expression, holds)
    if (!ts.isBinaryExpression(condition)) return
    const { kind } = condition.operatorToken
    const both = holds ? ts.SyntaxKind.AmpersandAmpersandToken : ts.SyntaxKind.BarBarToken
    if (kind === both) {
      learn(condition.left, holds)
      learn(condition.right, holds)
      return
    }
    const comparison = compared(condition, symbol, lowering)
    const bound = comparison && boundOf(comparison, holds, declared)
    if (bound !== undefined) bounds.push(bound)
  }
  for (let node: ts.Node = name; node.parent && node.parent !== list.parent; node = node.parent) {
    learnFrom(node, learn)
  }
  return bounds.length > 0 ? Math.max(...bounds) : undefined
}

/** The conditions that are known at a node because of where it stands in its parent. */
function learnFrom(node: ts.Node, learn: (condition: ts.Expression, holds: boolean) => void): void {
  const { parent } = node
  if (ts.isIfStatement(parent) && node !== parent.expression) learn(parent.expression, node === parent.thenStatement)
  if (ts.isConditionalExpression(parent) && node !== parent.condition) learn(parent.condition, node === parent.whenTrue)
  if (ts.isBinaryExpression(parent) && node === parent.right) {
    if (parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) learn(parent.left, true)
    if (parent.operatorToken.kind === ts.SyntaxKind.BarBarToken) learn(parent.left, false)
  }
  if (!ts.isBlock(parent)) return
  for (const statement of parent.statements) {
    if (statement === node) return
    const isGuard = ts.isIfStatement(statement) && !statement.elseStatement && leaves(statement.thenStatement)
    if (isGuard) learn(statement.expression, false)
  }
}

/** `name operator number`, or the same the other way round. */
function compared(node: ts.BinaryExpression, symbol: ts.Symbol, lowering: Lowering): Comparison | undefined {
  const operator = node.operatorToken.kind
  const is = (side: ts.Expression) => ts.isIdentifier(side) && symbolOf(lowering, side) === symbol
  const limit = constantNumber(is(node.left) ? node.right : node.left, lowering)
  if (limit === undefined) return undefined
  if (is(node.left)) return { operator, limit }
  return is(node.right) ? { operator: mirrored.get(operator) ?? operator, limit } : undefined
}

const { LessThanToken, LessThanEqualsToken, GreaterThanToken, GreaterThanEqualsToken } = ts.SyntaxKind
const { EqualsEqualsEqualsToken, ExclamationEqualsEqualsToken } = ts.SyntaxKind

const mirrored: ReadonlyMap<ts.SyntaxKind, ts.SyntaxKind> = new Map<ts.SyntaxKind, ts.SyntaxKind>([
  [LessThanToken, GreaterThanToken],
  [GreaterThanToken, LessThanToken],
  [LessThanEqualsToken, GreaterThanEqualsToken],
  [GreaterThanEqualsToken, LessThanEqualsToken],
])

const opposite: ReadonlyMap<ts.SyntaxKind, ts.SyntaxKind> = new Map<ts.SyntaxKind, ts.SyntaxKind>([
  [LessThanToken, GreaterThanEqualsToken],
  [GreaterThanToken, LessThanEqualsToken],
  [LessThanEqualsToken, GreaterThanToken],
  [GreaterThanEqualsToken, LessThanToken],
  [EqualsEqualsEqualsToken, ExclamationEqualsEqualsToken],
  [ExclamationEqualsEqualsToken, EqualsEqualsEqualsToken],
])

function boundOf({ operator, limit }: Comparison, holds: boolean, declared: number | undefined): number | undefined {
  switch (holds ? operator : opposite.get(operator)) {
    case GreaterThanToken:
      return Math.floor(limit) + 1
    case GreaterThanEqualsToken:
    case EqualsEqualsEqualsToken:
      return limit
    case ExclamationEqualsEqualsToken:
      return limit === declared ? limit + 1 : undefined
    default:
      return undefined
  }
}

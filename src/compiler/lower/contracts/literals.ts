import type { Contract } from '../../../murano/contract.js'
import ts from '../../load/typescript.cjs'

/** The text that a literal type admits. */
export function literalText(node: ts.TypeNode): string | undefined {
  return ts.isLiteralTypeNode(node) && ts.isStringLiteralLike(node.literal) ? node.literal.text : undefined
}

/** Whether a member of a union is null or undefined. */
export function isNull(node: ts.TypeNode): boolean {
  if (node.kind === ts.SyntaxKind.UndefinedKeyword) return true
  return ts.isLiteralTypeNode(node) && node.literal.kind === ts.SyntaxKind.NullKeyword
}

/** The members of a union, or the type itself. */
export function unionMembers(node: ts.TypeNode): readonly ts.TypeNode[] {
  return ts.isUnionTypeNode(node) ? node.types : [node]
}

/** The contract of literal types: all texts, all numbers, or both booleans. Undefined for any other. */
export function literalsContract(nodes: readonly ts.TypeNode[]): Contract | undefined {
  const literals = nodes.filter(ts.isLiteralTypeNode)
  if (literals.length < nodes.length || nodes.length === 0) return undefined
  const isBoolean = ({ literal }: ts.LiteralTypeNode) =>
    literal.kind === ts.SyntaxKind.TrueKeyword || literal.kind === ts.SyntaxKind.FalseKeyword
  if (literals.length === 2 && literals.every(isBoolean)) return { kind: 'boolean', nullable: false }
  return oneOf(literals.map((node) => literalText(node) ?? literalNumber(node)))
}

/** The contract that admits these values only. Undefined unless all are text, or all are whole numbers. */
export function oneOf(values: readonly unknown[]): Contract | undefined {
  const texts = values.filter((value) => typeof value === 'string')
  if (texts.length === values.length) return { kind: 'string', nullable: false, oneOf: texts }
  const numbers = values.filter((value) => typeof value === 'number').filter(Number.isInteger)
  return numbers.length === values.length ? { kind: 'integer', nullable: false, oneOf: numbers } : undefined
}

function literalNumber(node: ts.LiteralTypeNode): number | undefined {
  const { literal } = node
  if (ts.isNumericLiteral(literal)) return Number(literal.text)
  const negated = ts.isPrefixUnaryExpression(literal) && ts.isNumericLiteral(literal.operand)
  return negated ? -Number(literal.operand.text) : undefined
}

import type { BinaryOperator, Expression } from '../yaql/index.js'
import type { ExpressionReading } from './expression.js'

/** What becomes of a text that lacks its quotes, where it is one: it fails, or it is a constant that nobody meant. */
export type MistakenText =
  | { readonly kind: 'fails'; readonly operator: string }
  | { readonly kind: 'constant'; readonly operator: string }

/**
 * Whether an expression is made of nothing but words, numbers and operators, such as `m1-small` or `a/b`: text that
 * Murano takes for an expression since it has no quotes. `60 * 60` is none.
 */
export function mistakenText({ expression }: ExpressionReading): MistakenText | undefined {
  const kind = wordsKind(expression)
  return kind === undefined || kind === 'word' || kind === 'number' ? undefined : kind
}

type WordsKind = 'word' | 'number' | MistakenText

const comparisons: readonly BinaryOperator[] = ['=', '!=', '<', '>', '<=', '>=', '=~', '!~', 'in', 'is', 'and', 'or']

function wordsKind(expression: Expression): WordsKind | undefined {
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'number' ? 'number' : 'word'
    case 'property':
      return wordsKind(expression.receiver) === undefined ? undefined : { kind: 'fails', operator: '.' }
    case 'unary': {
      const operand = wordsKind(expression.operand)
      if (operand !== 'word' || expression.operator === 'not') return operand
      return { kind: 'fails', operator: expression.operator }
    }
    case 'binary':
      return binaryKind(expression.operator, wordsKind(expression.left), wordsKind(expression.right))
    default:
      return undefined
  }
}

function binaryKind(operator: BinaryOperator, left?: WordsKind, right?: WordsKind): WordsKind | undefined {
  if (left === undefined || right === undefined || operator === '->') return undefined
  if (typeof left === 'object' && left.kind === 'fails') return left
  if (typeof right === 'object' && right.kind === 'fails') return right
  if (left === 'number' && right === 'number') return 'number'
  if (comparisons.includes(operator)) return { kind: 'constant', operator }
  const joins = operator === '+' && left === 'word' && right === 'word'
  return joins ? { kind: 'constant', operator } : { kind: 'fails', operator }
}

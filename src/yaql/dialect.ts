import type { BinaryOperator, Dialect, UnaryOperator } from './ast.js'
import { characterAt, isDigit, skipWord } from './tokens/characters.js'
import type { OperatorSymbol } from './tokens/token.js'

/** How tightly postfix constructs bind: the higher the tighter. */
export const postfixPower = { type: 12, member: 11, index: 10 } as const

/** How tightly prefix operators bind. */
export const unaryPower: Readonly<Record<UnaryOperator, number>> = { '-': 9, '+': 9, not: 4 }

/** How tightly infix operators bind. All group to the left, except `->`. */
export const binaryPower: Readonly<Record<BinaryOperator, number>> = {
  '=~': 8,
  '!~': 8,
  '*': 7,
  '/': 7,
  mod: 7,
  '+': 6,
  '-': 6,
  '>': 5,
  '<': 5,
  '>=': 5,
  '<=': 5,
  '!=': 5,
  '=': 5,
  in: 5,
  is: 5,
  and: 3,
  or: 2,
  '->': 1,
}

const sharedOperators: readonly OperatorSymbol[] = [
  ...(['.', '?.', '-', '+', '*', '/', '=~', '!~', '>', '<', '>=', '<=', '!=', '=', '->'] as const),
  ...(['mod', 'in', 'not', 'and', 'or'] as const),
]

const operatorsOf: Readonly<Record<Dialect, ReadonlyMap<string, OperatorSymbol>>> = {
  engine: new Map([...sharedOperators, ':' as const, 'is' as const].map((symbol) => [symbol, symbol])),
  dashboard: new Map(sharedOperators.map((symbol) => [symbol, symbol])),
}

const constants: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
])

/** The operator that is written so in the dialect, if there is one. */
export function operatorNamed(text: string, dialect: Dialect): OperatorSymbol | undefined {
  return operatorsOf[dialect].get(text)
}

/** What the word stands for if it is `true`, `false` or `null`; undefined for all other words. */
export function constantNamed(word: string): boolean | null | undefined {
  return constants.get(word)
}

/**
 * Whether the text can stand as a bare word: after a dot, before the `=>` of a named argument, as a part of a type.
 * Names of properties for which this is false are reached with `get` only.
 */
export function isKeyword(text: string, dialect: Dialect): boolean {
  return (
    isFunctionName(text) &&
    !text.startsWith('__') &&
    operatorNamed(text, dialect) === undefined &&
    constantNamed(text) === undefined
  )
}

/** Whether the text can name a function or method in a call. Operators and constants can, too. */
export function isFunctionName(text: string): boolean {
  return isVariableName(text) && text !== '' && !isDigit(characterAt(text, 0))
}

/** Whether the text can follow the dollar sign of a variable. */
export function isVariableName(text: string): boolean {
  return skipWord(text, 0) === text.length
}

/** Whether Murano's loaders take an unquoted YAML scalar for words, without trying to parse it. */
export function readsAsWords(plain: string, dialect: Dialect): boolean {
  return dialect === 'engine' ? /^[\s\p{L}\p{N}_.]*$/u.test(plain) : /^[\s\p{L}\p{N}_.:]*$/u.test(plain)
}

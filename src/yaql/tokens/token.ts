import type { BinaryOperator, UnaryOperator } from '../ast.js'
import type { Problem } from '../problem.js'

/** An operator as it is written, those that have nodes of their own included. */
export type OperatorSymbol = BinaryOperator | UnaryOperator | '.' | '?.' | ':'

/** Brackets and separators. */
export type PunctuationSymbol = '(' | ')' | '[' | ']' | '{' | '}' | ',' | '=>'

/** A piece of an expression's text. `offset` is where it starts, in UTF-16 code units. */
export type Token = { readonly offset: number } & (
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'number'; readonly value: number; readonly float: boolean; readonly problem?: Problem }
  | { readonly kind: 'string'; readonly value: string; readonly problem?: Problem }
  | { readonly kind: 'constant'; readonly value: boolean | null }
  /** A bare word that is neither an operator nor a constant. */
  | { readonly kind: 'word'; readonly name: string }
  /** A name with the opening parenthesis that follows it at once. Any name will do, `not(` too. */
  | { readonly kind: 'function'; readonly name: string }
  | { readonly kind: 'operator'; readonly symbol: OperatorSymbol }
  | { readonly kind: 'punctuation'; readonly symbol: PunctuationSymbol }
  /** Something that is no token: the last one of the list. */
  | { readonly kind: 'invalid'; readonly problem: Problem }
  /** The end of the text: the last one of the list. */
  | { readonly kind: 'end' }
)

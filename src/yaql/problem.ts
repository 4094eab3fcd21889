/**
 * What may be wrong with a text. All but the last two groups are syntax errors for the engine too.
 */
export type ProblemCode =
  // The text cannot be cut into tokens.
  | 'unexpected-character'
  | 'unterminated-string'
  | 'invalid-escape'
  // The tokens do not form an expression.
  | 'unexpected-token'
  | 'unexpected-end'
  // The engine parses it, but cannot evaluate it whatever the values are.
  | 'invalid-member'
  | 'invalid-type'
  | 'invalid-item'
  | 'invalid-entry'
  // The engine takes it, but the syntax tree has no place for it.
  | 'unsupported-number'
  | 'unsupported-escape'
  | 'too-deep'

/** Why a text is not an expression that anybody could use. */
export interface Problem {
  readonly code: ProblemCode
  /** One sentence. */
  readonly message: string
  /** Where it is in the text, in UTF-16 code units; the text's length if the text ends too early. */
  readonly offset: number
  /**
   * Whether the grammar takes the whole text all the same. If so, an unquoted YAML scalar with this text
   * becomes an expression that fails when it is evaluated, such as `10.0.0.0/24`.
   */
  readonly grammatical: boolean
}

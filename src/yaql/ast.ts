/**
 * The YAQL syntax tree that the parser yields, the compiler builds and the printer writes.
 *
 * Plain data: nodes carry no parents and no positions. Parenthesis, spacing and escapes are the printer's business.
 */
export type Expression =
  | VariableExpression
  | LiteralExpression
  | UnaryExpression
  | BinaryExpression
  | TypeExpression
  | PropertyExpression
  | CallExpression
  | MethodExpression
  | IndexExpression
  | ListExpression
  | MapExpression

/** `$`, `$this`, `$name`, `$1`. `name` is what follows the dollar sign, so `$` has the empty name. */
export interface VariableExpression {
  readonly kind: 'variable'
  readonly name: string
}

/**
 * A constant: `'text'`, `1`, `1.5`, `true`, `null`.
 * Bare words are strings too (`foo` is `'foo'`); the printer always quotes.
 * Numbers are finite; negative ones are a unary minus in YAQL, and print so.
 */
export interface LiteralExpression {
  readonly kind: 'literal'
  readonly value: string | number | boolean | null
  /** A whole number that is a float all the same, `2.0`: `7 / 2.0` is 3.5 where `7 / 2` is 3. Absent otherwise. */
  readonly float?: true
}

/** Prefix operators. */
export type UnaryOperator = '-' | '+' | 'not'

/** `-$x`, `not $x`. */
export interface UnaryExpression {
  readonly kind: 'unary'
  readonly operator: UnaryOperator
  readonly operand: Expression
}

/** Infix operators other than `.`, `?.` and `:`, which have nodes of their own. `is` exists in the engine's dialect only. */
export type BinaryOperator =
  | '=~'
  | '!~'
  | '*'
  | '/'
  | 'mod'
  | '+'
  | '-'
  | '>'
  | '<'
  | '>='
  | '<='
  | '!='
  | '='
  | 'in'
  | 'is'
  | 'and'
  | 'or'
  | '->'

/** `$a + $b`. */
export interface BinaryExpression {
  readonly kind: 'binary'
  readonly operator: BinaryOperator
  readonly left: Expression
  readonly right: Expression
}

/** A class reference, `std:Environment` or, with an empty prefix, `:Environment`. Engine dialect only. */
export interface TypeExpression {
  readonly kind: 'type'
  readonly prefix: string
  readonly name: string
}

/** `$x.name`, or `$x?.name` if `safe`. */
export interface PropertyExpression {
  readonly kind: 'property'
  readonly receiver: Expression
  readonly name: string
  readonly safe: boolean
}

/** A function call, `len($x)`. */
export interface CallExpression {
  readonly kind: 'call'
  readonly name: string
  readonly arguments: readonly Argument[]
}

/** A method call, `$x.len()`, or `$x?.len()` if `safe`. */
export interface MethodExpression {
  readonly kind: 'method'
  readonly receiver: Expression
  readonly name: string
  readonly arguments: readonly Argument[]
  readonly safe: boolean
  /**
   * Set where the compiler knows that this is a method of a class, whatever function of YAQL has the same name.
   * Text does not show it: the parser never sets it.
   */
  readonly declared?: true
  /**
   * Set where this call is to take items from its receiver one by one and to stop early, whatever else happens on the way.
   * Text does not show it: the parser never sets it.
   */
  readonly stepwise?: true
}

/** `$x[0]`. */
export interface IndexExpression {
  readonly kind: 'index'
  readonly receiver: Expression
  readonly arguments: readonly Argument[]
}

/** `[1, 2]`. */
export interface ListExpression {
  readonly kind: 'list'
  readonly items: readonly Expression[]
}

/** `{a => 1}`. Keys are expressions. */
export interface MapExpression {
  readonly kind: 'map'
  readonly entries: readonly MapEntry[]
}

/** One `key => value` of a map. */
export interface MapEntry {
  readonly key: Expression
  readonly value: Expression
}

/** An argument of a call. */
export type Argument =
  | { readonly kind: 'positional'; readonly value: Expression }
  /** `name => value` with a name that is a keyword token: binds the parameter of that name. */
  | { readonly kind: 'named'; readonly name: string; readonly value: Expression }
  /** `key => value` with any other key, as in `switch($x > 1 => 'a')` and `dict($k => $v)`. */
  | { readonly kind: 'mapping'; readonly key: Expression; readonly value: Expression }
  /** A skipped parameter, `f(1,,3)`. */
  | { readonly kind: 'skipped' }

/**
 * Which grammar an expression is written in: the engine's classes have `:` and `is`,
 * the dashboard's forms are stock YAQL without them.
 */
export type Dialect = 'engine' | 'dashboard'

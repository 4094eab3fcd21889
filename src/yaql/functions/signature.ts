/** What a parameter takes. Lambdas and mappings are handed over unevaluated. */
export type ParameterType =
  | 'any'
  | 'str'
  | 'int'
  | 'num'
  | 'bool'
  | 'list'
  | 'dict'
  | 'set'
  /** Anything to iterate over: lists, sets, lazy iterables; neither strings nor dicts. */
  | 'iter'
  /** A lazy iterable only. */
  | 'iterator'
  /** What orderBy returns. */
  | 'ordering'
  /** A Murano object. */
  | 'obj'
  /** A class reference or the name of a class. */
  | 'type'
  /** An expression that is evaluated for each item or when needed. */
  | 'lambda'
  /** `key => value`. */
  | 'mapping'
  | 'regex'
  | 'datetime'
  | 'timespan'
  /** Reflection objects. */
  | 'property'
  | 'method'

/** What a call returns. */
export type ResultType =
  | 'str'
  | 'int'
  | 'float'
  | 'num'
  | 'bool'
  | 'null'
  | 'list'
  | 'dict'
  | 'set'
  /** A lazy iterable: consumed once, without indexer, never equal to a list. */
  | 'iter'
  /** A live view of a dict. That of keys or items becomes a set, in any order, if it is kept. */
  | 'view'
  | 'obj'
  | 'type'
  | 'regex'
  | 'datetime'
  | 'timespan'
  /** Bindings, for the left of `->`. */
  | 'context'
  /** Some value, realised. */
  | 'value'
  /** What an argument, an item or a lambda yields, unchanged: perhaps a lazy iterable. */
  | 'any'

/** A parameter of a function. */
export interface Parameter {
  readonly name: string
  readonly type: ParameterType
  /** Whether null is taken, too. It always is where the type is any. */
  readonly nullable: boolean
  readonly optional: boolean
  /** Whether it takes all further arguments: the positional ones, or those with other names. */
  readonly variadic: 'no' | 'positional' | 'named'
}

/** How a function is called: `name(x)`, or `x.name()` where the receiver is the first parameter. */
export type CallForm = 'function' | 'method'

/** One way to call a function of YAQL. Functions may have several signatures. */
export interface Signature {
  readonly name: string
  readonly forms: readonly CallForm[]
  readonly parameters: readonly Parameter[]
  readonly result: ResultType
  /**
   * Whether a call changes nothing and depends on nothing but its arguments and the objects that they name, given
   * that its lambdas do as well. It may fail all the same.
   */
  readonly pure: boolean
}

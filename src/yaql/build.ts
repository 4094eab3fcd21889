import type { Argument, BinaryOperator, Expression, MapEntry } from './ast.js'

/** `$`, or `$name` if a name is given. */
export function variable(name = ''): Expression {
  return { kind: 'variable', name }
}

/** A constant. */
export function literal(value: string | number | boolean | null): Expression {
  return { kind: 'literal', value }
}

/** `not operand`. */
export function not(operand: Expression): Expression {
  return { kind: 'unary', operator: 'not', operand }
}

/** `-operand`. */
export function negate(operand: Expression): Expression {
  return { kind: 'unary', operator: '-', operand }
}

/** `left operator right`. */
export function binary(operator: BinaryOperator, left: Expression, right: Expression): Expression {
  return { kind: 'binary', operator, left, right }
}

/** `prefix:name`, or `:name` if the prefix is empty. */
export function type(prefix: string, name: string): Expression {
  return { kind: 'type', prefix, name }
}

/** `receiver.name`. */
export function property(receiver: Expression, name: string): Expression {
  return { kind: 'property', receiver, name, safe: false }
}

/** `receiver?.name`. */
export function safeProperty(receiver: Expression, name: string): Expression {
  return { kind: 'property', receiver, name, safe: true }
}

/** `name(...)`. Expressions among the arguments are positional. */
export function call(name: string, ...given: readonly (Expression | Argument)[]): Expression {
  return { kind: 'call', name, arguments: given.map(argumentOf) }
}

/** `receiver.name(...)`. Expressions among the arguments are positional. */
export function method(receiver: Expression, name: string, ...given: readonly (Expression | Argument)[]): Expression {
  return { kind: 'method', receiver, name, arguments: given.map(argumentOf), safe: false }
}

/** `receiver.name(...)`, known to be a method of a class. */
export function declaredMethod(receiver: Expression, name: string, ...given: readonly Argument[]): Expression {
  return { kind: 'method', receiver, name, arguments: given, safe: false, declared: true }
}

/** `query.first(none)` that takes no more items from the query than it needs. */
export function firstOf(query: Expression, none: Expression): Expression {
  const given = [positional(none)]
  return { kind: 'method', receiver: query, name: 'first', arguments: given, safe: false, stepwise: true }
}

/** `receiver?.name(...)`. Expressions among the arguments are positional. */
export function safeMethod(
  receiver: Expression,
  name: string,
  ...given: readonly (Expression | Argument)[]
): Expression {
  return { kind: 'method', receiver, name, arguments: given.map(argumentOf), safe: true }
}

/** `receiver[key]`. */
export function index(receiver: Expression, key: Expression): Expression {
  return { kind: 'index', receiver, arguments: [positional(key)] }
}

/** `[...]`. */
export function list(...items: readonly Expression[]): Expression {
  return { kind: 'list', items }
}

/** `{key => value, ...}`. */
export function map(...entries: readonly (readonly [key: Expression, value: Expression])[]): Expression {
  return { kind: 'map', entries: entries.map(([key, value]): MapEntry => ({ key, value })) }
}

/** The argument `value`, bound by its position. */
export function positional(value: Expression): Argument {
  return { kind: 'positional', value }
}

/** The argument `name => value`, bound by its name. */
export function named(name: string, value: Expression): Argument {
  return { kind: 'named', name, value }
}

/** The argument `key => value` of functions such as `switch` and `dict`. */
export function mapping(key: Expression, value: Expression): Argument {
  return { kind: 'mapping', key, value }
}

/** No expression and no argument have a kind in common. */
function argumentOf(given: Expression | Argument): Argument {
  switch (given.kind) {
    case 'positional':
    case 'named':
    case 'mapping':
    case 'skipped':
      return given
    default:
      return positional(given)
  }
}

/** `switch(condition => value, ...)`: the value of the first condition that holds; the others are not evaluated. */
export function switchCases(...cases: readonly (readonly [condition: Expression, value: Expression])[]): Expression {
  return call('switch', ...cases.map(([condition, value]) => mapping(condition, value)))
}

/** `let(name => value, ...) -> body`. */
export function letIn(values: Readonly<Record<string, Expression>>, body: Expression): Expression {
  const context = call('let', ...Object.entries(values).map(([name, value]) => named(name, value)))
  return binary('->', context, body)
}

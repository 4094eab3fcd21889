import type { Argument, BinaryOperator, Expression } from '../../yaql/index.js'

/** A result that is known for certain. */
export interface Known {
  readonly value: unknown
}

/** What `check` is given to ask of a value. */
export function predicateOf(given: readonly Argument[]): Expression | undefined {
  const named = given.find((argument) => argument.kind === 'named' && argument.name === 'predicate')
  const predicate = named ?? given[0]
  return predicate?.kind === 'positional' || predicate?.kind === 'named' ? predicate.value : undefined
}

/** Whether a predicate is certainly not true of null. */
export function refusesNull(predicate: Expression): boolean {
  return refusesValue([predicate], null)
}

/** Whether one of the predicates is certainly not true of the value. */
export function refusesValue(predicates: readonly Expression[], value: unknown): boolean {
  return predicates.some((predicate) => {
    const result = evaluate(predicate, value)
    return result !== undefined && !isTrue(result.value)
  })
}

/**
 * What an expression yields for a value of `$`: undefined if that cannot be known without the engine. Values are
 * nulls, booleans, numbers, texts, and lists of such.
 */
export function evaluate(expression: Expression, dollar: unknown): Known | undefined {
  switch (expression.kind) {
    case 'variable':
      return expression.name === '' || expression.name === '1' ? { value: dollar } : undefined
    case 'literal':
      return { value: expression.value }
    case 'list':
      return listOf(expression.items, dollar)
    case 'call':
      return evaluateCall(expression, dollar)
    case 'method':
      return evaluateMethod(expression, dollar)
    case 'unary':
      return evaluateUnary(expression, dollar)
    case 'binary':
      return evaluateBinary(expression, dollar)
    default:
      return undefined
  }
}

function listOf(items: readonly Expression[], dollar: unknown): Known | undefined {
  const values: unknown[] = []
  for (const item of items) {
    const known = evaluate(item, dollar)
    if (known === undefined) return undefined
    values.push(known.value)
  }
  return { value: values }
}

function evaluateCall(
  { name, arguments: given }: Extract<Expression, { kind: 'call' }>,
  dollar: unknown,
): Known | undefined {
  const values = given.flatMap((argument) => (argument.kind === 'positional' ? [argument.value] : []))
  if (values.length !== given.length) return undefined
  const [first] = values
  if (name === 'list') return listOf(values, dollar)
  return name === 'len' && first !== undefined && values.length === 1 ? lengthOf(evaluate(first, dollar)) : undefined
}

function evaluateMethod(
  { name, receiver, arguments: given }: Extract<Expression, { kind: 'method' }>,
  dollar: unknown,
): Known | undefined {
  const [only, ...others] = given
  if (name === 'len' && only === undefined) return lengthOf(evaluate(receiver, dollar))
  if (name !== 'contains' || only?.kind !== 'positional' || others.length > 0) return undefined
  const collection = evaluate(receiver, dollar)
  const item = evaluate(only.value, dollar)
  if (item === undefined || !Array.isArray(collection?.value)) return undefined
  return { value: collection.value.some((each) => isEqual(each, item.value)) }
}

function lengthOf(known: Known | undefined): Known | undefined {
  if (typeof known?.value === 'string') return { value: [...known.value].length }
  return Array.isArray(known?.value) ? { value: known.value.length } : undefined
}

function evaluateUnary(
  { operator, operand }: Extract<Expression, { kind: 'unary' }>,
  dollar: unknown,
): Known | undefined {
  const known = evaluate(operand, dollar)
  if (known === undefined) return undefined
  if (operator === 'not') return { value: !isTrue(known.value) }
  if (typeof known.value !== 'number') return undefined
  return { value: operator === '-' ? -known.value : known.value }
}

function evaluateBinary(
  { operator, left, right }: Extract<Expression, { kind: 'binary' }>,
  dollar: unknown,
): Known | undefined {
  const first = evaluate(left, dollar)
  if (operator === 'and' || operator === 'or') {
    if (first !== undefined && isTrue(first.value) === (operator === 'or')) return first
    const second = evaluate(right, dollar)
    // One that is false for certain is enough
    if (first === undefined) return operator === 'and' && second && !isTrue(second.value) ? second : undefined
    return second
  }
  const second = evaluate(right, dollar)
  return first === undefined || second === undefined ? undefined : apply(operator, first.value, second.value)
}

function apply(operator: BinaryOperator, left: unknown, right: unknown): Known | undefined {
  switch (operator) {
    case '=':
      return { value: isEqual(left, right) }
    case '!=':
      return { value: !isEqual(left, right) }
    case 'in':
      if (Array.isArray(right)) return { value: right.some((item) => isEqual(left, item)) }
      return typeof left === 'string' && typeof right === 'string' ? { value: right.includes(left) } : undefined
    case '<':
    case '>':
    case '<=':
    case '>=':
      return compare(operator, left, right)
    default:
      return undefined
  }
}

/** Null comes before everything. */
function compare(operator: '<' | '>' | '<=' | '>=', left: unknown, right: unknown): Known | undefined {
  const order = orderOf(left, right)
  if (order === undefined) return undefined
  switch (operator) {
    case '<':
      return { value: order < 0 }
    case '>':
      return { value: order > 0 }
    case '<=':
      return { value: order <= 0 }
    case '>=':
      return { value: order >= 0 }
  }
}

function orderOf(left: unknown, right: unknown): number | undefined {
  if (left === null || right === null) return Number(left !== null) - Number(right !== null)
  if (typeof left === 'number' && typeof right === 'number') return left - right
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : Number(left > right)
  return undefined
}

function isEqual(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => isEqual(item, right[index]))
  }
  const comparable = (value: unknown) => (typeof value === 'boolean' ? Number(value) : value)
  return comparable(left) === comparable(right)
}

/** As Python sees it. */
function isTrue(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}

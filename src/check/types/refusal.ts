import type { Expression } from '../../yaql/index.js'
import { isWholeNumber } from './literal.js'
import { refusesValue } from './predicate.js'
import type { Type } from './type.js'

/** A value before anything runs. */
export interface Given {
  readonly type: Type
  /** What it is, if it is written out; a list or map never is. */
  readonly constant?: string | number | boolean | null
}

/** What a contract asks of values. */
export interface Asked {
  readonly type: Type
  /** See `ContractType`. */
  readonly predicates?: readonly Expression[]
}

/** Whether `check` is certainly not true of a constant. */
export function failsCheck(constant: NonNullable<Given['constant']>, { type, predicates = [] }: Asked): boolean {
  return refusesValue(predicates, convert(constant, type))
}

/** What the contract's type makes of it. */
function convert(constant: string | number | boolean, { kind }: Type): string | number | boolean {
  if (kind === 'text' && typeof constant === 'number') return String(constant)
  return kind === 'integer' && typeof constant === 'string' && isWholeNumber(constant) ? Number(constant) : constant
}

/**
 * Whether a contract that lets through `expected` refuses a value for certain. That null may be refused is not told here,
 * nor what objects are: a class may extend several others.
 */
export function isRefused({ type, constant }: Given, expected: Type): boolean {
  switch (expected.kind) {
    case 'text':
      // An object becomes its id
      return (
        isCollection(type) || type.kind === 'class' || (typeof constant === 'number' && !Number.isInteger(constant))
      )
    case 'integer':
      return (
        isCollection(type) ||
        type.kind === 'class' ||
        type.kind === 'object' ||
        (typeof constant === 'string' && !isWholeNumber(constant))
      )
    case 'object':
      // A text may be the id of one, and a map its model
      return ['list', 'lazy', 'class', 'integer', 'number', 'boolean'].includes(type.kind)
    case 'map':
      // Templates can be made of objects
      return ['list', 'lazy', 'class', 'integer', 'number', 'boolean', 'text'].includes(type.kind)
    default:
      return false
  }
}

function isCollection({ kind }: Type): boolean {
  return kind === 'list' || kind === 'lazy' || kind === 'map'
}

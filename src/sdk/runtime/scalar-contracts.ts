import type { IntegerContract, StringContract } from '../../murano/contract.js'
import { type ContractContext, violation } from './contract-context.js'
import { isMuranoObject, stateOf } from './state.js'
import { describe, isRecord } from './values.js'

/** The text that a value stands for: integers, booleans and objects have one. */
export function applyString(contract: StringContract, value: unknown, context: ContractContext): string {
  const text = textOf(value)
  if (text === undefined) throw violation(context, `Value ${describe(value)} violates string() contract`)
  if (contract.oneOf !== undefined && !contract.oneOf.includes(text)) {
    throw violation(context, `Value ${describe(text)} is none of ${contract.oneOf.map(describe).join(', ')}`)
  }
  if (contract.pattern !== undefined && !new RegExp(`^(?:${contract.pattern})$`).test(text)) {
    throw violation(context, `Value ${describe(text)} does not match ${contract.pattern}`)
  }
  return text
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (Number.isInteger(value)) return String(value)
  return isMuranoObject(value) ? stateOf(value).id : undefined
}

/** The whole number that a value stands for. */
export function applyInteger(contract: IntegerContract, value: unknown, context: ContractContext): number {
  const number = integerOf(value)
  if (number === undefined) throw violation(context, `Value ${describe(value)} violates int() contract`)
  if (contract.oneOf !== undefined && !contract.oneOf.includes(number)) {
    throw violation(context, `Value ${number} is none of ${contract.oneOf.join(', ')}`)
  }
  if (contract.minimum !== undefined && number < contract.minimum) {
    throw violation(context, `Value ${number} is less than ${contract.minimum}`)
  }
  if (contract.maximum !== undefined && number > contract.maximum) {
    throw violation(context, `Value ${number} is greater than ${contract.maximum}`)
  }
  return number
}

/** What Python's `int()` makes of a value. */
function integerOf(value: unknown): number | undefined {
  if (typeof value === 'boolean') return value ? 1 : 0
  // Adding 0 turns the -0 of truncated fractions into 0.
  if (typeof value === 'number') return Number.isFinite(value) ? Math.trunc(value) + 0 : undefined
  if (typeof value === 'string' && /^\s*[+-]?\d+(?:_\d+)*\s*$/.test(value)) return Number(value.replaceAll('_', ''))
  return undefined
}

/** Whether Python takes a value for true. */
export function isTrue(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0
  return isRecord(value) ? Object.keys(value).length > 0 : Boolean(value)
}

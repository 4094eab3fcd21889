import { isRecord } from './values.js'

/** Whether two values are equal in MuranoPL: data by content, objects by identity, true and 1 alike as in Python. */
export function equalValues(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => equalValues(item, right[index]))
  }
  if (isRecord(left) && isRecord(right)) {
    const keys = Object.keys(left)
    return (
      keys.length === Object.keys(right).length &&
      keys.every((key) => Object.hasOwn(right, key) && equalValues(left[key], right[key]))
    )
  }
  return comparable(left) === comparable(right)
}

function comparable(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0
  return value ?? null
}

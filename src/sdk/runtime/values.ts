import { isMuranoObject } from './state.js'

/** Whether a value is a map: an object of no class. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/**
 * A value as MuranoPL keeps it: lists and maps are copied and frozen at every depth, undefined becomes null.
 * Maps lose their prototype, so that `'valueOf' in map` is false, as it is in the engine.
 */
export function frozen(value: unknown): unknown {
  if (value === undefined) return null
  if (Array.isArray(value)) return Object.freeze(value.map(frozen))
  if (!isRecord(value)) return value
  return frozenRecord(Object.entries(value).map(([key, item]) => [key, frozen(item)]))
}

/** A frozen map without a prototype. The values are taken as they are. */
export function frozenRecord(entries: Iterable<readonly [string, unknown]>): Readonly<Record<string, unknown>> {
  const record: Record<string, unknown> = Object.create(null)
  for (const [key, value] of entries) record[key] = value
  return Object.freeze(record)
}

/** Whether a value consists of text, numbers, booleans, null, lists and maps alone. */
export function isData(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isData)
  if (isRecord(value)) return Object.values(value).every(isData)
  return value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

/** How an error message calls a value. */
export function describe(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (Array.isArray(value)) return 'a list'
  if (isMuranoObject(value)) return `an object of class ${value.constructor.name}`
  if (isRecord(value)) return 'a map'
  return String(value)
}

/**
 * Functions with one meaning in MuranoPL and in Node, for what JavaScript's own operators do otherwise.
 */
import type { Int } from './contracts.js'
import { EngineError } from './errors.js'
import { equalValues } from './runtime/equal-values.js'
import { isRecord } from './runtime/values.js'

/** The quotient, rounded down: `divide(-7, 2)` is -4. Throws a `ZeroDivisionError` as Python does. */
export function divide(dividend: Int, divisor: Int): Int {
  return (dividend - modulo(dividend, divisor)) / divisor + 0
}

/** The remainder, with the sign of the divisor: `modulo(-7, 2)` is 1. Throws a `ZeroDivisionError` as Python does. */
export function modulo(dividend: Int, divisor: Int): Int {
  if (divisor === 0) throw new EngineError('ZeroDivisionError', 'integer division or modulo by zero')
  const remainder = dividend % divisor
  // Adding 0 turns JavaScript's -0 into 0.
  return remainder !== 0 && remainder < 0 !== divisor < 0 ? remainder + divisor : remainder + 0
}

/** Whether two values hold the same data, lists and maps compared by content. Objects are equal to themselves alone. */
export function equal(left: unknown, right: unknown): boolean {
  return equalValues(left, right)
}

/** A whole number from `from` to `to`, both included, at random. */
export function random(from: Int, to: Int): Int {
  return from + Math.floor(Math.random() * (to - from + 1))
}

/** Whole numbers from 0 to `count` - 1. */
export function range(count: Int): Int[] {
  return Array.from({ length: Math.max(count, 0) }, (_, index) => index)
}

/** The whole number that a text says, in decimal digits. Throws a `ValueError`, as Python does, for any other text. */
export function toInteger(text: string): Int {
  if (/^\s*[+-]?\d+(?:_\d+)*\s*$/.test(text)) return Number(text.replaceAll('_', ''))
  throw new EngineError('ValueError', `invalid literal for int(): ${text}`)
}

/** Base64 of the UTF-8 bytes of a text. */
export function base64encode(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64')
}

/** The reverse of `base64encode`. Throws if the bytes are not UTF-8. */
export function base64decode(text: string): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.from(text, 'base64'))
}

/**
 * Maps merged into a new one: nested maps are merged too, lists joined without repetitions, other values replaced.
 * Throws a `TypeError` where a map or a list of the right one meets something else on the left.
 */
export function merge<Left extends object, Right extends object>(left: Left, right: Right): Left & Right {
  const merged = { ...left, ...right }
  for (const [key, before] of Object.entries(left)) {
    if (Object.hasOwn(right, key)) Reflect.set(merged, key, mergeValues(before, Reflect.get(right, key)))
  }
  return merged
}

function mergeValues(left: unknown, right: unknown): unknown {
  if (isRecord(right)) {
    if (!isRecord(left)) throw new EngineError('TypeError', 'Cannot merge a map with something else')
    return merge(left, right)
  }
  if (!Array.isArray(right)) return right
  if (!Array.isArray(left)) throw new EngineError('TypeError', 'Cannot merge a list with something else')
  const items: unknown[] = [...left, ...right]
  return items.filter((item, index) => items.findIndex((other) => equalValues(other, item)) === index)
}

/**
 * Runs the branches at the same time, each in a green thread of the engine, and waits for all of them;
 * the first error is raised then. Calls of one method on one object run one after the other in the engine, unless
 * the compiler can give the method the metadata that lifts this. In Node the branches simply run in turn.
 */
export function parallel(...branches: (() => void)[]): void {
  parallelMap(branches, (branch) => branch())
}

/** Calls `run` for all items at the same time and yields the results in their order. Everything said of `parallel` holds. */
export function parallelMap<Item, Result>(items: readonly Item[], run: (item: Item) => Result): Result[] {
  const outcomes = items.map((item) => attempt(() => run(item)))
  return outcomes.map((outcome) => {
    if ('error' in outcome) throw outcome.error
    return outcome.result
  })
}

function attempt<Result>(run: () => Result): { readonly result: Result } | { readonly error: unknown } {
  try {
    return { result: run() }
  } catch (error) {
    return { error }
  }
}

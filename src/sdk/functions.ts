/**
 * Functions with one meaning in MuranoPL and in Node, for what JavaScript's own operators do otherwise.
 */
import type { Int } from './contracts.js'

/** The quotient, rounded down: `divide(-7, 2)` is -4. */
export declare function divide(dividend: Int, divisor: Int): Int

/** The remainder, with the sign of the divisor: `modulo(-7, 2)` is 1. */
export declare function modulo(dividend: Int, divisor: Int): Int

/** Whether two values hold the same data, lists and maps compared by content. */
export declare function equal(left: unknown, right: unknown): boolean

/** A whole number from `from` to `to`, both included, at random. */
export declare function random(from: Int, to: Int): Int

/** Whole numbers from 0 to `count` - 1. */
export declare function range(count: Int): Int[]

/** Base64 of the UTF-8 bytes of a text. */
export declare function base64encode(text: string): string

/** The reverse of `base64encode`. */
export declare function base64decode(text: string): string

/** Maps merged into a new one: nested maps are merged too, lists joined without repetitions, other values replaced. */
export declare function merge<Left extends object, Right extends object>(left: Left, right: Right): Left & Right

/**
 * Runs the branches at the same time, each in a green thread of the engine, and waits for all of them;
 * the first error is raised then. Calls of one method on one object run one after the other in the engine, unless
 * the compiler can give the method the metadata that lifts this. In Node the branches simply run in turn.
 */
export declare function parallel(...branches: (() => void)[]): void

/** Calls `run` for all items at the same time and yields the results in their order. Everything said of `parallel` holds. */
export declare function parallelMap<Item, Result>(items: readonly Item[], run: (item: Item) => Result): Result[]

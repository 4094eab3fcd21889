import type { Cursor } from './cursor.js'
import { YamlProblem } from './problem.js'

/** Where something stands that is a key if a colon follows on the same line. */
export interface SimpleKey {
  /** The number of its first token. */
  readonly token: number
  readonly index: number
  readonly line: number
  readonly column: number
  /** Whether it stands where there can be nothing but a key. */
  readonly isRequired: boolean
}

/** Characters that a key and what is before its colon may have. */
const longestKey = 1024

/** What may turn out to be a key: at most one thing at each level of brackets. */
export class SimpleKeys {
  readonly #byLevel = new Map<number, SimpleKey>()

  save(level: number, key: SimpleKey): void {
    this.remove(level)
    this.#byLevel.set(level, key)
  }

  /** Returns what turns out to be a key at a colon. */
  take(level: number): SimpleKey | undefined {
    const key = this.#byLevel.get(level)
    this.#byLevel.delete(level)
    return key
  }

  /** @throws YamlProblem if what is given up had to be a key. */
  remove(level: number): void {
    const key = this.take(level)
    if (key?.isRequired) throw missingColon(key)
  }

  /** Gives up what is on an earlier line, or too long. */
  removeStale(cursor: Cursor): void {
    for (const [level, key] of this.#byLevel) {
      if (key.line !== cursor.line || isTooLong(cursor.text, key.index, cursor.index)) this.remove(level)
    }
  }

  /** The number of the first token that may begin a key. */
  get firstToken(): number | undefined {
    let first: number | undefined
    for (const { token } of this.#byLevel.values()) {
      if (first === undefined || token < first) first = token
    }
    return first
  }
}

function isTooLong(text: string, start: number, end: number): boolean {
  return end - start > longestKey && [...text.slice(start, end)].length > longestKey
}

function missingColon({ index }: SimpleKey): YamlProblem {
  return new YamlProblem('here is neither a `key:` nor the rest of what is before', index)
}

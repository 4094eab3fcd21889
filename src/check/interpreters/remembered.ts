import { createHash } from 'node:crypto'

/** What is known of texts, each of which is asked for once. */
export class Remembered<Value> {
  readonly #values = new Map<string, Promise<Value>>()

  has(text: string): boolean {
    return this.#values.has(digest(text))
  }

  /** What is known of the text, or what `ask` finds out now. */
  get(text: string, ask: () => Promise<Value>): Promise<Value> {
    const key = digest(text)
    const known = this.#values.get(key)
    if (known !== undefined) return known
    const value = ask()
    this.#values.set(key, value)
    return value
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}

import type { SimpleKey } from './simple-keys.js'
import type { PlainToken, Token } from './tokens.js'

/** Tokens that were found and not asked for yet. They are numbered from the start of the text. */
export class TokenQueue {
  readonly #waiting: Token[] = []
  #taken = 0
  readonly #indents: number[] = [-1]

  /** The number of the next token. */
  get first(): number {
    return this.#taken
  }

  /** The number of the token that is found next. */
  get end(): number {
    return this.#taken + this.#waiting.length
  }

  /** The column of the block collection that is open. */
  get indent(): number {
    return this.#indents.at(-1) ?? -1
  }

  peek(): Token | undefined {
    return this.#waiting[0]
  }

  drop(): void {
    this.#waiting.shift()
    this.#taken += 1
  }

  add(token: Token): void {
    this.#waiting.push(token)
  }

  /** Adds that a block collection begins, if its column says that one does. */
  openBlock(kind: 'sequence-start' | 'mapping-start', column: number, index: number): void {
    if (this.#isDeeper(column)) this.add({ kind, start: index, end: index })
  }

  /** Adds that what was found is a key, and that a map begins with it, if its column says so. */
  insertKey({ token, index, column }: SimpleKey, isFlow: boolean): void {
    const at = (kind: PlainToken['kind']): PlainToken => ({ kind, start: index, end: index })
    const opens = !isFlow && this.#isDeeper(column)
    this.#waiting.splice(token - this.#taken, 0, ...(opens ? [at('mapping-start'), at('key')] : [at('key')]))
  }

  /** Adds the ends of the block collections that are indented by more than `column`. */
  closeBlocks(column: number, index: number): void {
    while (this.indent > column) {
      this.#indents.pop()
      this.add({ kind: 'block-end', start: index, end: index })
    }
  }

  #isDeeper(column: number): boolean {
    if (this.indent >= column) return false
    this.#indents.push(column)
    return true
  }
}

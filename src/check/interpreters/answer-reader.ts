import type { Answer } from './helper.js'

/** Cuts what a program prints into answers: `<status> <bytes>\n<text>`. */
export class AnswerReader {
  #received = Buffer.alloc(0)

  /** The answer that this chunk completes, if it does. */
  push(chunk: Buffer): Answer | undefined {
    this.#received = Buffer.concat([this.#received, chunk])
    const end = this.#received.indexOf('\n')
    if (end < 0) return undefined
    const [status = 0, length = 0] = this.#received.toString('latin1', 0, end).split(' ').map(Number)
    if (this.#received.length < end + 1 + length) return undefined
    const text = this.#received.toString('utf8', end + 1, end + 1 + length)
    this.#received = this.#received.subarray(end + 1 + length)
    return { status, text }
  }
}

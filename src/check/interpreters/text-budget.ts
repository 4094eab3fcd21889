/** How much text of one package other programs are given: what is hostile may take so much of their time, and not more. */
export class TextBudget {
  #left = 1024 * 1024
  #isExceeded = false

  /** Whether a text may still be given to them. */
  takes(text: string): boolean {
    if (text.length > this.#left) {
      this.#isExceeded = true
      return false
    }
    this.#left -= text.length
    return true
  }

  /** Whether there was a text that was too much. */
  get isExceeded(): boolean {
    return this.#isExceeded
  }
}

/** What could not be looked at, and what would help. */
export class Notes {
  readonly #texts = new Set<string>()

  /** Leaves a note, which is kept once however often it is left. */
  note(text: string): void {
    this.#texts.add(text)
  }

  get list(): readonly string[] {
    return [...this.#texts]
  }
}

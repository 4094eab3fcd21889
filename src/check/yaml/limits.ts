/** Longer files are not looked into: no author writes such. In UTF-16 code units. */
export const yamlLimit = 512 * 1024

/** Levels of lists and maps: what reads and handles them calls itself for each, PyYAML and the engine included. */
export const maximumDepth = 100

/** Nodes of one document, those that aliases repeat counted each time. */
export const maximumNodes = 200_000

/** Thrown where a document exceeds a limit. */
export class YamlTooLarge extends Error {
  constructor(
    readonly limit: 'depth' | 'nodes',
    readonly start: number,
    readonly end: number,
  ) {
    super(limit)
  }
}

/** What the YAML of one package may come to in all. */
export class YamlBudget {
  #characters = 4 * 1024 * 1024
  #nodes = 1_000_000

  /** Whether there is any left. */
  get isLeft(): boolean {
    return this.#characters > 0 && this.#nodes > 0
  }

  spendCharacters(count: number): void {
    this.#characters -= count
  }

  spendNodes(count: number): void {
    this.#nodes -= count
  }
}

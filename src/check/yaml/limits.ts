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

/** What the YAML of one package may come to in all: many times what any has. */
export class YamlBudget {
  #characters = 2 * 1024 * 1024
  #nodes = 250_000
  #documents = 2000
  #isTold = false

  /** Whether there is any left. */
  get isLeft(): boolean {
    return this.#characters >= 0 && this.#nodes >= 0 && this.#documents >= 0
  }

  spendCharacters(count: number): void {
    this.#characters -= count
  }

  spendDocument(nodes: number): void {
    this.#documents -= 1
    this.#nodes -= nodes
  }

  /** Whether it is asked for the first time: that there is none left is told once. */
  tell(): boolean {
    const isFirst = !this.#isTold
    this.#isTold = true
    return isFirst
  }
}

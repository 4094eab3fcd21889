import { type Diagnostic, type DiagnosticSink, Diagnostics, murano, TooManyDiagnostics } from '../diagnostics/index.js'

/** After so many nobody reads on, and a hostile package could have millions. */
export const findingLimit = 5000

/** What is found in one package, up to a limit. */
export class Findings {
  readonly #found = new Diagnostics(findingLimit)
  #isFull = false

  /** `location` is the package's. */
  constructor(private readonly location: string) {}

  /** Whether there is too much. */
  get isFull(): boolean {
    return this.#isFull
  }

  get sink(): DiagnosticSink {
    return this.#found
  }

  /** Looks for something. Undefined if that was given up, since there is too much. */
  async within<Result>(look: () => Result | Promise<Result>): Promise<Result | undefined> {
    try {
      return await look()
    } catch (error) {
      if (!(error instanceof TooManyDiagnostics)) throw error
      this.#isFull = true
      return undefined
    }
  }

  /** All that was found, and that it was too much, if so. */
  get list(): readonly Diagnostic[] {
    if (!this.#isFull) return this.#found.list
    const more = new Diagnostics()
    more.report(murano.files.tooManyFindings, { file: this.location, start: 0, end: 0 }, { limit: findingLimit })
    return [...this.#found.list, ...more.list]
  }
}

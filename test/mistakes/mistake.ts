/** A mistake that authors of Murano packages make. All texts are Markdown, and fit into a cell of a table. */
export interface Mistake {
  readonly mistake: string
  /** What becomes of it in a package that is written by hand: when it shows, and how. */
  readonly byHand: string
  /** What becomes of it with Vetro. */
  readonly vetro: Outcome
}

/** What Vetro does about a mistake. */
export type Outcome =
  /** Each way of writing it is an error. */
  | { readonly kind: 'caught'; readonly attempts: readonly Attempt[] }
  /** There are no words for it; the reason follows. */
  | { readonly kind: 'impossible'; readonly reason: string }
  /** What it was meant to say can be written, and works; how follows. */
  | { readonly kind: 'works'; readonly reason: string }
  /** Nothing finds it; what helps follows. */
  | { readonly kind: 'missed'; readonly advice: string }

/** One way of writing a mistake in TypeScript. */
export interface Attempt {
  /** What the table shows. */
  readonly shown: string
  /** The only code that is reported. */
  readonly code: string
  /** The packages that hold the mistake: path to content, below a folder of their own. */
  readonly files: Files
}

export type Files = Readonly<Record<string, string | Uint8Array>>

export const caught = (...attempts: readonly Attempt[]): Outcome => ({ kind: 'caught', attempts })
export const impossible = (reason: string): Outcome => ({ kind: 'impossible', reason })
export const works = (reason: string): Outcome => ({ kind: 'works', reason })
export const missed = (advice: string): Outcome => ({ kind: 'missed', advice })

/**
 * One fault in a package that is right otherwise, and what each of those who look at packages makes of it. Texts are
 * Markdown, and fit into a cell of a table.
 */
export interface Fault {
  /** In kebab-case; it never changes. */
  readonly id: string
  readonly mistake: string
  /** What the author has written, if the text of the first change does not show it. */
  readonly shown?: string
  /** What makes the good package faulty. */
  readonly change: readonly Change[]
  /** What the user enters, where the usual values do not fit. */
  readonly values?: Values
  /** It is in reach of the action only, which is called then once the application is deployed. */
  readonly action?: true
  readonly murano: Outcome
  /** The codes of murano-pkg-check, sorted, each once; see PkgCheck for what else it may do. */
  readonly pkgCheck: readonly string[]
  readonly vetro: readonly Finding[]
}

/** Paths are those in the package. What is to be replaced has to be there exactly once. */
export type Change =
  | { readonly file: string; readonly replace: string; readonly by: string }
  | { readonly file: string; readonly text: string }
  | { readonly file: string; readonly bytes: Uint8Array }
  | { readonly file: string; readonly remove: true }
  /** The archive as a whole, made from the package's files. */
  | { readonly archive: (files: Files) => Uint8Array }

export type Files = ReadonlyMap<string, Uint8Array>

/** By step and field of the form. */
export interface Values {
  readonly [step: string]: { readonly [field: string]: string | number | boolean }
}

/**
 * How far a package comes in Murano: the catalog takes it (its manifest is read), its classes are loaded by the engine,
 * its form is shown and filled in by the dashboard, the objects that the user has asked for are made, they are deployed,
 * and the agent carries out their plans.
 */
export type Stage = 'upload' | 'load' | 'form' | 'model' | 'run' | 'agent'

export type Outcome =
  /** It ends here, with this among what is said. */
  | { readonly stage: Stage; readonly says: string }
  /** Nobody says that anything is wrong, and this is; the proof is what comes of it. */
  | { readonly silent: string; readonly differs: Difference }
  /** Nothing comes of it, for this reason. */
  | { readonly harmless: string; readonly differs?: Difference }

/** Lines of a life (see life/life.ts) that the good package has and the faulty one does not have, and the reverse. */
export interface Difference {
  readonly lost: readonly string[]
  readonly gained: readonly string[]
}

/** What Vetro reports. */
export interface Finding {
  readonly code: string
  /** File, line and column; the file alone if it is no text. */
  readonly at: string
}

/** Faults in one part of a package. */
export interface Family {
  readonly title: string
  readonly faults: readonly Fault[]
}

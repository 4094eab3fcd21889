/** A range of characters in a source file: offsets in UTF-16 code units, the end exclusive. */
export interface SourceSpan {
  /** Absolute path. */
  readonly file: string
  readonly start: number
  readonly end: number
}

/** `error` stops the build; `warning` does not. */
export type Severity = 'error' | 'warning'

/** Something that the author should know, at the place in the author's own source. */
export interface Diagnostic {
  /** Stable, such as `V1001`; listed in docs/diagnostics.md. TypeScript's own errors keep their codes, such as `TS2322`. */
  readonly code: string
  readonly severity: Severity
  /** What is wrong, naming the offender. */
  readonly message: string
  /** What to do instead. */
  readonly suggestion?: string
  /** Absent only where no file is to blame, such as a missing folder. */
  readonly span?: SourceSpan
  readonly related?: readonly RelatedInformation[]
}

/** A second place that explains the first. */
export interface RelatedInformation {
  readonly message: string
  readonly span: SourceSpan
}

import type { Diagnostic, SourceSpan } from '../diagnostic.js'
import { docsOf } from './docs.js'
import { displayPath } from './paths.js'
import type { Locator, Position } from './sources.js'

/** A place as machines read it. Lines and columns count from 1, offsets from 0; all in UTF-16 code units. */
export interface JsonPlace {
  /** Relative to the current folder where the file is below it, absolute otherwise; always with `/`. */
  readonly file: string
  /** Null if the file could not be read. */
  readonly range: { readonly start: JsonPosition; readonly end: JsonPosition } | null
}

/** One end of a range. */
export interface JsonPosition extends Position {
  readonly offset: number
}

/** A diagnostic as machines read it. */
export interface JsonDiagnostic {
  readonly code: string
  readonly severity: Diagnostic['severity']
  readonly message: string
  readonly suggestion: string | null
  /** Where the code is explained, in Vetro's own folder. Null for codes of TypeScript. */
  readonly docs: string | null
  readonly file: string | null
  readonly range: JsonPlace['range']
  readonly related: readonly (JsonPlace & { readonly message: string })[]
}

/** What `--json` prints about diagnostics. Within one `format_version` keys are only ever added. */
export interface JsonReport {
  readonly format_version: 1
  /** Whether there are no errors. */
  readonly valid: boolean
  readonly error_count: number
  readonly warning_count: number
  readonly diagnostics: readonly JsonDiagnostic[]
}

/** Turns diagnostics into plain data for `JSON.stringify`. Paths are relative to `directory`. */
export function jsonReport(diagnostics: readonly Diagnostic[], locate: Locator, directory: string): JsonReport {
  const errorCount = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length
  return {
    format_version: 1,
    valid: errorCount === 0,
    error_count: errorCount,
    warning_count: diagnostics.length - errorCount,
    diagnostics: diagnostics.map(({ code, severity, message, suggestion, span, related = [] }) => ({
      code,
      severity,
      message,
      suggestion: suggestion ?? null,
      docs: docsOf(code) ?? null,
      ...(span === undefined ? { file: null, range: null } : jsonPlace(span, locate, directory)),
      related: related.map((place) => ({ message: place.message, ...jsonPlace(place.span, locate, directory) })),
    })),
  }
}

function jsonPlace(span: SourceSpan, locate: Locator, directory: string): JsonPlace {
  const located = locate(span)
  return {
    file: displayPath(span.file, directory),
    range: located
      ? { start: { ...located.start, offset: span.start }, end: { ...located.end, offset: span.end } }
      : null,
  }
}

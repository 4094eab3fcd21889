import type { Diagnostic, RelatedInformation, SourceSpan } from './diagnostic.js'
import { type DiagnosticKind, fillPlaceholders, type Placeholders } from './kind.js'

/** What follows the span in a report: values for the placeholders, where the kind has any, then related places. */
type ReportDetails<Names extends string> = [Names] extends [never]
  ? [values?: Readonly<Record<string, never>>, related?: readonly RelatedInformation[]]
  : [values: Readonly<Record<Names, string | number>>, related?: readonly RelatedInformation[]]

/** Where the stages of the compiler put what they find. */
export interface DiagnosticSink {
  /** Adds a mistake of a kind from the catalogue. The span is undefined only where no file is to blame. */
  report<Message extends string, Suggestion extends string>(
    kind: DiagnosticKind<Message, Suggestion>,
    span: SourceSpan | undefined,
    ...details: ReportDetails<Placeholders<Message> | Placeholders<Suggestion>>
  ): void
  /** Adds a diagnostic made elsewhere, such as one of TypeScript's own or one of an attempt that was kept. */
  add(...diagnostics: readonly Diagnostic[]): void
}

/** Whoever reports so much need not look for more. */
export class TooManyDiagnostics extends Error {}

/**
 * Collects diagnostics. For an attempt that may be given up, use a second collection and add its list to the first only
 * when the attempt is kept.
 */
export class Diagnostics implements DiagnosticSink {
  readonly #diagnostics: Diagnostic[] = []

  /** With a limit, it throws TooManyDiagnostics for what exceeds it. */
  constructor(private readonly limit = Number.POSITIVE_INFINITY) {}

  report<Message extends string, Suggestion extends string>(
    kind: DiagnosticKind<Message, Suggestion>,
    span: SourceSpan | undefined,
    ...[values = {}, related]: ReportDetails<Placeholders<Message> | Placeholders<Suggestion>>
  ): void {
    this.add({
      code: kind.code,
      severity: kind.severity,
      message: fillPlaceholders(kind.message, values),
      ...(kind.suggestion === undefined ? {} : { suggestion: fillPlaceholders(kind.suggestion, values) }),
      ...(span === undefined ? {} : { span }),
      ...(related === undefined || related.length === 0 ? {} : { related }),
    })
  }

  add(...diagnostics: readonly Diagnostic[]): void {
    if (this.#diagnostics.length + diagnostics.length > this.limit) throw new TooManyDiagnostics()
    this.#diagnostics.push(...diagnostics)
  }

  /** Whether anything found so far stops the build. */
  get hasErrors(): boolean {
    return this.#diagnostics.some((diagnostic) => diagnostic.severity === 'error')
  }

  /** Everything found so far, sorted by file, place and code, each finding once. */
  get list(): readonly Diagnostic[] {
    return sortedDiagnostics(this.#diagnostics)
  }
}

/** The diagnostics sorted by file, place, code and message, without repetitions; those without a file come first. */
export function sortedDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const unique = new Map<string, Diagnostic>()
  for (const diagnostic of diagnostics) {
    const key = identity(diagnostic)
    if (!unique.has(key)) unique.set(key, diagnostic)
  }
  return [...unique.values()].sort(compareDiagnostics)
}

function identity({ code, message, span }: Diagnostic): string {
  return JSON.stringify([code, message, span?.file, span?.start, span?.end])
}

function compareDiagnostics(left: Diagnostic, right: Diagnostic): number {
  return (
    compare(left.span?.file ?? '', right.span?.file ?? '') ||
    compare(left.span?.start ?? 0, right.span?.start ?? 0) ||
    compare(left.code, right.code) ||
    compare(left.message, right.message)
  )
}

function compare<Value extends string | number>(left: Value, right: Value): number {
  if (left === right) return 0
  return left < right ? -1 : 1
}

import type { Diagnostic, SourceSpan } from '../diagnostic.js'
import { type Colours, noColours } from './colours.js'
import { displayPath } from './paths.js'
import type { Locator } from './sources.js'

/** How diagnostics are shown to people. */
export interface PrettyOptions {
  readonly locate: Locator
  /** The folder that paths are relative to. */
  readonly directory: string
  /** Columns of the terminal; source lines are cut to fit. */
  readonly width: number
  readonly colours?: Colours
}

/** All diagnostics with a line of totals at the end, or an empty text if there are none. Ends with a line break. */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], options: PrettyOptions): string {
  if (diagnostics.length === 0) return ''
  return `${renderEach(diagnostics, options)}\n${totalsOf(diagnostics)}\n`
}

/** The diagnostics, with an empty line between two of them. */
export function renderEach(diagnostics: readonly Diagnostic[], options: PrettyOptions): string {
  return diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, options)).join('\n')
}

/** Such as `1 error, 2 warnings`; an empty text if there are no diagnostics. */
export function totalsOf(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length
  return [count(errors, 'error'), count(diagnostics.length - errors, 'warning')]
    .filter((text) => text !== '')
    .join(', ')
}

/** One diagnostic: place, severity, code and message, the source line with a caret, the suggestion, related places. */
export function renderDiagnostic(diagnostic: Diagnostic, options: PrettyOptions): string {
  const colours = options.colours ?? noColours
  const { severity, code, message, suggestion, span, related = [] } = diagnostic
  const place = span === undefined ? '' : `${renderPlace(span, options)} - `
  const lines = [`${place}${colours[severity](severity)} ${colours.faint(`${code}:`)} ${message}`]
  if (span !== undefined) lines.push(...renderSource(span, options, colours[severity]))
  if (suggestion !== undefined) lines.push(`  ${suggestion}`)
  for (const { message, span } of related) {
    lines.push(`  ${renderPlace(span, options)} - ${message}`, ...renderSource(span, options, colours.faint))
  }
  return `${lines.join('\n')}\n`
}

function renderPlace(span: SourceSpan, { locate, directory, colours = noColours }: PrettyOptions): string {
  const start = locate(span)?.start
  const position = start ? `:${start.line}:${start.column}` : ''
  return colours.place(`${printable(displayPath(span.file, directory)).join('')}${position}`)
}

function renderSource(span: SourceSpan, options: PrettyOptions, paint: (text: string) => string): string[] {
  const located = options.locate(span)
  if (located === undefined) return []
  const { start, end, lineText } = located
  const lineNumber = String(start.line)
  const spanEnd = end.line === start.line ? end.column - 1 : lineText.length
  const before = printable(lineText.slice(0, start.column - 1))
  const marked = printable(lineText.slice(start.column - 1, spanEnd))
  const after = printable(lineText.slice(spanEnd))
  const room = Math.max(20, options.width - lineNumber.length - 5)
  const { text, offset } = cutToFit([...before, ...marked, ...after], before.length, room)
  const carets = '^'.repeat(Math.max(1, Math.min(marked.length, text.length - offset)))
  const gutter = (options.colours ?? noColours).faint
  return [
    `  ${gutter(`${lineNumber} |`)} ${text.join('')}`.trimEnd(),
    `  ${gutter(`${' '.repeat(lineNumber.length)} |`)} ${' '.repeat(offset)}${paint(carets)}`,
  ]
}

/** The characters as they take up columns: a tab is two spaces, and a control character cannot reach the terminal. */
function printable(text: string): string[] {
  return [...text.replaceAll('\t', '  ').replace(/\p{Cc}/gu, '?')]
}

/** The part of a line around `offset` that fits into `room` columns, and where `offset` is in it. */
function cutToFit(characters: string[], offset: number, room: number): { text: string[]; offset: number } {
  const shown =
    characters.length <= room ? 0 : Math.max(0, Math.min(offset - Math.floor(room / 3), characters.length - room))
  const text = characters.slice(shown, shown + room)
  if (shown > 0) text[0] = '…'
  if (shown + room < characters.length) text[room - 1] = '…'
  return { text, offset: offset - shown }
}

function count(number: number, noun: string): string {
  if (number === 0) return ''
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

import type { SourceSpan } from '../../../diagnostics/index.js'
import type { ExpressionReading } from '../../expression.js'

/** An expression, and the text of the file that it is written in. */
export interface Source {
  readonly reading: ExpressionReading
  readonly fileText: string
}

/** Longer expressions are not searched. */
const longest = 5000

/**
 * The place of what the pattern's first group matches within an expression over several lines, whose parts have no places of
 * their own: `span` is that of the whole. The span as it is if it is that of a part, or if the pattern matches elsewhere, too.
 */
export function spanOfWord(span: SourceSpan, { reading, fileText }: Source, pattern: RegExp): SourceSpan {
  const whole = reading.scalar.span
  if (span.start !== whole.start || span.end !== whole.end || span.end - span.start > longest) return span
  const [found, ...others] = fileText.slice(whole.start, whole.end).matchAll(new RegExp(pattern, 'dg'))
  const [start, end] = found?.indices?.[1] ?? []
  if (start === undefined || end === undefined || others.length > 0) return span
  return { file: span.file, start: whole.start + start, end: whole.start + end }
}

/** The text as a part of a pattern that matches just it. */
export function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

import type { SourceSpan } from '../../../diagnostics/index.js'
import type { TextFile } from '../../text-file.js'

/** A line, from 0, from its first character that is not blank or from a column, in characters, to its end. */
export function lineSpan({ file, text }: TextFile, line: number, column?: number): SourceSpan {
  let start = 0
  for (let passed = 0; passed < line; passed += 1) {
    const next = text.indexOf('\n', start) + 1
    if (next === 0) break
    start = next
  }
  const found = text.indexOf('\n', start)
  const written = text.slice(start, found < 0 ? text.length : found).trimEnd()
  const indented = written.length - written.trimStart().length
  const before = column === undefined ? indented : [...written].slice(0, column).join('').length
  return { file, start: start + before, end: start + Math.max(written.length, before) }
}

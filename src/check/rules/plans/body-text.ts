import type { SourceSpan } from '../../../diagnostics/index.js'
import type { PythonPlace } from '../../interpreters/python.js'
import type { YamlScalar } from '../../yaml/node.js'

/**
 * A function from places in a scalar's text to those in the file of this text. Where folds and escapes hide them it yields
 * the first line of the scalar.
 */
export function locatorOf(scalar: YamlScalar, fileText: string): (place: PythonPlace, word?: string) => SourceSpan {
  const lines = scalar.text.split('\n')
  const starts = startsOf(scalar, lines, fileText)
  const { file, start, end } = scalar.span
  const firstLine = fileText.indexOf('\n', start)
  const whole = { file, start, end: firstLine < 0 ? end : Math.min(end, firstLine) }
  return ([line, column], word) => {
    const text = lines[line] ?? ''
    const lineStart = starts?.[line]
    if (lineStart === undefined) return whole
    const before = unitsOf(text, column)
    const isThere = word !== undefined && text.startsWith(word, before)
    const length = isThere ? word.length : Math.max(text.trimEnd().length - before, 1)
    const at = lineStart + before
    // The end of the file has nothing to point at
    return { file, start: at, end: Math.min(at + length, fileText.length) }
  }
}

/** Where the lines of the text begin in the file; undefined if they do not stand there as they are. */
function startsOf({ span, style, text }: YamlScalar, lines: readonly string[], fileText: string) {
  if (style !== 'block') return span.end - span.start === text.length ? [span.start] : undefined
  if (fileText[span.start] !== '|') return undefined
  const starts: number[] = []
  let lineStart = fileText.indexOf('\n', span.start) + 1
  for (const line of lines) {
    const lineEnd = endOfLine(fileText, lineStart)
    starts.push(Math.max(lineEnd - line.length, lineStart))
    lineStart = fileText.indexOf('\n', lineStart) + 1
    if (lineStart === 0) break
  }
  return starts
}

function endOfLine(text: string, start: number): number {
  const found = text.indexOf('\n', start)
  const end = found < 0 ? text.length : found
  return text[end - 1] === '\r' && end > start ? end - 1 : end
}

/** Python counts characters where we count UTF-16 code units. */
function unitsOf(text: string, characters: number): number {
  return [...text].slice(0, characters).join('').length
}

import { readFileSync } from 'node:fs'
import type { SourceSpan } from '../diagnostic.js'

/** A place in a file as editors show it: both count from 1, the column in UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A span with the text around it. */
export interface LocatedSpan {
  readonly start: Position
  readonly end: Position
  /** The whole line in which the span starts, without its line break. */
  readonly lineText: string
}

/** Reads a source file; undefined if it cannot be read. Offsets count from after a byte order mark, if there is one. */
export type SourceReader = (file: string) => string | undefined

/** Finds lines and columns of a span; undefined if its file cannot be read. */
export type Locator = (span: SourceSpan) => LocatedSpan | undefined

/** A reader that takes each file from disk once. */
export function createSourceReader(): SourceReader {
  return remembering(readSource)
}

/** Whoever locates many spans keeps the function: it splits each file into lines once. */
export function createLocator(read: SourceReader): Locator {
  const linesOf = remembering((file) => {
    const text = read(file)
    return text === undefined ? undefined : splitLines(text)
  })
  return ({ file, start, end }) => {
    const lines = linesOf(file)
    if (lines === undefined) return undefined
    const first = lineAt(lines, start)
    return {
      start: positionIn(lines, first, start),
      end: positionIn(lines, lineAt(lines, end), end),
      lineText: lines[first]?.text ?? '',
    }
  }
}

/** A line without its break, and the offset at which it starts. */
interface Line {
  readonly start: number
  readonly text: string
}

function splitLines(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  for (const { 0: lineBreak, index } of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) {
    lines.push({ start, text: text.slice(start, index) })
    start = index + lineBreak.length
  }
  return [...lines, { start, text: text.slice(start) }]
}

/** The index of the line that holds an offset; of the last one for what lies behind the text. */
function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((lines[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function positionIn(lines: readonly Line[], index: number, offset: number): Position {
  const { start = 0, text = '' } = lines[index] ?? {}
  return { line: index + 1, column: Math.min(offset - start, text.length) + 1 }
}

function readSource(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch {
    // A diagnostic about a file that is not there has to be shown all the same.
    return undefined
  }
}

/** The function, asked once for each file. */
function remembering<Value>(find: (file: string) => Value): (file: string) => Value {
  const found = new Map<string, { readonly value: Value }>()
  return (file) => {
    const known = found.get(file) ?? { value: find(file) }
    found.set(file, known)
    return known.value
  }
}

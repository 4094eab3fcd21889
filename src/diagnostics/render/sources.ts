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

/** A reader that takes each file from disk once. */
export function createSourceReader(): SourceReader {
  const texts = new Map<string, string | undefined>()
  return (file) => {
    if (!texts.has(file)) texts.set(file, readSource(file))
    return texts.get(file)
  }
}

/** Finds lines and columns of a span; undefined if its file cannot be read. */
export function locate(span: SourceSpan, read: SourceReader): LocatedSpan | undefined {
  const text = read(span.file)
  if (text === undefined) return undefined
  const start = positionAt(text, span.start)
  const lineText = text.split(/\r\n|[\n\r\u2028\u2029]/, start.line)[start.line - 1] ?? ''
  return { start, end: positionAt(text, span.end), lineText }
}

function readSource(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch {
    // A diagnostic about a file that is not there has to be shown all the same.
    return undefined
  }
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split(/\r\n|[\n\r\u2028\u2029]/)
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

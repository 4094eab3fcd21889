import type { Cursor } from './cursor.js'
import { YamlProblem } from './problem.js'
import { scanHandle, scanUri } from './property.js'
import type { DirectiveToken } from './tokens.js'

const name = /[\w-]+/y
const spaces = / */y
const version = /(\d+)\.\d+/y
const rest = /[^\n\r\x85\u2028\u2029]*/y
const comment = / *(?:#[^\n\r\x85\u2028\u2029]*)?/y

/** Scans a line that begins with `%`. */
export function scanDirective(cursor: Cursor): DirectiveToken {
  const start = cursor.index
  cursor.skip(1)
  const found = cursor.take(name)
  if (found === '' || !isSeparated(cursor)) throw unreadable(start)
  const meaning = scanMeaning(cursor, found, start)
  const end = cursor.index
  cursor.take(comment)
  if (!cursor.isLineEnd()) throw unreadable(start)
  cursor.takeBreak()
  return { kind: 'directive', meaning, start, end }
}

function scanMeaning(cursor: Cursor, found: string, start: number): DirectiveToken['meaning'] {
  if (found !== 'YAML' && found !== 'TAG') {
    cursor.take(rest)
    return { name: 'none' }
  }
  cursor.take(spaces)
  if (found === 'YAML') {
    const number = cursor.take(version)
    if (number === '' || !isSeparated(cursor)) throw unreadable(start)
    return { name: 'version', major: Number.parseInt(number, 10) }
  }
  const handle = scanHandle(cursor) || (cursor.peek() === '!' ? '!' : '')
  if (handle === '!') cursor.skip(1)
  if (handle === '' || cursor.peek() !== ' ') throw unreadable(start)
  cursor.take(spaces)
  const prefix = scanUri(cursor)
  if (!isSeparated(cursor)) throw unreadable(start)
  return { name: 'tag', handle, prefix }
}

function isSeparated(cursor: Cursor): boolean {
  return cursor.peek() === ' ' || cursor.isLineEnd()
}

function unreadable(start: number): YamlProblem {
  return new YamlProblem('`%` begins a directive, such as `%YAML 1.1`; quote a text', start)
}

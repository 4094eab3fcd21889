import type { Cursor } from './cursor.js'
import { YamlProblem } from './problem.js'
import type { ScalarToken } from './tokens.js'

const escapes: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['t', '\t'],
  ['\t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\x1b'],
  [' ', ' '],
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['N', '\x85'],
  ['_', '\xa0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
])

/** Digits of the escapes that give a character by its number. */
const escapedDigits: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
])

const ordinary = /[^'"\\ \t\n\r\x85\u2028\u2029]+/y
const blanks = /[ \t]+/y

/** Scans a scalar in quotes. Its lines need no indentation. */
export function scanQuoted(cursor: Cursor): ScalarToken {
  const start = cursor.index
  const quote = cursor.peek()
  cursor.skip(1)
  const parts: string[] = [scanLine(cursor, quote)]
  while (cursor.peek() !== quote) {
    parts.push(scanGap(cursor, start), scanLine(cursor, quote))
  }
  cursor.skip(1)
  return { kind: 'scalar', style: 'quoted', text: parts.join(''), start, end: cursor.index }
}

/** What comes before the next blank or the closing quote. */
function scanLine(cursor: Cursor, quote: string): string {
  let text = ''
  for (;;) {
    text += cursor.take(ordinary)
    const next = cursor.peek()
    if (quote === "'" && next === "'" && cursor.peek(1) === "'") {
      text += "'"
      cursor.skip(2)
    } else if (quote === '"' && next === '\\') text += scanEscape(cursor)
    else if (next !== quote && (next === "'" || next === '"' || next === '\\')) {
      text += next
      cursor.skip(1)
    } else return text
  }
}

function scanEscape(cursor: Cursor): string {
  const start = cursor.index
  cursor.skip(1)
  const letter = cursor.peek()
  const plain = escapes.get(letter)
  if (plain !== undefined) {
    cursor.skip(1)
    return plain
  }
  const digits = escapedDigits.get(letter)
  if (digits !== undefined) {
    cursor.skip(1)
    return scanNumber(cursor, start, digits)
  }
  if (letter !== '' && cursor.takeBreak() !== '') return scanBreaks(cursor)
  throw new YamlProblem(`no text in double quotes can hold \`\\${letter}\`; write \`\\\\\` for a backslash`, start)
}

function scanNumber(cursor: Cursor, start: number, count: number): string {
  const digits = cursor.text.slice(cursor.index, cursor.index + count)
  const code = /^[\da-fA-F]+$/.test(digits) && digits.length === count ? Number.parseInt(digits, 16) : undefined
  if (code === undefined || code > 0x10ffff) {
    throw new YamlProblem(`this escape needs ${count} hexadecimal digits of a character`, start)
  }
  cursor.skip(count)
  return String.fromCodePoint(code)
}

function scanGap(cursor: Cursor, start: number): string {
  const gap = cursor.take(blanks)
  if (cursor.peek() === '') throw new YamlProblem('this quote is not closed', start)
  const first = cursor.takeBreak()
  if (first === '') return gap
  const breaks = scanBreaks(cursor)
  if (first !== '\n') return first + breaks
  return breaks === '' ? ' ' : breaks
}

function scanBreaks(cursor: Cursor): string {
  let breaks = ''
  for (;;) {
    if (cursor.isDocumentMark('---') || cursor.isDocumentMark('...')) {
      throw new YamlProblem('the document ends within quotes', cursor.index, cursor.index + 3)
    }
    cursor.take(blanks)
    const next = cursor.takeBreak()
    if (next === '') return breaks
    breaks += next
  }
}

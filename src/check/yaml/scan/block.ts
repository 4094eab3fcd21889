import type { Cursor } from './cursor.js'
import { YamlProblem } from './problem.js'
import type { ScalarToken } from './tokens.js'

const spaces = / +/y
const header = /(?:[-+]\d?|\d[-+]?)?/y
const blanks = /[ \t]+/y
const comment = /#[^\n\r\x85\u2028\u2029]*/y
const restOfLine = /[^\n\r\x85\u2028\u2029]*/y

/** Scans a scalar after `|` or `>`, which stands in a collection that is indented by `parentIndent` (-1: in none). */
export function scanBlock(cursor: Cursor, parentIndent: number): ScalarToken {
  const start = cursor.index
  const isFolded = cursor.peek() === '>'
  cursor.skip(1)
  const { keepsBreaks, dropsBreak, increment } = scanHeader(cursor)
  const least = Math.max(parentIndent + 1, 1)
  const leading = increment === undefined ? scanIndentation(cursor) : undefined
  const indent = Math.max(least, leading?.indent ?? least + (increment ?? 1) - 1)
  let breaks = leading?.breaks ?? scanBreaks(cursor, indent)
  let end = start + 1
  let lineBreak = ''
  const parts: string[] = []
  while (cursor.column === indent && cursor.peek() !== '') {
    parts.push(breaks)
    const startsWithText = !cursor.isBlank()
    parts.push(cursor.take(restOfLine))
    end = cursor.index
    lineBreak = cursor.takeBreak()
    breaks = scanBreaks(cursor, indent)
    if (cursor.column !== indent || cursor.peek() === '') break
    const isFoldedHere = isFolded && lineBreak === '\n' && startsWithText && !cursor.isBlank()
    if (!isFoldedHere) parts.push(lineBreak)
    else if (breaks === '') parts.push(' ')
  }
  if (!dropsBreak) parts.push(lineBreak)
  if (keepsBreaks) parts.push(breaks)
  return { kind: 'scalar', style: 'block', text: parts.join(''), start, end }
}

interface Header {
  readonly keepsBreaks: boolean
  readonly dropsBreak: boolean
  readonly increment: number | undefined
}

function scanHeader(cursor: Cursor): Header {
  const start = cursor.index
  const indicators = cursor.take(header)
  const [digit] = /\d/.exec(indicators) ?? []
  if (digit === '0') throw new YamlProblem('an indentation of 0 after `|` or `>` is none', start)
  const isSeparated = cursor.allowsTabs || cursor.peek() !== '#'
  cursor.take(cursor.allowsTabs ? blanks : spaces)
  if (isSeparated) cursor.take(comment)
  if (!cursor.isLineEnd()) throw new YamlProblem('the text after `|` or `>` begins on the next line', cursor.index)
  cursor.takeBreak()
  return {
    keepsBreaks: indicators.includes('+'),
    dropsBreak: indicators.includes('-'),
    increment: digit === undefined ? undefined : Number(digit),
  }
}

/** Empty lines, and the indentation of the first that is not empty, or of an empty one that has more. */
function scanIndentation(cursor: Cursor): { readonly breaks: string; readonly indent: number } {
  let breaks = ''
  let indent = 0
  for (;;) {
    if (cursor.take(spaces) !== '') indent = Math.max(indent, cursor.column)
    refuseTab(cursor)
    const next = cursor.takeBreak()
    if (next === '') return { breaks, indent }
    breaks += next
  }
}

/** Empty lines, and the indentation of the line after them, as far as it is the scalar's. */
function scanBreaks(cursor: Cursor, indent: number): string {
  let breaks = ''
  for (;;) {
    while (cursor.column < indent && cursor.peek() === ' ') cursor.skip(1)
    if (cursor.column < indent) refuseTab(cursor)
    const next = cursor.takeBreak()
    if (next === '') return breaks
    breaks += next
  }
}

/** To PyYAML a tab is the first character of the text, or the end of it. */
function refuseTab(cursor: Cursor): void {
  if (cursor.allowsTabs && cursor.peek() === '\t') {
    throw new YamlProblem('a tab stands where only spaces can indent', cursor.index)
  }
}

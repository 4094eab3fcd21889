import type { Cursor } from './cursor.js'
import { YamlProblem } from './problem.js'
import type { ScalarToken } from './tokens.js'

/** What a line of an unquoted scalar holds up to a blank. */
const inBlock = /(?:[^ \t\n\r\x85\u2028\u2029:]+|:(?![ \t\n\r\x85\u2028\u2029]|$))+/y
/** The same within brackets. */
const inFlow = /(?:[^ \t\n\r\x85\u2028\u2029:,?[\]{}]+|:(?![ \t\n\r\x85\u2028\u2029,[\]{}]|$))+/y
/** The same as libyaml has it. */
const inLenientFlow = /(?:[^ \t\n\r\x85\u2028\u2029:,[\]{}]+|:(?![ \t\n\r\x85\u2028\u2029,[\]{}]|$))+/y

const spaces = / +/y
const spacesAndTabs = /[ \t]+/y

/** An unquoted scalar, and whether it ended at the start of a line, where a key may begin. */
export interface PlainScan {
  readonly token: ScalarToken
  readonly crossedLine: boolean
}

/** Scans an unquoted scalar. Further lines of it are indented by at least `indent`, unless it stands in brackets. */
export function scanPlain(cursor: Cursor, isFlow: boolean, indent: number): PlainScan {
  const pattern = isFlow ? (cursor.allowsTabs ? inLenientFlow : inFlow) : inBlock
  const start = cursor.index
  let end = start
  let text = ''
  let gap = ''
  let crossedLine = false
  while (cursor.peek() !== '#') {
    const part = cursor.take(pattern)
    if (part === '') break
    text += gap + part
    end = cursor.index
    const line = cursor.line
    gap = scanGap(cursor, indent) ?? ''
    crossedLine = cursor.line > line
    if (gap === '' || (!isFlow && cursor.column < indent)) break
  }
  return { token: { kind: 'scalar', style: 'plain', text, start, end }, crossedLine }
}

/** What stands between two parts of an unquoted scalar, folded; undefined before the end of a document. */
function scanGap(cursor: Cursor, indent: number): string | undefined {
  const blanks = cursor.take(cursor.allowsTabs ? spacesAndTabs : spaces)
  const first = cursor.takeBreak()
  if (first === '') return blanks
  let breaks = ''
  for (;;) {
    if (cursor.isDocumentMark('---') || cursor.isDocumentMark('...')) return undefined
    skipIndent(cursor, indent)
    const next = cursor.takeBreak()
    if (next === '') break
    breaks += next
  }
  if (first !== '\n') return first + breaks
  return breaks === '' ? ' ' : breaks
}

function skipIndent(cursor: Cursor, indent: number): void {
  cursor.take(spaces)
  if (!cursor.allowsTabs) return
  while (cursor.peek() === '\t') {
    if (cursor.column < indent) {
      throw new YamlProblem('a tab stands where only spaces can indent', cursor.index)
    }
    cursor.take(spacesAndTabs)
  }
}

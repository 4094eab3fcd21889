import type { Cursor } from './cursor.js'
import { YamlProblem } from './problem.js'
import type { NameToken, TagToken } from './tokens.js'

const name = /[\w-]+/y
const handle = /![\w-]*!/y
const uri = /(?:[\w\-;/?:@&=+$,.!~*'()[\]]|%[\da-fA-F]{2})+/y

/** Scans `&name` or `*name`. */
export function scanName(cursor: Cursor): NameToken {
  const start = cursor.index
  const kind = cursor.peek() === '*' ? 'alias' : 'anchor'
  cursor.skip(1)
  const found = cursor.take(name)
  const isSeparated = cursor.isBlank() || '?:,]}%@`'.includes(cursor.peek())
  if (found === '' || !isSeparated) {
    const what = kind === 'alias' ? '`*` begins an alias' : '`&` begins an anchor'
    throw new YamlProblem(`${what}, whose name is of letters and digits; quote a text`, start)
  }
  return { kind, name: found, start, end: cursor.index }
}

/** Scans what begins with `!`. */
export function scanTag(cursor: Cursor): TagToken {
  const start = cursor.index
  const tag = scanTagName(cursor)
  const isSeparated = cursor.peek() === ' ' || cursor.isLineEnd() || (cursor.allowsTabs && cursor.isBlank())
  if (!isSeparated) throw new YamlProblem('`!` begins a tag, after which comes a space; quote a text', start)
  return { kind: 'tag', ...tag, start, end: cursor.index }
}

function scanTagName(cursor: Cursor): { handle: string | undefined; suffix: string } {
  const start = cursor.index
  if (cursor.isBlank(1)) {
    cursor.skip(1)
    return { handle: undefined, suffix: '!' }
  }
  if (cursor.peek(1) === '<') {
    cursor.skip(2)
    const suffix = scanUri(cursor)
    if (cursor.peek() !== '>') throw new YamlProblem('this `!<` has no `>`', start)
    cursor.skip(1)
    return { handle: undefined, suffix }
  }
  const found = scanHandle(cursor)
  if (found !== '') return { handle: found, suffix: scanUri(cursor) }
  cursor.skip(1)
  const suffix = scanUri(cursor)
  if (suffix.includes('!')) throw new YamlProblem('this is no name of a tag', start)
  return { handle: '!', suffix }
}

/** Scans `!`, a name and `!`, or both without a name. */
export function scanHandle(cursor: Cursor): string {
  return cursor.take(handle)
}

/** Scans the characters of an address; `%41` stands for `A`. */
export function scanUri(cursor: Cursor): string {
  const start = cursor.index
  const written = cursor.take(uri)
  try {
    if (written !== '') return decodeURIComponent(written)
  } catch {
    // Bytes that are no UTF-8
  }
  throw new YamlProblem('this is no name of a tag', start)
}

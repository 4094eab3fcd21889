import type { Problem } from '../problem.js'
import { characterAt } from './characters.js'
import type { Token } from './token.js'

/** The marks that a string can start with. In backquotes all is verbatim. */
export type QuotationMark = "'" | '"' | '`'

/** Reads the string whose opening mark is at `offset`. `end` is the offset after the closing mark. */
export function readString(text: string, offset: number, mark: QuotationMark): { token: Token; end: number } {
  const end = closingMark(text, offset, mark)
  if (end === undefined) {
    const message = `The string that starts here has no closing ${mark}.`
    const problem: Problem = { code: 'unterminated-string', message, offset, grammatical: false }
    return { token: { kind: 'invalid', problem, offset }, end: text.length }
  }
  const body = text.slice(offset + 1, end)
  if (mark === '`') {
    return { token: { kind: 'string', value: body.replaceAll('\\`', '`'), offset }, end: end + 1 }
  }
  const { value, problem } = decodeEscapes(body, offset + 1)
  if (problem === undefined) {
    return { token: { kind: 'string', value, offset }, end: end + 1 }
  }
  const token: Token = problem.grammatical
    ? { kind: 'string', value, problem, offset }
    : { kind: 'invalid', problem, offset }
  return { token, end: end + 1 }
}

function closingMark(text: string, start: number, mark: QuotationMark): number | undefined {
  for (let offset = start + 1; offset < text.length; offset += 1) {
    const character = text[offset]
    if (character === mark) {
      return offset
    }
    if (character === '\\') {
      offset += 1
      // A line may end inside a string, but not right after a backslash.
      if (text[offset] === '\n') {
        return undefined
      }
    }
  }
  return undefined
}

/** The characters that a backslash and a letter (or mark) stand for. */
const simpleEscapes: ReadonlyMap<string, string> = new Map([
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
])

/** How many hexadecimal digits must follow the letter. */
const hexadecimalEscapes: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
])

/** One escape: what it stands for, and the offset of what follows it. */
interface Escape {
  readonly value: string
  readonly end: number
  readonly problem?: Problem
}

function decodeEscapes(body: string, base: number): { value: string; problem?: Problem } {
  const parts: string[] = []
  let kept = 0
  let problem: Problem | undefined
  for (let offset = body.indexOf('\\'); offset !== -1; offset = body.indexOf('\\', kept)) {
    const found = readEscape(body, offset, base)
    if (found.problem?.grammatical === false) {
      return { value: '', problem: found.problem }
    }
    if (offset > kept) {
      parts.push(body.slice(kept, offset))
    }
    // Python would keep the two halves apart; a string here cannot.
    const joins = /^[\udc00-\udfff]$/.test(found.value) && /[\ud800-\udbff]$/.test(parts.at(-1)?.slice(-1) ?? '')
    problem ??= joins ? unsupported('Write the whole character instead of surrogates.', base + offset) : found.problem
    parts.push(found.value)
    kept = found.end
  }
  const value = parts.join('') + body.slice(kept)
  return problem === undefined ? { value } : { value, problem }
}

function readEscape(body: string, offset: number, base: number): Escape {
  const letter = characterAt(body, offset + 1)
  const simple = simpleEscapes.get(letter)
  if (simple !== undefined) {
    return { value: simple, end: offset + 2 }
  }
  const length = hexadecimalEscapes.get(letter)
  if (length !== undefined) {
    return readHexadecimal(body, offset, length, base)
  }
  if (letter >= '0' && letter <= '7') {
    let end = offset + 2
    while (end < offset + 4 && /^[0-7]$/.test(body.charAt(end))) {
      end += 1
    }
    return { value: String.fromCharCode(Number.parseInt(body.slice(offset + 1, end), 8)), end }
  }
  if (letter === 'N' && body[offset + 2] === '{') {
    const end = body.indexOf('}', offset + 3)
    if (end > offset + 3) {
      const problem = unsupported('Escapes by name are not supported: write the character itself.', base + offset)
      return { value: '', end: end + 1, problem }
    }
  }
  return asWritten(offset)
}

function readHexadecimal(body: string, offset: number, length: number, base: number): Escape {
  const start = offset + 2
  let end = start
  for (let count = 0; count < length; count += 1) {
    const character = characterAt(body, end)
    if (character === '' || character === '\n') {
      return asWritten(offset)
    }
    end += character.length
  }
  const digits = body.slice(start, end)
  const code = /^[0-9A-Fa-f]+$/.test(digits) ? Number.parseInt(digits, 16) : Number.NaN
  if (!(code <= 0x10ffff)) {
    const message = `There is no character ${body.slice(offset, end)}.`
    const problem: Problem = { code: 'invalid-escape', message, offset: base + offset, grammatical: false }
    return { value: '', end, problem }
  }
  return { value: String.fromCodePoint(code), end }
}

/** A backslash that starts no escape stands for itself. */
function asWritten(offset: number): Escape {
  return { value: '\\', end: offset + 1 }
}

function unsupported(message: string, offset: number): Problem {
  return { code: 'unsupported-escape', message, offset, grammatical: true }
}

import type { Dialect } from '../ast.js'
import { constantNamed, operatorNamed } from '../dialect.js'
import { characterAt, isDigit, isWordCharacter, skipDigits, skipWord } from './characters.js'
import { readNumber } from './number.js'
import { readString } from './string.js'
import type { PunctuationSymbol, Token } from './token.js'

const punctuation: ReadonlyMap<string, PunctuationSymbol> = new Map(
  (['(', ')', '[', ']', '{', '}', ',', '=>'] as const).map((symbol) => [symbol, symbol]),
)

/**
 * Cuts an expression's text into tokens, in time linear in its length. The last token is `end`, or `invalid` where
 * the text cannot be cut; whatever follows that is not looked at.
 */
export function tokenize(text: string, dialect: Dialect): readonly [Token, ...Token[]] {
  let scanned = scan(text, 0, dialect)
  const tokens: [Token, ...Token[]] = [scanned.token]
  while (scanned.token.kind !== 'end' && scanned.token.kind !== 'invalid') {
    scanned = scan(text, scanned.end, dialect)
    tokens.push(scanned.token)
  }
  return tokens
}

/** A token, and the offset of what follows it. */
interface Scanned {
  readonly token: Token
  readonly end: number
}

function scan(text: string, from: number, dialect: Dialect): Scanned {
  let offset = from
  while (isSpace(text.charCodeAt(offset))) {
    offset += 1
  }
  const first = characterAt(text, offset)
  if (first === '') {
    return { token: { kind: 'end', offset }, end: offset }
  }
  if (first === '$') {
    const end = skipWord(text, offset + 1)
    return { token: { kind: 'variable', name: text.slice(offset + 1, end), offset }, end }
  }
  if (first === "'" || first === '"' || first === '`') {
    return readString(text, offset, first)
  }
  if (isDigit(first)) {
    return scanNumber(text, offset)
  }
  if (isWordCharacter(first)) {
    return scanWord(text, offset, dialect)
  }
  return scanSymbol(text, offset, dialect)
}

function scanNumber(text: string, offset: number): Scanned {
  const wholeEnd = skipDigits(text, offset)
  const fractionEnd = text[wholeEnd] === '.' ? skipDigits(text, wholeEnd + 1) : wholeEnd
  // `1.` and `1.2a` are the number 1 and a dot; `1a` is nothing at all.
  for (const end of fractionEnd > wholeEnd + 1 ? [fractionEnd, wholeEnd] : [wholeEnd]) {
    if (!isWordCharacter(characterAt(text, end))) {
      return { token: readNumber(text, offset, end), end }
    }
  }
  return invalid(text, offset)
}

function scanWord(text: string, offset: number, dialect: Dialect): Scanned {
  const end = skipWord(text, offset)
  const name = text.slice(offset, end)
  if (text[end] === '(') {
    return { token: { kind: 'function', name, offset }, end: end + 1 }
  }
  if (name.startsWith('__')) {
    return invalid(text, offset)
  }
  const symbol = operatorNamed(name, dialect)
  if (symbol !== undefined) {
    return { token: { kind: 'operator', symbol, offset }, end }
  }
  const value = constantNamed(name)
  return { token: value === undefined ? { kind: 'word', name, offset } : { kind: 'constant', value, offset }, end }
}

function scanSymbol(text: string, offset: number, dialect: Dialect): Scanned {
  for (const length of [2, 1]) {
    const candidate = text.slice(offset, offset + length)
    const operator = operatorNamed(candidate, dialect)
    if (operator !== undefined) {
      return { token: { kind: 'operator', symbol: operator, offset }, end: offset + candidate.length }
    }
    const mark = punctuation.get(candidate)
    if (mark !== undefined) {
      return { token: { kind: 'punctuation', symbol: mark, offset }, end: offset + candidate.length }
    }
  }
  return invalid(text, offset)
}

function invalid(text: string, offset: number): Scanned {
  const message = `Unexpected character ${JSON.stringify(characterAt(text, offset))}.`
  const problem = { code: 'unexpected-character', message, offset, grammatical: false } as const
  return { token: { kind: 'invalid', problem, offset }, end: text.length }
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0d || code === 0x0a
}

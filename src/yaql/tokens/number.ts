import type { Problem } from '../problem.js'
import type { Token } from './token.js'

/** Reads the number that is written from `offset` to `end`: digits, and perhaps a dot and more digits. */
export function readNumber(text: string, offset: number, end: number): Token {
  const written = text.slice(offset, end)
  const float = written.includes('.')
  const value = Number(written)
  if (Number.isFinite(value) && (float || BigInt(value) === BigInt(written))) {
    return { kind: 'number', value, float: float && Number.isInteger(value), offset }
  }
  const message = `The number ${written} cannot be kept exactly.`
  const problem: Problem = { code: 'unsupported-number', message, offset, grammatical: true }
  return { kind: 'number', value: 0, float: false, problem, offset }
}

import { type Dialect, readsAsWords } from '../../yaql/index.js'

/** Words that YAML 1.1 reads as truth values, null or numbers. */
const notText = /^(?:y|n|yes|no|on|off|true|false|null|\.inf|\.nan|e\d+)$/i
const bareName = /^(?:\.[A-Za-z]|[A-Za-z_])\w*(?:\.[A-Za-z_]\w*)*$/

/** What YAML 1.1 lets stand as it is: neither control characters nor what it takes for line breaks or a byte order mark. */
const printable = /^[\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]*$/u
/** What a quoted text has to escape, and with `u` also halves of surrogate pairs. */
const unprintable = /[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/gu

/** Whether all characters of a text may stand in a YAML 1.1 file as they are. */
export function isPrintable(value: string): boolean {
  return printable.test(value)
}

/** The lines of a comment, with U+FFFD for what a YAML file cannot hold. */
export function printableLines(value: string): string[] {
  return value
    .replaceAll('\t', '  ')
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map((line) => line.replace(unprintable, '\ufffd'))
}

/** Whether YAML 1.1 and Murano take a text for text even without quotes. */
export function isBareName(value: string): boolean {
  return bareName.test(value) && !notText.test(value)
}

/** Whether a text reads best as a `|` block, and survives it: several lines, no white space at either end. */
export function isBlockText(value: string): boolean {
  return value.includes('\n') && isPrintable(value) && /^\S/.test(value) && /\S\n?$/.test(value)
}

/** A text in quotes: single ones, or double ones where something needs an escape. */
export function quote(value: string): string {
  if (isPrintable(value) && !/[\t\n]/.test(value)) return `'${value.replaceAll("'", "''")}'`
  return `"${value.replace(/["\\]/g, '\\$&').replace(unprintable, escaped)}"`
}

function escaped(character: string): string {
  if (character === '\n') return '\\n'
  if (character === '\t') return '\\t'
  if (character === '\r') return '\\r'
  const code = character.charCodeAt(0)
  const digits = code.toString(16)
  return code < 0x100 ? `\\x${digits.padStart(2, '0')}` : `\\u${digits.padStart(4, '0')}`
}

/**
 * A number as YAML 1.1 reads it: integers in full, and a point before every exponent.
 * @throws RangeError for infinities and NaN, which neither YAQL nor the catalog's JSON has.
 */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be written into a package`)
  if (Number.isInteger(value)) return BigInt(value).toString()
  return String(value).replace(/^(-?\d+)e/, '$1.0e')
}

/**
 * Printed YAQL as a plain scalar that stays YAQL: in parentheses where it would begin as another kind of YAML does, or
 * look like mere words.
 */
export function plainExpression(yaql: string, dialect: Dialect): string {
  return /^['"[\]{}+-]/.test(yaql) || readsAsWords(yaql, dialect) ? `(${yaql})` : yaql
}

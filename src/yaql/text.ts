/**
 * The text as a YAQL string in single quotes that can stand in a plain YAML 1.1 scalar: on one line, without
 * what YAML would take for a comment or a mapping, without characters that YAML forbids or folds.
 */
export function quote(text: string): string {
  const escaped = text.replace(troublesome, (found) => {
    if (found === ': ') {
      return ':\\x20'
    }
    if (found === ' #') {
      return '\\x20#'
    }
    return shortEscapes.get(found) ?? numericEscape(found.charCodeAt(0))
  })
  return `'${escaped}'`
}

/**
 * The number as YAQL writes it, without its sign: plain decimal digits, since there are no exponents.
 * Throws for what is not finite.
 */
export function writeNumber(value: number, float: boolean): string {
  if (!Number.isFinite(value)) {
    throw new Error(`YAQL cannot write the number ${value}`)
  }
  const magnitude = Math.abs(value)
  if (Number.isInteger(magnitude)) {
    return `${BigInt(magnitude)}${float ? '.0' : ''}`
  }
  const [digits = '', exponent] = String(magnitude).split('e-')
  return exponent === undefined ? digits : `0.${'0'.repeat(Number(exponent) - 1)}${digits.replace('.', '')}`
}

/** Pairs of surrogates are left alone: with the u flag only lone ones are in the category Cs. */
const troublesome = /: | #|:$|['\\\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/gu

const shortEscapes: ReadonlyMap<string, string> = new Map([
  [':', '\\x3a'],
  ["'", "\\'"],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
])

function numericEscape(code: number): string {
  const digits = code.toString(16)
  return code < 0x100 ? `\\x${digits.padStart(2, '0')}` : `\\u${digits.padStart(4, '0')}`
}

/** Syntax that Python's `re` lacks or reads otherwise: named groups, unicode escapes and properties, sticky classes, lookbehind of any length. */
const unportable = /\(\?<|\\[pPkuxcdDwWsSbB]\{|\\[ck]|\\u\{|\(\?[imsx-]/

/**
 * A regular expression with the same meaning in Python: `$` matches before a final line break there, so it becomes `\Z`.
 * @returns Undefined for syntax that only one of the two has, and for what is no regular expression at all.
 */
export function portablePattern(source: string): string | undefined {
  if (unportable.test(source) || !isRegularExpression(source)) return undefined
  let result = ''
  let inClass = false
  for (let position = 0; position < source.length; position += 1) {
    const character = source.charAt(position)
    if (character === '\\') {
      const escaped = source.slice(position, position + 2)
      result += escaped === '\\/' ? '/' : asciiClass(escaped, inClass)
      position += 1
      continue
    }
    if (character === '[') inClass = true
    if (character === ']') inClass = false
    result += character === '$' && !inClass ? '\\Z' : character
  }
  return result
}

/** `\d`, `\w` and `\s` go by Unicode in Python and by ASCII, or nearly so, in JavaScript. */
function asciiClass(escaped: string, inClass: boolean): string {
  const classes: Readonly<Record<string, string>> = { '\\d': '0-9', '\\w': 'A-Za-z0-9_' }
  const members = classes[escaped]
  if (members === undefined) return escaped
  return inClass ? members : `[${members}]`
}

function isRegularExpression(source: string): boolean {
  try {
    new RegExp(source)
    return true
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

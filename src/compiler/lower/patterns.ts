/** Syntax that Python's `re` lacks or reads otherwise: named groups, unicode escapes and properties, sticky classes, lookbehind of any length. */
const unportable = /\(\?<|\\[pPkuxcdDwWsSbB]\{|\\[ck]|\\u\{|\(\?[imsx-]/

/** Whether a regular expression has only syntax that JavaScript and Python share. */
export function isPortable(source: string): boolean {
  return !unportable.test(source) && isRegularExpression(source)
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

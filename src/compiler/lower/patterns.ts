/** Escapes that mean the same in JavaScript and in Python, or that `commonPattern` spells out. */
const sharedEscapes = /^\\(?:[dDwWsSbBtnrvf0]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|[^A-Za-z0-9])/

/** Negated classes cannot be spelt out within brackets, and `\B` means nothing there. */
const notInBrackets = /^\\[DWSB]/

/** Groups that both know: those with names, flags or a look behind differ. */
const sharedGroups = /^\((?!\?)|^\(\?[:=!]/

/** Whether a regular expression has only syntax that JavaScript and Python share. */
export function isPortable(source: string): boolean {
  if (!isRegularExpression(source)) return false
  let inBrackets = false
  for (let position = 0; position < source.length; position += 1) {
    const rest = source.slice(position)
    if (rest.startsWith('\\')) {
      if (!sharedEscapes.test(rest) || (inBrackets && notInBrackets.test(rest))) return false
      position += 1
    } else if (inBrackets) {
      inBrackets = !rest.startsWith(']')
    } else if (rest.startsWith('[')) {
      // An empty set is an error in Python, where it begins with a bracket.
      if (/^\[\^?\]/.test(rest)) return false
      inBrackets = true
    } else if ((rest.startsWith('(') && !sharedGroups.test(rest)) || rest.startsWith('{,')) {
      return false
    }
  }
  return true
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

/** What a class of characters stands for in JavaScript, as what may stand between square brackets. */
const classes: Readonly<Record<string, string>> = {
  d: '0-9',
  w: '0-9A-Za-z_',
  s: '\\t-\\r \\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff',
}

/** The edges of words, which are made of `\w`. */
const edges: Readonly<Record<string, string>> = {
  b: '(?:(?<=[0-9A-Za-z_])(?![0-9A-Za-z_])|(?<![0-9A-Za-z_])(?=[0-9A-Za-z_]))',
  B: '(?:(?<=[0-9A-Za-z_])(?=[0-9A-Za-z_])|(?<![0-9A-Za-z_])(?![0-9A-Za-z_]))',
}

/**
 * A regular expression that has to match a whole value, as one to search with, which JavaScript and Python read alike
 * and in which neither sees anything else.
 */
export function fullMatch(pattern: string): string {
  return `^(?:${commonPattern(pattern)})(?![\\s\\S])`
}

/**
 * A regular expression of JavaScript's in a form that Python reads alike.
 *
 * Python's `\d`, `\w`, `\s` and `\b` know all scripts, its `.` takes every line break but one, and its `$` is content
 * with a line break still to come; so JavaScript's meaning of these is spelt out. (Patterns with negated
 * classes within brackets are refused.)
 */
export function commonPattern(pattern: string): string {
  let inBrackets = false
  return pattern.replace(/\\(.)|[[\].$]/gsu, (part, escaped: string | undefined) => {
    if (escaped !== undefined) return classOf(escaped, inBrackets) ?? part
    if (part === '[') inBrackets = true
    if (part === ']') inBrackets = false
    if (inBrackets) return part
    if (part === '.') return '[^\\n\\r\\u2028\\u2029]'
    return part === '$' ? '(?![\\s\\S])' : part
  })
}

function classOf(letter: string, inBrackets: boolean): string | undefined {
  if (!inBrackets && letter in edges) return edges[letter]
  const positive = classes[letter]
  if (positive !== undefined) return inBrackets ? positive : `[${positive}]`
  const negative = classes[letter.toLowerCase()]
  return negative === undefined || inBrackets ? undefined : `[^${negative}]`
}

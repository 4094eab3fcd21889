/** What a class of characters stands for in JavaScript, as what may stand between square brackets. */
const classes: Readonly<Record<string, string>> = {
  d: '0-9',
  w: '0-9A-Za-z_',
  s: '\\t-\\r \\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff',
}

/**
 * Turns a pattern that has to match a whole value into a regular expression to search with,
 * which JavaScript and Python read alike and in which neither sees anything else.
 *
 * Python's `\d`, `\w` and `\s` know all scripts, its `.` takes every line break but one, and its `$` is content
 * with a line break still to come; so JavaScript's meaning of these is spelt out. (Within brackets the negated
 * classes stay as they are.)
 */
export function fullMatch(pattern: string): string {
  let inBrackets = false
  const common = pattern.replace(/\\(.)|[[\].$]/gsu, (part, escaped: string | undefined) => {
    if (escaped !== undefined) return classOf(escaped, inBrackets) ?? part
    if (part === '[') inBrackets = true
    if (part === ']') inBrackets = false
    if (inBrackets) return part
    if (part === '.') return '[^\\n\\r\\u2028\\u2029]'
    return part === '$' ? '(?![\\s\\S])' : part
  })
  return `^(?:${common})(?![\\s\\S])`
}

function classOf(letter: string, inBrackets: boolean): string | undefined {
  const positive = classes[letter]
  if (positive !== undefined) return inBrackets ? positive : `[${positive}]`
  const negative = classes[letter.toLowerCase()]
  return negative === undefined || inBrackets ? undefined : `[^${negative}]`
}

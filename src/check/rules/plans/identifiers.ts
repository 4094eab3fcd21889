const keywords = new Set(
  ['False None True and as assert async await break class continue def del elif else except finally for from global']
    .concat('if import in is lambda nonlocal not or pass raise return try while with yield')
    .flatMap((words) => words.split(' ')),
)

/** Whether Python has names like this. */
export function isIdentifier(text: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(text) && !keywords.has(text)
}

/** A name that looks like the text. */
export function identifierLike(text: string): string {
  const letters = text.replace(/[^\p{L}\p{N}_]/gu, '_')
  return keywords.has(letters) ? `${letters}_` : letters.replace(/^(?=\p{N}|$)/u, '_')
}

/** The names that Python sees in a text that is none: to it `start-shop` is `start` less `shop`. */
export function namesWithin(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{N}_]+/u)
}

const wordCharacter = /^[\p{L}\p{N}_]$/u
const digit = /^\p{Nd}$/u

/** Whether the character is one that YAQL allows inside names: letters and numbers of any script, and `_`. */
export function isWordCharacter(character: string): boolean {
  const code = character.charCodeAt(0)
  if (code < 0x80) {
    return isAsciiDigit(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x5f
  }
  return wordCharacter.test(character)
}

/** Whether the character is a decimal digit of any script; YAQL numbers may be written with those of any one. */
export function isDigit(character: string): boolean {
  const code = character.charCodeAt(0)
  return code < 0x80 ? isAsciiDigit(code) : digit.test(character)
}

/** The offset of the first character at or after `offset` that is not a word character. */
export function skipWord(text: string, offset: number): number {
  return skipWhile(text, offset, isWordCharacter)
}

/** The offset of the first character at or after `offset` that is not a digit. */
export function skipDigits(text: string, offset: number): number {
  return skipWhile(text, offset, isDigit)
}

/** The whole character at the offset, both halves of a surrogate pair; empty at the end of the text. */
export function characterAt(text: string, offset: number): string {
  const code = text.codePointAt(offset)
  return code === undefined ? '' : String.fromCodePoint(code)
}

function skipWhile(text: string, offset: number, accepts: (character: string) => boolean): number {
  let end = offset
  while (end < text.length) {
    const character = characterAt(text, end)
    if (!accepts(character)) {
      break
    }
    end += character.length
  }
  return end
}

function isAsciiDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

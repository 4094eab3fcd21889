/** The first part that JavaScript refuses or reads otherwise than Python, and what both read alike. */
export interface PythonOnly {
  readonly part: string
  readonly instead: string
  readonly offset: number
}

/** Thrown at the first thing that Python refuses. */
export class Refused extends Error {
  constructor(
    readonly reason: string,
    readonly offset: number,
  ) {
    super(reason)
  }
}

/** Thrown where this knows too little of Python's syntax to go on. */
export class Unknown extends Error {}

/** Reads the characters of a regular expression of Python's, and what stands for characters. */
export class RegexpCharacters {
  pythonOnly: PythonOnly | undefined
  protected offset = 0

  constructor(protected readonly text: string) {}

  protected refuse(reason: string, offset = this.offset): never {
    throw new Refused(reason, offset)
  }

  protected noteForeign(part: string, instead: string): void {
    this.pythonOnly ??= { part, instead, offset: this.offset }
  }

  /** The code of a member of a set; undefined for one that stands for several characters. */
  protected readMember(set: number): number | undefined {
    const code = this.text.codePointAt(this.offset)
    if (code === undefined) this.refuse('a `[` without its `]`', set)
    if (code !== 0x5c) {
      this.offset += code > 0xffff ? 2 : 1
      return code
    }
    return this.readCharacter(true)
  }

  /** One character, escaped; undefined for one that stands for several. */
  protected readCharacter(isInSet: boolean): number | undefined {
    const [, letter = ''] = /^\\(.)/su.exec(this.text.slice(this.offset, this.offset + 3)) ?? []
    if (letter === '') this.refuse('a `\\` at its end')
    if (/[dDsSwW]/.test(letter)) {
      this.offset += 2
      return undefined
    }
    const digits = { x: 2, u: 4, U: 8 }[letter]
    if (digits !== undefined) return this.readHexadecimal(letter, digits)
    if (/\d/.test(letter) || letter === 'N') throw new Unknown()
    const known = isInSet ? 'abfnrtv' : 'afnrtv'
    if (/[A-Za-z]/.test(letter) && !known.includes(letter)) this.refuse(`\`\\${letter}\`, which Python does not know`)
    if (letter === 'a') this.noteForeign('\\a', '`\\x07`')
    this.offset += 1 + letter.length
    const controls: Readonly<Record<string, number>> = { a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11 }
    return controls[letter] ?? letter.codePointAt(0)
  }

  private readHexadecimal(letter: string, digits: number): number {
    const [found] = new RegExp(`^[0-9a-fA-F]{${digits}}`).exec(this.text.slice(this.offset + 2)) ?? []
    if (found === undefined) this.refuse(`\`\\${letter}\` without ${digits} hexadecimal digits`)
    if (letter === 'U') this.noteForeign('\\U', '`\\u` and four digits')
    this.offset += 2 + digits
    return Number.parseInt(found, 16)
  }
}

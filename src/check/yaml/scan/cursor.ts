/** Where a scanner is in a text. Nothing is before its start, and the end reads as an empty text. */
export class Cursor {
  index = 0
  line = 0
  #lineStart = 0
  readonly #hasMarks: boolean

  constructor(
    readonly text: string,
    /** Whether tabs may stand where spaces may, as libyaml has it, and PyYAML has not. */
    readonly allowsTabs: boolean,
  ) {
    this.#hasMarks = !allowsTabs && text.includes('\ufeff')
  }

  /** To PyYAML byte order marks take no room. */
  get column(): number {
    return this.index - this.#lineStart
  }

  peek(ahead = 0): string {
    return this.text[this.index + ahead] ?? ''
  }

  /** Moves on within a line. */
  skip(count: number): void {
    if (this.#hasMarks) {
      for (const character of this.text.slice(this.index, this.index + count)) {
        if (character === '\ufeff') this.#lineStart += 1
      }
    }
    this.index += count
  }

  /** Takes what a sticky pattern that stays within a line matches here; an empty text if it does not. */
  take(pattern: RegExp): string {
    pattern.lastIndex = this.index
    const [taken = ''] = pattern.exec(this.text) ?? []
    this.skip(taken.length)
    return taken
  }

  /** Takes a line break, if one is here, and returns what it stands for in a scalar. */
  takeBreak(): string {
    const first = this.peek()
    if (!isBreak(first)) return ''
    this.index += first === '\r' && this.peek(1) === '\n' ? 2 : 1
    this.line += 1
    this.#lineStart = this.index
    return first === '\u2028' || first === '\u2029' ? first : '\n'
  }

  /** Whether a space, a tab, a line break or the end is there. */
  isBlank(ahead = 0): boolean {
    const character = this.peek(ahead)
    return character === ' ' || character === '\t' || endsLine(character)
  }

  /** Whether a line break or the end is there. */
  isLineEnd(ahead = 0): boolean {
    return endsLine(this.peek(ahead))
  }

  /** Whether `---` or `...` stands here alone. */
  isDocumentMark(mark: '---' | '...'): boolean {
    return this.peek() === mark[0] && this.text.startsWith(mark, this.index) && this.isBlank(3)
  }
}

/** Whether a character ends a line. */
export function isBreak(character: string): boolean {
  return (
    character === '\n' || character === '\r' || character === '\x85' || character === '\u2028' || character === '\u2029'
  )
}

function endsLine(character: string): boolean {
  return character === '' || isBreak(character)
}

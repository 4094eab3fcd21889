/** A command that a line of a shell script begins with. */
export interface Command {
  /** From 0. */
  readonly line: number
  readonly column: number
  readonly word: string
  /** Its first argument, if that is a literal word. */
  readonly argument: string | undefined
}

/** What may stand before a command on its line. */
const leading = String.raw`\s*(?:(?:if|elif|while|until|then|do|else|!|\{)\s+)*`
const literal = String.raw`[^\s;&|()<>"'\x60$\\]+`
const command = new RegExp(String.raw`^(${leading})(${literal})(?=[\s;&|]|$)(?:[ \t]+(${literal})(?=[\s;&|]|$))?`)
const hereDocument = /^<<-?[ \t]*(['"]?)([A-Za-z_]\w*)\1/

/** The commands that lines of a script begin with; what is quoted, a comment or a here-document is none. */
export function* commandsIn(text: string): Generator<Command> {
  for (const { line, written } of commandLines(text)) {
    const [, before = '', word, argument] = command.exec(written) ?? []
    if (word !== undefined && !word.startsWith('#')) yield { line, column: before.length, word, argument }
  }
}

/** The lines, from 0, that commands may begin on. */
export function* commandLines(text: string): Generator<{ readonly line: number; readonly written: string }> {
  const reader = new LineReader()
  for (const [line, written] of text.split('\n').entries()) {
    const isNew = reader.isAtCommand
    reader.read(written)
    if (isNew) yield { line, written }
  }
}

/** Follows quotes, comments and here-documents from line to line, well enough for scripts that people write. */
class LineReader {
  #quote = ''
  #isContinued = false
  #ends: string[] = []

  /** Whether the next line begins with a command. */
  get isAtCommand(): boolean {
    return this.#quote === '' && !this.#isContinued && this.#ends.length === 0
  }

  read(line: string): void {
    this.#isContinued = false
    const [end] = this.#ends
    if (end !== undefined) {
      if (line.replace(/^\t+/, '') === end) this.#ends.shift()
      return
    }
    for (let index = 0; index < line.length; index += 1) {
      const character = line[index] ?? ''
      if (character === '\\' && this.#quote !== "'") {
        index += 1
        this.#isContinued = index === line.length
      } else if (this.#quote !== '') {
        if (character === this.#quote) this.#quote = ''
      } else if (character === '#' && /^$|[\s;&|(]/.test(line[index - 1] ?? '')) return
      else if (character === '"' || character === "'") this.#quote = character
      else if (line.startsWith('<<<', index)) index += 2
      else if (line.startsWith('<<', index)) {
        const [, , word] = hereDocument.exec(line.slice(index, index + 100)) ?? []
        if (word !== undefined) this.#ends.push(word)
      }
    }
  }
}

import { type PythonOnly, Refused, RegexpCharacters, Unknown } from './regexp-characters.js'

/** What a regular expression is to Python's `re`, as of Python 3.11, and to the browsers, which run it as well. */
export interface RegexpReview {
  /** Why Python refuses it. */
  readonly problem?: { readonly reason: string; readonly offset: number }
  /** The first part that JavaScript refuses or reads otherwise, and what both read alike. */
  readonly pythonOnly?: PythonOnly
}

/** Reads a regular expression; says nothing of parts that are too rare to be known here. */
export function reviewRegexp(pattern: string): RegexpReview {
  const reader = new RegexpReader(pattern)
  try {
    reader.read()
  } catch (error) {
    if (error instanceof Refused) return { problem: { reason: error.reason, offset: error.offset } }
    if (error instanceof Unknown) return {}
    throw error
  }
  return reader.pythonOnly === undefined ? {} : { pythonOnly: reader.pythonOnly }
}

/** A bracket that is open. */
interface Group {
  readonly start: number
  readonly kind: 'group' | 'lookahead' | 'lookbehind'
  /** For those that capture. */
  readonly number?: number
}

/** What a quantifier would follow. */
type Last = 'nothing' | 'item' | 'repeat'

class RegexpReader extends RegexpCharacters {
  private last: Last = 'nothing'
  private captured = 0
  private readonly open: Group[] = []
  private readonly names = new Set<string>()

  read(): void {
    while (this.offset < this.text.length) this.readOne()
    const unclosed = this.open.at(-1)
    if (unclosed !== undefined) this.refuse('a `(` without its `)`', unclosed.start)
  }

  private readOne(): void {
    const character = this.text[this.offset]
    switch (character) {
      case '\\':
        this.readEscape()
        return
      case '[':
        this.readSet()
        return
      case '(':
        this.readGroup()
        return
      case ')':
        if (this.open.pop() === undefined) this.refuse('a `)` without its `(`')
        this.advance(1, 'item')
        return
      case '|':
      case '^':
      case '$':
        this.advance(1, 'nothing')
        return
      case '*':
      case '+':
      case '?':
        this.readQuantifier(1, true)
        return
      case '{':
        this.readBraces()
        return
      default:
        this.advance(1, 'item')
    }
  }

  private advance(count: number, last: Last): void {
    this.offset += count
    this.last = last
  }

  private readQuantifier(length: number, isVariable: boolean): void {
    if (this.last === 'nothing') this.refuse('nothing before it that could be repeated')
    if (this.last === 'repeat') this.refuse('a quantifier after a quantifier')
    const around = this.open.findLast(({ kind }) => kind !== 'group')
    if (isVariable && around?.kind === 'lookbehind') this.refuse('a look-behind of no fixed length', around.start)
    const suffix = this.text[this.offset + length]
    if (suffix === '+')
      this.noteForeign(this.text.slice(this.offset, this.offset + length + 1), 'it without the last `+`')
    this.advance(suffix === '+' || suffix === '?' ? length + 1 : length, 'repeat')
  }

  /** `{2}`, `{1,3}`; anything else in braces stands for itself. */
  private readBraces(): void {
    const [whole, low, comma, high] = /^\{(\d*)(,?)(\d*)\}/.exec(this.text.slice(this.offset, this.offset + 24)) ?? []
    if (whole === undefined || whole === '{}') {
      this.advance(1, 'item')
      return
    }
    if (high !== '' && high !== undefined && Number(high) < Number(low)) {
      this.refuse('a quantifier whose minimum is above its maximum')
    }
    if (low === '') this.noteForeign(whole, `\`{0${whole.slice(1)}\``)
    this.readQuantifier(whole.length, comma !== '' && low !== high)
  }

  private readGroup(): void {
    const start = this.offset
    const rest = this.text.slice(start, start + 80)
    if (!rest.startsWith('(?')) {
      this.captured += 1
      this.openGroup({ start, kind: 'group', number: this.captured }, 1)
      return
    }
    const plain = ['(?:', '(?=', '(?!', '(?<=', '(?<!', '(?>'].find((opening) => rest.startsWith(opening))
    if (plain !== undefined) {
      if (plain === '(?>') this.noteForeign('(?>', '`(?:`')
      const kind = plain.startsWith('(?<') ? 'lookbehind' : plain === '(?:' || plain === '(?>' ? 'group' : 'lookahead'
      this.openGroup({ start, kind }, plain.length)
      return
    }
    this.readExtension(start, rest)
  }

  private readExtension(start: number, rest: string): void {
    const [named, name] = /^\(\?P<([^>]*)>/.exec(rest) ?? []
    if (named !== undefined && name !== undefined) {
      if (!/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) this.refuse(`the bad name \`${name}\` of a group`)
      if (this.names.has(name)) this.refuse(`a second group named \`${name}\``)
      this.names.add(name)
      this.noteForeign('(?P<', '`(` without a name')
      this.captured += 1
      this.openGroup({ start, kind: 'group', number: this.captured }, named.length)
      return
    }
    const [flags, letters = '', colon] = /^\(\?([aiLmsux]*(?:-[imsx]+)?)([:)])/.exec(rest) ?? []
    if (flags === undefined || rest.startsWith('(?P') || rest.startsWith('(?(') || rest.startsWith('(?#')) {
      if (/^\(\?(?:P[=>]|\(|#|P$|$)/.test(rest)) throw new Unknown()
      this.refuse(`\`${rest.slice(0, 3)}\`, which Python does not know`)
    }
    // Blanks and comments would have to be left out
    if (letters.includes('x') || letters.includes('L')) throw new Unknown()
    this.noteForeign(flags, 'sets such as `[Aa]`, and no flags')
    if (colon === ':') this.openGroup({ start, kind: 'group' }, flags.length)
    else if (start > 0) this.refuse('flags that are not at the start')
    else this.advance(flags.length, 'nothing')
  }

  private openGroup(group: Group, length: number): void {
    this.open.push(group)
    this.advance(length, 'nothing')
  }

  private readSet(): void {
    const start = this.offset
    this.offset += this.text[start + 1] === '^' ? 2 : 1
    if (this.text[this.offset] === ']')
      this.noteForeign(this.text.slice(start, this.offset + 1), '`\\]` for the bracket')
    let isFirst = true
    while (isFirst || this.text[this.offset] !== ']') {
      isFirst = false
      const low = this.readMember(start)
      if (this.text[this.offset] !== '-' || this.text[this.offset + 1] === ']') continue
      const dash = this.offset
      this.offset += 1
      const high = this.readMember(start)
      if (low === undefined || high === undefined || low > high) {
        this.refuse(`the bad range \`${this.text.slice(dash - 1, this.offset)}\``, dash)
      }
    }
    this.advance(1, 'item')
  }

  private readEscape(): void {
    const next = this.text[this.offset + 1] ?? ''
    if (next === 'A' || next === 'Z') this.noteForeign(`\\${next}`, next === 'A' ? '`^`' : '`$`')
    if (next !== '' && 'AbBZ'.includes(next)) {
      this.advance(2, 'nothing')
      return
    }
    const [reference] = /^[1-9]\d?(?!\d)/.exec(this.text.slice(this.offset + 1, this.offset + 4)) ?? []
    if (reference !== undefined) {
      const number = Number(reference)
      if (number > this.captured) this.refuse(`\`\\${reference}\` without a group of that number before it`)
      if (this.open.some((group) => group.number === number)) this.refuse(`\`\\${reference}\` within that group`)
      this.advance(reference.length + 1, 'item')
      return
    }
    this.readCharacter(false)
    this.last = 'item'
  }
}

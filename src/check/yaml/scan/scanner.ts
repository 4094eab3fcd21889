import { scanBlock } from './block.js'
import { Cursor } from './cursor.js'
import { scanDirective } from './directive.js'
import { scanPlain } from './plain.js'
import { YamlProblem } from './problem.js'
import { scanName, scanTag } from './property.js'
import { scanQuoted } from './quoted.js'
import { SimpleKeys } from './simple-keys.js'
import { TokenQueue } from './token-queue.js'
import type { PlainToken, Token } from './tokens.js'

const spaces = / +/y
const blanks = /[ \t]+/y
const comment = /#[^\n\r\x85\u2028\u2029]*/y

/**
 * Finds the tokens of a YAML text in the way of PyYAML's scanner, with which Murano reads everything: what that refuses
 * is refused here. Tokens are found as they are asked for, so that a parser that gives up early saves the rest.
 */
export class Scanner {
  readonly #cursor: Cursor
  readonly #queue = new TokenQueue()
  readonly #keys = new SimpleKeys()
  #isDone = false
  #flowLevel = 0
  /** Whether a key may begin here, and outside of brackets a block. */
  #allowsKey = true

  constructor(text: string, allowsTabs: boolean) {
    this.#cursor = new Cursor(text, allowsTabs)
  }

  /** The next token, which stays the next one. @throws YamlProblem */
  peek(): Token {
    while (this.#needsMore()) this.#find()
    const { index } = this.#cursor
    return this.#queue.peek() ?? { kind: 'stream-end', start: index, end: index }
  }

  /** The next token. @throws YamlProblem */
  next(): Token {
    const token = this.peek()
    this.#queue.drop()
    return token
  }

  /** Whether the next token is not known yet, or whether it may have to be told that it begins a key. */
  #needsMore(): boolean {
    if (this.#isDone) return false
    if (this.#queue.peek() === undefined) return true
    this.#keys.removeStale(this.#cursor)
    return this.#keys.firstToken === this.#queue.first
  }

  #find(): void {
    this.#skipToToken()
    this.#keys.removeStale(this.#cursor)
    if (!this.#isFlow) this.#closeBlocks(this.#cursor.column)
    if (this.#cursor.column > 0 || !this.#findAtLineStart()) this.#findWithinLine()
  }

  #findAtLineStart(): boolean {
    const cursor = this.#cursor
    const isDirective = cursor.peek() === '%'
    const start = cursor.isDocumentMark('---')
    if (!isDirective && !start && !cursor.isDocumentMark('...')) return false
    if (!this.#isFlow) this.#closeBlocks(-1)
    this.#endKey(false)
    if (isDirective) this.#queue.add(scanDirective(cursor))
    else this.#take(start ? 'document-start' : 'document-end', 3)
    return true
  }

  #findWithinLine(): void {
    const cursor = this.#cursor
    const next = cursor.peek()
    switch (next) {
      case '':
        return this.#findEnd()
      case '[':
      case '{':
        this.#beginKey()
        this.#flowLevel += 1
        this.#allowsKey = true
        return this.#take(next === '[' ? 'flow-sequence-start' : 'flow-mapping-start')
      case ']':
      case '}':
        this.#endKey(false)
        this.#flowLevel -= 1
        return this.#take(next === ']' ? 'flow-sequence-end' : 'flow-mapping-end')
      case ',':
        this.#endKey(true)
        return this.#take('flow-entry')
      case '-':
        return cursor.isBlank(1) ? this.#findIndicator('entry') : this.#findPlain()
      case '?':
        return this.#isFlow || cursor.isBlank(1) ? this.#findIndicator('key') : this.#findPlain()
      case ':':
        return this.#isFlow || cursor.isBlank(1) ? this.#findValue() : this.#findPlain()
      case '*':
      case '&':
        this.#beginKey()
        return this.#queue.add(scanName(cursor))
      case '!':
        this.#beginKey()
        return this.#queue.add(scanTag(cursor))
      case "'":
      case '"':
        this.#beginKey()
        return this.#queue.add(scanQuoted(cursor))
      case '\t':
        throw new YamlProblem('a tab stands where only spaces can stand', cursor.index)
      case '%':
      case '@':
      case '`':
        throw new YamlProblem(`no text begins with \`${next}\`; quote it`, cursor.index)
      case '|':
      case '>':
        if (this.#isFlow) throw new YamlProblem(`no text in brackets begins with \`${next}\`; quote it`, cursor.index)
        this.#endKey(true)
        return this.#queue.add(scanBlock(cursor, this.#queue.indent))
      default:
        return this.#findPlain()
    }
  }

  #findEnd(): void {
    if (!this.#isFlow) this.#closeBlocks(-1)
    this.#endKey(false)
    this.#take('stream-end', 0)
    this.#isDone = true
  }

  #findPlain(): void {
    this.#beginKey()
    const { token, crossedLine } = scanPlain(this.#cursor, this.#isFlow, this.#queue.indent + 1)
    this.#queue.add(token)
    this.#allowsKey = crossedLine
  }

  /** `- `, or `? ` before a key that may be of any kind. */
  #findIndicator(kind: 'entry' | 'key'): void {
    const { column, index } = this.#cursor
    if (!this.#isFlow) {
      if (!this.#allowsKey) throw new YamlProblem('no list or map begins in the middle of a line', index)
      this.#queue.openBlock(kind === 'entry' ? 'sequence-start' : 'mapping-start', column, index)
    }
    this.#endKey(kind === 'entry' || !this.#isFlow)
    this.#take(kind)
  }

  #findValue(): void {
    const { column, index } = this.#cursor
    const key = this.#keys.take(this.#flowLevel)
    if (key !== undefined) {
      this.#queue.insertKey(key, this.#isFlow)
      this.#allowsKey = false
      return this.#take('value')
    }
    if (!this.#isFlow) {
      if (!this.#allowsKey) throw new YamlProblem('no `: ` can stand here; quote a text that holds it', index)
      this.#queue.openBlock('mapping-start', column, index)
    }
    this.#endKey(!this.#isFlow)
    this.#take('value')
  }

  get #isFlow(): boolean {
    return this.#flowLevel > 0
  }

  /** What begins here is a key if a colon follows. */
  #beginKey(): void {
    const { index, line, column } = this.#cursor
    if (this.#allowsKey) {
      const isRequired = !this.#isFlow && this.#queue.indent === column
      this.#keys.save(this.#flowLevel, { token: this.#queue.end, index, line, column, isRequired })
    }
    this.#allowsKey = false
  }

  /** What came before is no key. */
  #endKey(allowsKey: boolean): void {
    this.#keys.remove(this.#flowLevel)
    this.#allowsKey = allowsKey
  }

  #closeBlocks(column: number): void {
    this.#queue.closeBlocks(column, this.#cursor.index)
  }

  #take(kind: PlainToken['kind'], length = 1): void {
    const start = this.#cursor.index
    this.#cursor.skip(length)
    this.#queue.add({ kind, start, end: start + length })
  }

  #skipToToken(): void {
    const cursor = this.#cursor
    if ((cursor.index === 0 || cursor.allowsTabs) && cursor.column === 0 && cursor.peek() === '\ufeff') cursor.skip(1)
    do {
      cursor.take(cursor.allowsTabs && (this.#isFlow || !this.#allowsKey) ? blanks : spaces)
      if (cursor.peek() === '#') cursor.take(comment)
      if (cursor.isLineEnd() && cursor.peek() !== '' && !this.#isFlow) this.#allowsKey = true
    } while (cursor.takeBreak() !== '')
  }
}

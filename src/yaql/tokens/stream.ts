import type { Dialect } from '../ast.js'
import type { Problem, ProblemCode } from '../problem.js'
import { tokenize } from './lexer.js'
import type { PunctuationSymbol, Token } from './token.js'

/** Carries a syntax error out of the parser's recursion; never leaves this library. */
export class SyntaxFailure extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message)
  }
}

/** The tokens of a text, with a reading position. */
export class TokenStream {
  private readonly tokens: readonly Token[]
  private taken = 0

  constructor(
    private readonly text: string,
    dialect: Dialect,
  ) {
    this.tokens = tokenize(text, dialect)
  }

  /** How many tokens were taken. */
  get position(): number {
    return this.taken
  }

  /** The offset at which the token that was taken last ends. */
  get end(): number {
    return this.endOf(this.taken - 1)
  }

  /** The token to be taken next. After the last one that is the end, again and again. */
  get current(): Token {
    return this.tokens[this.taken] ?? { kind: 'end', offset: this.text.length }
  }

  take(): Token {
    const token = this.current
    this.taken += 1
    return token
  }

  /** Whether the next token is this mark. */
  at(symbol: PunctuationSymbol): boolean {
    const token = this.current
    return token.kind === 'punctuation' && token.symbol === symbol
  }

  /** Takes the next token if it is this mark, and says whether it was. */
  skip(symbol: PunctuationSymbol): boolean {
    const found = this.at(symbol)
    this.taken += found ? 1 : 0
    return found
  }

  /** The bare word that is all that was taken since the position, if so. */
  bareWordSince(start: number): string | undefined {
    const token = this.taken === start + 1 ? this.tokens[start] : undefined
    return token?.kind === 'word' ? token.name : undefined
  }

  /** Whether what was taken since the position is in round brackets as a whole, given that it is one operand. */
  isBracketedSince(start: number): boolean {
    const token = this.tokens[start]
    return token?.kind === 'punctuation' && token.symbol === '('
  }

  private endOf(index: number): number {
    const start = this.tokens[index]?.offset ?? this.text.length
    return start + this.text.slice(start, this.tokens[index + 1]?.offset).trimEnd().length
  }

  /** Gives up at a token that cannot stand where it does. Throws SyntaxFailure. */
  fail(token: Token): never {
    if (token.kind === 'invalid') {
      throw new SyntaxFailure(token.problem)
    }
    if (token.kind === 'end') {
      throw failure('unexpected-end', 'The expression ends too early.', token.offset)
    }
    const written = this.text.slice(token.offset, this.endOf(this.tokens.indexOf(token)))
    throw failure('unexpected-token', `Unexpected ${JSON.stringify(written)}.`, token.offset)
  }
}

function failure(code: ProblemCode, message: string, offset: number): SyntaxFailure {
  return new SyntaxFailure({ code, message, offset, grammatical: false })
}

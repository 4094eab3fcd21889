import { readArguments } from './arguments.js'
import type { Argument, Dialect, Expression, MapEntry } from './ast.js'
import { binaryPower, postfixPower, unaryPower } from './dialect.js'
import type { Problem, ProblemCode } from './problem.js'
import { SyntaxFailure, TokenStream } from './tokens/stream.js'
import type { OperatorSymbol, Token } from './tokens/token.js'

/** The tree of a text, or why it has none. */
export type ParseResult = { readonly expression: Expression } | { readonly error: Problem }

/** A part of an expression's text: offsets in UTF-16 code units, the end exclusive. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

/** Far deeper than what the engine, which recurses in Python, can evaluate. */
const maximumDepth = 500

/** Stands where the text has something that no node can hold; the tree that contains it is never handed out. */
const placeholder: Expression = { kind: 'literal', value: null }

/** Parses an expression of the dialect. Never throws for a wrong text. */
export function parse(text: string, dialect: Dialect): ParseResult {
  return parseNoting(text, dialect)
}

/** Parses like `parse`, and says where in the text each node of the tree is written, less the brackets around it. */
export function parseWithSpans(
  text: string,
  dialect: Dialect,
):
  | { readonly expression: Expression; readonly spans: ReadonlyMap<Expression, TextSpan> }
  | { readonly error: Problem } {
  const spans = new Map<Expression, TextSpan>()
  const result = parseNoting(text, dialect, (expression, span) => spans.set(expression, span))
  return 'error' in result ? result : { ...result, spans }
}

function parseNoting(
  text: string,
  dialect: Dialect,
  note?: (expression: Expression, span: TextSpan) => void,
): ParseResult {
  try {
    return new Parser(new TokenStream(text, dialect), note).parse()
  } catch (error) {
    if (error instanceof SyntaxFailure) {
      return { error: error.problem }
    }
    throw error
  }
}

/** Operator precedence parsing. Goes on after what is grammatical but useless, to learn whether the rest is, too. */
class Parser {
  private depth = 0
  /** Levels of the tallest tree within the expression that is being read: `a + b + c` nests, too. */
  private tallest = 0
  private problem: Problem | undefined

  constructor(
    private readonly stream: TokenStream,
    private readonly noteSpan?: (expression: Expression, span: TextSpan) => void,
  ) {}

  parse(): ParseResult {
    const expression = this.readExpression(0)
    if (this.stream.current.kind !== 'end') {
      this.stream.fail(this.stream.current)
    }
    return this.problem === undefined ? { expression } : { error: this.problem }
  }

  /** Reads an operand and whatever follows it that binds at least as tightly as `minimum`. */
  private readExpression(minimum: number): Expression {
    this.depth += 1
    const start = this.stream.position
    if (this.depth > maximumDepth) this.failTooDeep()
    const offset = this.stream.current.offset
    const tallest = this.tallest
    this.tallest = 0
    let left = this.readOperand()
    // What stands in brackets was noted without them
    if (!this.stream.isBracketedSince(start)) this.noteFrom(left, offset)
    let next = this.readInfix(left, minimum, start)
    while (next !== undefined) {
      left = next
      this.tallest += 1
      if (this.tallest > maximumDepth) this.failTooDeep()
      this.noteFrom(left, offset)
      next = this.readInfix(left, minimum, start)
    }
    this.tallest = Math.max(tallest, this.tallest + 1)
    this.depth -= 1
    return left
  }

  private failTooDeep(): never {
    const message = `An expression may nest ${maximumDepth} levels deep.`
    throw new SyntaxFailure({ code: 'too-deep', message, offset: this.stream.current.offset, grammatical: true })
  }

  private noteFrom(expression: Expression, start: number): void {
    this.noteSpan?.(expression, { start, end: this.stream.end })
  }

  private readOperand(): Expression {
    const token = this.stream.take()
    switch (token.kind) {
      case 'variable':
        return { kind: 'variable', name: token.name }
      case 'number':
        this.problem ??= token.problem
        return token.float
          ? { kind: 'literal', value: token.value, float: true }
          : { kind: 'literal', value: token.value }
      case 'string':
        this.problem ??= token.problem
        return { kind: 'literal', value: token.value }
      case 'constant':
        return { kind: 'literal', value: token.value }
      case 'word':
        return { kind: 'literal', value: token.name }
      case 'function':
        return { kind: 'call', name: token.name, arguments: this.readArguments(')') }
      case 'operator':
        return this.readPrefix(token.symbol, token)
      case 'punctuation':
        return this.readBracket(token)
      default:
        return this.stream.fail(token)
    }
  }

  private readPrefix(symbol: OperatorSymbol, token: Token): Expression {
    if (symbol === '-' || symbol === '+' || symbol === 'not') {
      return { kind: 'unary', operator: symbol, operand: this.readExpression(unaryPower[symbol]) }
    }
    if (symbol === ':') {
      return { kind: 'type', prefix: '', name: this.readTypeName() }
    }
    return this.stream.fail(token)
  }

  private readBracket(token: Extract<Token, { kind: 'punctuation' }>): Expression {
    if (token.symbol === '(') {
      const inner = this.readExpression(0)
      if (!this.stream.skip(')')) {
        this.stream.fail(this.stream.current)
      }
      return inner
    }
    if (token.symbol === '[') {
      return { kind: 'list', items: this.readArguments(']').map((item) => this.itemOf(item, token.offset)) }
    }
    if (token.symbol === '{') {
      return { kind: 'map', entries: this.readArguments('}').map((entry) => this.entryOf(entry, token.offset)) }
    }
    return this.stream.fail(token)
  }

  /** The expression that grows out of `left`, or undefined if what follows does not bind tightly enough. */
  private readInfix(left: Expression, minimum: number, start: number): Expression | undefined {
    const token = this.stream.current
    if (token.kind === 'punctuation' && token.symbol === '[' && postfixPower.index >= minimum) {
      this.stream.take()
      return { kind: 'index', receiver: left, arguments: this.readArguments(']') }
    }
    if (token.kind !== 'operator' || token.symbol === 'not') {
      return undefined
    }
    const symbol = token.symbol
    if (symbol === ':') {
      return postfixPower.type >= minimum ? this.readType(this.stream.bareWordSince(start)) : undefined
    }
    if (symbol === '.' || symbol === '?.') {
      return postfixPower.member >= minimum ? this.readMember(left, symbol === '?.') : undefined
    }
    const power = binaryPower[symbol]
    if (power < minimum) {
      return undefined
    }
    this.stream.take()
    const right = this.readExpression(symbol === '->' ? power : power + 1)
    return { kind: 'binary', operator: symbol, left, right }
  }

  private readType(prefix: string | undefined): Expression {
    const colon = this.stream.take()
    if (prefix === undefined) {
      this.note('invalid-type', 'Only a bare word can stand before the colon of a type.', colon.offset)
    }
    return { kind: 'type', prefix: prefix ?? '', name: this.readTypeName() }
  }

  private readTypeName(): string {
    const start = this.stream.position
    const offset = this.stream.current.offset
    this.readExpression(postfixPower.type + 1)
    const name = this.stream.bareWordSince(start)
    if (name === undefined) {
      this.note('invalid-type', 'Only a bare word can follow the colon of a type.', offset)
    }
    return name ?? ''
  }

  private readMember(receiver: Expression, safe: boolean): Expression {
    this.stream.take()
    const start = this.stream.position
    const first = this.stream.current
    const member = this.readExpression(postfixPower.member + 1)
    const name = this.stream.bareWordSince(start)
    if (name !== undefined) {
      return { kind: 'property', receiver, name, safe }
    }
    if (first.kind === 'function' && member.kind === 'call') {
      return { kind: 'method', receiver, name: member.name, arguments: member.arguments, safe }
    }
    this.note('invalid-member', 'Only the name of a property or a call can follow a dot.', first.offset)
    return placeholder
  }

  private readArguments(closing: ')' | ']' | '}'): readonly Argument[] {
    return readArguments(this.stream, closing, () => this.readExpression(0))
  }

  private itemOf(argument: Argument, offset: number): Expression {
    if (argument.kind === 'positional') {
      return argument.value
    }
    this.note('invalid-item', 'A list has values only: no `=>`, and no empty places.', offset)
    return placeholder
  }

  private entryOf(argument: Argument, offset: number): MapEntry {
    if (argument.kind === 'named') {
      return { key: { kind: 'literal', value: argument.name }, value: argument.value }
    }
    if (argument.kind === 'mapping') {
      return { key: argument.key, value: argument.value }
    }
    this.note('invalid-entry', 'Every entry of a map must be `key => value`.', offset)
    return { key: placeholder, value: placeholder }
  }

  /** Notes something that the grammar takes and that can never be evaluated. */
  private note(code: ProblemCode, message: string, offset: number): void {
    this.problem ??= { code, message, offset, grammatical: true }
  }
}

import type {
  Argument,
  BinaryExpression,
  BinaryOperator,
  Dialect,
  Expression,
  LiteralExpression,
  TypeExpression,
  UnaryExpression,
} from './ast.js'
import {
  binaryPower,
  isFunctionName,
  isKeyword,
  isVariableName,
  operatorNamed,
  postfixPower,
  unaryPower,
} from './dialect.js'
import { quote, writeNumber } from './text.js'

/** Binds tighter than any operator. */
const atomPower = 13

/**
 * Writes the expression in the dialect: on one line, with no more parentheses than it needs (comparisons of
 * comparisons get some for the reader's sake), its strings safe in a plain YAML scalar. Whether the whole may stand
 * in such a scalar is for the YAML printer to say. Throws for a tree that the dialect cannot write, such as a name
 * that is no name: that is a mistake of the program that built it.
 */
export function print(expression: Expression, dialect: Dialect): string {
  return new Printer(dialect).print(expression)
}

class Printer {
  constructor(private readonly dialect: Dialect) {}

  print(expression: Expression): string {
    switch (expression.kind) {
      case 'variable':
        return `$${checked(expression.name, isVariableName(expression.name), 'a variable')}`
      case 'literal':
        return printLiteral(expression)
      case 'unary':
        return this.printUnary(expression)
      case 'binary':
        return this.printBinary(expression)
      case 'type':
        return this.printType(expression)
      case 'property':
        return `${this.printReceiver(expression.receiver, expression.safe)}${this.keyword(expression.name)}`
      case 'call':
        return this.printCall(expression.name, expression.arguments)
      case 'method': {
        const call = this.printCall(expression.name, expression.arguments)
        return `${this.printReceiver(expression.receiver, expression.safe)}${call}`
      }
      case 'index':
        return `${this.printAt(expression.receiver, postfixPower.index)}[${this.printArguments(expression.arguments)}]`
      case 'list':
        return `[${expression.items.map((item) => this.print(item)).join(', ')}]`
      case 'map':
        return `{${expression.entries.map(({ key, value }) => this.printPair(this.print(key), value)).join(', ')}}`
    }
  }

  /** Prints with parentheses if the expression binds less tightly than `minimum`. */
  private printAt(expression: Expression, minimum: number): string {
    const printed = this.print(expression)
    return powerOf(expression) < minimum ? `(${printed})` : printed
  }

  /** An indexed receiver needs no parentheses, though an index after a dot binds less tightly than the dot. */
  private printReceiver(receiver: Expression, safe: boolean): string {
    return `${this.printAt(receiver, postfixPower.index)}${safe ? '?.' : '.'}`
  }

  private printUnary({ operator, operand }: UnaryExpression): string {
    const printed = this.printAt(operand, unaryPower[operator])
    return operator === 'not' ? `not ${printed}` : `${operator}${printed}`
  }

  private printBinary({ operator, left, right }: BinaryExpression): string {
    if (operatorNamed(operator, this.dialect) === undefined) {
      throw new Error(`The ${this.dialect} dialect has no operator ${operator}`)
    }
    const power = binaryPower[operator]
    const leftPower = groupsToLeft(operator) ? power : power + 1
    const rightPower = operator === '->' ? power : power + 1
    return `${this.printAt(left, leftPower)} ${operator} ${this.printAt(right, rightPower)}`
  }

  private printType({ prefix, name }: TypeExpression): string {
    if (operatorNamed(':', this.dialect) === undefined) {
      throw new Error(`The ${this.dialect} dialect has no types`)
    }
    return `${prefix === '' ? '' : this.keyword(prefix)}:${this.keyword(name)}`
  }

  private printCall(name: string, given: readonly Argument[]): string {
    return `${checked(name, isFunctionName(name), 'a function')}(${this.printArguments(given)})`
  }

  private printArguments(given: readonly Argument[]): string {
    checkOrder(given)
    return given.map((argument) => this.printArgument(argument)).join(', ')
  }

  private printArgument(argument: Argument): string {
    switch (argument.kind) {
      case 'positional':
        return this.print(argument.value)
      case 'named':
        return this.printPair(this.keyword(argument.name), argument.value)
      case 'mapping':
        return this.printPair(this.print(argument.key), argument.value)
      case 'skipped':
        return ''
    }
  }

  private printPair(key: string, value: Expression): string {
    return `${key} => ${this.print(value)}`
  }

  private keyword(name: string): string {
    return checked(name, isKeyword(name, this.dialect), 'a bare word')
  }
}

function printLiteral({ value, float }: LiteralExpression): string {
  if (typeof value === 'string') {
    return quote(value)
  }
  return typeof value === 'number' ? `${value < 0 ? '-' : ''}${writeNumber(value, float === true)}` : String(value)
}

function powerOf(expression: Expression): number {
  switch (expression.kind) {
    case 'unary':
      return unaryPower[expression.operator]
    case 'binary':
      return binaryPower[expression.operator]
    case 'literal':
      return typeof expression.value === 'number' && expression.value < 0 ? unaryPower['-'] : atomPower
    default:
      return atomPower
  }
}

/** `a = b = c` is lawful and means `(a = b) = c`, which no reader would guess. */
function groupsToLeft(operator: BinaryOperator): boolean {
  return operator !== '->' && binaryPower[operator] !== binaryPower['=']
}

/** The grammar has no way to write a skipped argument at the end, or any other argument after a pair. */
function checkOrder(given: readonly Argument[]): void {
  given.forEach((argument, index) => {
    const before = given[index - 1]
    const fits =
      argument.kind === 'skipped' || argument.kind === 'positional'
        ? before?.kind !== 'named' && before?.kind !== 'mapping'
        : before?.kind !== 'skipped' || given[index - 2]?.kind === 'positional'
    if (!fits || (argument.kind === 'skipped' && index === given.length - 1)) {
      throw new Error(`YAQL cannot write a ${argument.kind} argument at position ${index}`)
    }
  })
}

function checked(name: string, fits: boolean, meaning: string): string {
  if (!fits) {
    throw new Error(`${JSON.stringify(name)} cannot be written as ${meaning}`)
  }
  return name
}

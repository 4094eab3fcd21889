import { murano } from '../../../diagnostics/index.js'
import type { BinaryOperator, Expression } from '../../../yaql/index.js'
import { isSelf } from '../../self.js'
import { describe } from '../../types/describe.js'
import { join, type Type, unknown } from '../../types/type.js'
import { bindings } from './bindings.js'
import type { BodyContext, Scope } from './context.js'
import { infer } from './infer.js'

type Binary = Extract<Expression, { kind: 'binary' }>

/** What an operator yields. Reports operands that it cannot be applied to. */
export function binaryType(expression: Binary, scope: Scope, context: BodyContext): Type {
  const { operator } = expression
  if (operator === '->') return infer(expression.right, bindings(expression.left, scope, context), context)
  const left = infer(expression.left, scope, context)
  const right = infer(expression.right, scope, context)
  if (operator === 'and' || operator === 'or') return join(left, right)
  if (!isApplicable(operator, left, right)) {
    const kind = operator === 'in' ? murano.expressions.inMap : murano.expressions.operandTypes
    const values = { operator, left: describe(left), right: describe(right) }
    context.sink.report(kind, scope.reading.spanOf(expression), values)
    return unknown
  }
  if (operator === '=' || operator === '!=') {
    warnOfWrappers(expression, scope, context)
    if ((left.kind === 'text' && isNumber(right)) || (right.kind === 'text' && isNumber(left))) {
      context.sink.report(murano.expressions.textEqualsNumber, scope.reading.spanOf(expression))
    }
  }
  return resultType(operator, left, right)
}

function isNumber({ kind }: Type): boolean {
  return kind === 'integer' || kind === 'number'
}

/** Whether nothing is known, or null is all that is known: what fails then fails for another reason. */
function isOpen({ kind }: Type): boolean {
  return kind === 'unknown' || kind === 'null'
}

function isSequence({ kind }: Type): boolean {
  return kind === 'list' || kind === 'lazy'
}

function isApplicable(operator: BinaryOperator, left: Type, right: Type): boolean {
  if (isOpen(left) || isOpen(right)) return !(operator === 'in' && right.kind === 'map')
  const kinds = new Set([left.kind, right.kind])
  // To Python, booleans are numbers
  const numbers = [left, right].every((type) => isNumber(type) || type.kind === 'boolean')
  switch (operator) {
    case '+':
      return (
        numbers || (isSequence(left) && isSequence(right)) || (kinds.size === 1 && ['text', 'map'].includes(left.kind))
      )
    case '-':
    case '/':
    case 'mod':
      return numbers
    case '*':
      return (
        numbers ||
        ([left, right].some(isNumber) && [left, right].some(({ kind }) => kind === 'text' || kind === 'list'))
      )
    case '<':
    case '>':
    case '<=':
    case '>=':
      return numbers || (kinds.size === 1 && left.kind === 'text')
    case '=~':
    case '!~':
      return left.kind === 'text' && right.kind === 'text'
    case 'in':
      return isSequence(right) || (left.kind === 'text' && right.kind === 'text')
    default:
      return true
  }
}

function resultType(operator: BinaryOperator, left: Type, right: Type): Type {
  switch (operator) {
    case '+':
    case '-':
    case '*':
    case '/':
    case 'mod':
      return isOpen(left) || isOpen(right) ? unknown : join(left, right)
    default:
      return { kind: 'boolean' }
  }
}

/** `find` and `cast` yield wrappers, which are not equal to what they wrap in the same expression. */
function warnOfWrappers(expression: Binary, scope: Scope, context: BodyContext): void {
  const sides = [expression.left, expression.right]
  const wrapper = sides.find(
    (side) => (side.kind === 'method' && side.name === 'find') || (side.kind === 'call' && side.name === 'cast'),
  )
  if (wrapper === undefined || !sides.some(isSelf) || scope.item.kind !== 'object') return
  const name = wrapper.kind === 'method' || wrapper.kind === 'call' ? wrapper.name : ''
  context.sink.report(murano.expressions.neverEqual, scope.reading.spanOf(expression), { call: name })
}

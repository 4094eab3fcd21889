import { murano } from '../../../diagnostics/index.js'
import type { BinaryOperator, Expression, UnaryOperator } from '../../../yaql/index.js'
import { describe } from '../../types/describe.js'
import { join, type Type, unknown } from '../../types/type.js'
import { canBeNull, fieldOf } from './data-path.js'
import type { ExpressionContext } from './scope.js'

const kinds = murano.forms.expressions

/** What an operator yields. Reports operands that it fails with. */
export function binaryType(
  expression: Extract<Expression, { kind: 'binary' }>,
  left: Type,
  right: Type,
  context: ExpressionContext,
): Type {
  const { operator } = expression
  if (!isApplicable(operator, left, right)) {
    const values = { operator, left: describe(left), right: describe(right) }
    context.sink.report(kinds.operands, context.reading.spanOf(expression), values)
    return unknown
  }
  if (['+', '-', '*', '/', 'mod'].includes(operator)) {
    for (const operand of [expression.left, expression.right]) warnOfNull(operand, operator, context)
    return isOpen(left) || isOpen(right) ? unknown : join(left, right)
  }
  return operator === 'and' || operator === 'or' ? join(left, right) : { kind: 'boolean' }
}

/** What `-`, `+` and `not` yield. */
export function unaryType(
  operator: UnaryOperator,
  operand: Type,
  expression: Expression,
  { reading, sink }: ExpressionContext,
): Type {
  if (operator === 'not') return { kind: 'boolean' }
  if (isNumber(operand) || isOpen(operand)) return operand
  sink.report(kinds.operands, reading.spanOf(expression), { operator, left: describe(operand), right: 'nothing' })
  return unknown
}

/**
 * Warns of a field that is null if it is left empty, where null fails. An expression that names the field a second time
 * is likely to look whether it is null.
 */
export function warnOfNull(
  expression: Expression,
  operation: string,
  { form, reading, sink }: ExpressionContext,
): void {
  const field = fieldOf(expression, form)
  if (field === undefined || !canBeNull(field) || reading.scalar.text.split(`.${field.name}`).length > 2) return
  const path = `$.${form.steps[field.step]?.name}.${field.name}`
  sink.report(kinds.emptyOperand, reading.spanOf(expression), { path, operation })
}

function isOpen({ kind }: Type): boolean {
  return kind === 'unknown' || kind === 'null'
}

function isNumber({ kind }: Type): boolean {
  return kind === 'integer' || kind === 'number'
}

function isSequence({ kind }: Type): boolean {
  return kind === 'list' || kind === 'lazy'
}

/** Whether YAQL has the operator for such values. Booleans are no numbers to it. */
function isApplicable(operator: BinaryOperator, left: Type, right: Type): boolean {
  if (isOpen(left) || isOpen(right)) return true
  const numbers = isNumber(left) && isNumber(right)
  const isSame = left.kind === right.kind
  switch (operator) {
    case '+':
      return (
        numbers || (isSequence(left) && isSequence(right)) || (isSame && (left.kind === 'text' || left.kind === 'map'))
      )
    case '-':
    case '/':
    case 'mod':
      return numbers
    case '*':
      return numbers || (isNumber(left) && isRepeatable(right)) || (isNumber(right) && isRepeatable(left))
    case '<':
    case '>':
    case '<=':
    case '>=':
      return numbers || (isSame && left.kind === 'text')
    case '=~':
    case '!~':
      return left.kind === 'text'
    case 'in':
      return !isNumber(right) && right.kind !== 'boolean' && (right.kind !== 'text' || left.kind === 'text')
    default:
      return true
  }
}

function isRepeatable({ kind }: Type): boolean {
  return kind === 'text' || kind === 'list'
}

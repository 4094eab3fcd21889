import { murano } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/index.js'
import { describe } from '../../types/describe.js'
import { join, type Type, unknown } from '../../types/type.js'
import { callType } from './calls.js'
import { dataPathOf } from './data-path.js'
import { binaryType, unaryType } from './operators.js'
import { dataType, isPlain, memberType, variableType } from './references.js'
import type { ExpressionContext, Scope } from './scope.js'

const kinds = murano.forms.expressions

/** What an expression yields. Reports what is wrong with it on the way. */
export function infer(expression: Expression, scope: Scope, context: ExpressionContext): Type {
  switch (expression.kind) {
    case 'literal':
      return literalType(expression.value)
    case 'variable':
      return variableType(expression, scope, context)
    case 'property':
      return propertyType(expression, scope, context)
    case 'unary':
      return unaryType(expression.operator, infer(expression.operand, scope, context), expression, context)
    case 'binary':
      return binaryOf(expression, scope, context)
    case 'call':
    case 'method':
      return callType(expression, scope, context)
    case 'index': {
      const receiver = infer(expression.receiver, scope, context)
      for (const argument of expression.arguments) {
        if (argument.kind === 'positional') infer(argument.value, { ...scope, isItem: true }, context)
      }
      if (isPlain(receiver))
        context.sink.report(kinds.noItems, context.reading.spanOf(expression), { what: 'A value of a field' })
      return receiver.kind === 'list' ? receiver.item : unknown
    }
    case 'list': {
      const items = expression.items.map((item) => infer(item, scope, context))
      return { kind: 'list', item: items.length === 0 ? unknown : items.reduce(join) }
    }
    case 'map':
      for (const { key, value } of expression.entries) {
        infer(key, scope, context)
        infer(value, scope, context)
      }
      return { kind: 'map', entries: {}, open: true }
    case 'type':
      return unknown
  }
}

function literalType(value: string | number | boolean | null): Type {
  if (value === null) return { kind: 'null' }
  if (typeof value === 'number') return { kind: Number.isInteger(value) ? 'integer' : 'number' }
  return { kind: typeof value === 'string' ? 'text' : 'boolean' }
}

function propertyType(
  expression: Extract<Expression, { kind: 'property' }>,
  scope: Scope,
  context: ExpressionContext,
): Type {
  const path = dataPathOf(expression)
  const base = path?.[0]?.receiver
  const isForms = base?.kind === 'variable' && base.name === 'forms'
  if (path !== undefined && (isForms ? context.place.kind === 'model' : !scope.isItem)) return dataType(path, context)
  const receiver = infer(expression.receiver, scope, context)
  return memberType(receiver, expression, 'What is before the dot', context)
}

function binaryOf(expression: Extract<Expression, { kind: 'binary' }>, scope: Scope, context: ExpressionContext): Type {
  const left = infer(expression.left, scope, context)
  if (expression.operator !== '->') {
    return binaryType(expression, left, infer(expression.right, scope, context), context)
  }
  if (isPlain(left)) {
    const values = { operator: '->', left: describe(left), right: 'what is after it' }
    context.sink.report(kinds.operands, context.reading.spanOf(expression), values)
    return unknown
  }
  // What is on the left binds names, and `$` perhaps
  const letsBe = expression.left.kind === 'call' && expression.left.name === 'let'
  infer(expression.right, { isItem: scope.isItem || !letsBe, isOpen: true }, context)
  return unknown
}

import { murano } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/index.js'
import type { Ancestry } from '../../library/members.js'
import { nearestName } from '../../nearest.js'
import { describe } from '../../types/describe.js'
import { anyMap, join, sequenceOf, type Type, unknown } from '../../types/type.js'
import { callType } from './calls.js'
import { referencedClass } from './class-names.js'
import type { BodyContext, Scope } from './context.js'
import { methodType } from './methods.js'
import { binaryType } from './operators.js'
import { propertyType } from './properties.js'

/** What an expression yields. Reports what is wrong with it on the way. */
export function infer(expression: Expression, scope: Scope, context: BodyContext): Type {
  switch (expression.kind) {
    case 'literal':
      return literalType(expression.value)
    case 'variable':
      return variableType(expression, scope, context)
    case 'type':
      return referencedClass(expression, scope, context)
    case 'unary':
      return unaryType(expression, scope, context)
    case 'binary':
      return binaryType(expression, scope, context)
    case 'property':
      return propertyType(expression, scope, context)
    case 'method':
      return methodType(expression, scope, context)
    case 'call':
      return callType(expression, scope, context)
    case 'index':
      return indexType(expression, scope, context)
    case 'list': {
      const items = expression.items.map((item) => infer(item, scope, context))
      return sequenceOf('list', items.length === 0 ? unknown : items.reduce(join))
    }
    case 'map':
      for (const { key, value } of expression.entries) {
        infer(key, scope, context)
        infer(value, scope, context)
      }
      return anyMap
  }
}

function literalType(value: string | number | boolean | null): Type {
  if (value === null) return { kind: 'null' }
  if (typeof value === 'number') return { kind: Number.isInteger(value) ? 'integer' : 'number' }
  return { kind: typeof value === 'string' ? 'text' : 'boolean' }
}

function variableType(
  expression: Extract<Expression, { kind: 'variable' }>,
  scope: Scope,
  { variables, self, sink, ancestry }: BodyContext,
): Type {
  const { name } = expression
  if (name === '') return scope.item
  const known = scope.bound.get(name) ?? variables.get(name)
  if (known !== undefined) return known
  if (name === 'this') return self
  // `$1` and so on are bound by lambdas
  if (scope.isOpen || /^\d+$/.test(name)) return unknown
  const hint = variableHint(name, variables.keys(), ancestry)
  sink.report(murano.expressions.undefinedVariable, scope.reading.spanOf(expression), { name, hint })
  return unknown
}

/** Names that one is compared with: more than anybody's class has. */
const comparedNames = 500

/** A variable or a property of the object that may be meant. */
function variableHint(name: string, variables: Iterable<string>, ancestry: Ancestry | undefined): string {
  const properties = ancestry?.classes.flatMap((known) => known.properties.map((property) => property.name)) ?? []
  if (properties.includes(name)) return ` Did you mean \`$.${name}\`?`
  const written = new Map(properties.map((property) => [property, `$.${property}`]))
  for (const variable of variables) {
    if (written.size >= comparedNames) break
    written.set(variable, `$${variable}`)
  }
  const nearest = nearestName(name, written.keys())
  return nearest === undefined ? '' : ` Did you mean \`${written.get(nearest)}\`?`
}

function unaryType(expression: Extract<Expression, { kind: 'unary' }>, scope: Scope, context: BodyContext): Type {
  const { operator, operand } = expression
  const type = infer(operand, scope, context)
  if (operator === 'not') return { kind: 'boolean' }
  if (type.kind === 'text' || type.kind === 'list' || type.kind === 'map' || type.kind === 'object') {
    const values = { operator, left: describe(type), right: 'nothing' }
    context.sink.report(murano.expressions.operandTypes, scope.reading.spanOf(expression), values)
  }
  return type.kind === 'integer' || type.kind === 'number' ? type : unknown
}

function indexType(expression: Extract<Expression, { kind: 'index' }>, scope: Scope, context: BodyContext): Type {
  const receiver = infer(expression.receiver, scope, context)
  const keys = expression.arguments.map((argument) =>
    argument.kind === 'positional' ? infer(argument.value, scope, context) : unknown,
  )
  const span = scope.reading.spanOf(expression)
  switch (receiver.kind) {
    case 'lazy':
      context.sink.report(murano.expressions.indexOfLazy, span, { what: 'What this yields' })
      return unknown
    case 'text':
      context.sink.report(murano.expressions.indexOfText, span)
      return unknown
    case 'list':
      return keys[0]?.kind === 'integer' ? receiver.item : unknown
    default:
      return unknown
  }
}

import type { Argument, Expression } from '../../../yaql/ast.js'
import { call, literal, method } from '../../../yaql/build.js'
import { acceptsArguments, children, signaturesOf, transform } from '../../../yaql/index.js'

/**
 * Turns what classes would say into what forms have to say. The dashboard knows the YAQL of old, where `switch` takes a
 * value first and evaluates too much, and `range` counts from its argument.
 */
export function toDashboard(expression: Expression): Expression {
  return transform(expression, (node) => {
    if (node.kind !== 'call') return node
    if (node.name === 'switch' && node.arguments.every(({ kind }) => kind === 'mapping')) return chosen(node.arguments)
    if (node.name === 'range' && node.arguments.length === 1) {
      return call('range', literal(0), ...node.arguments)
    }
    return node
  })
}

function chosen(cases: readonly Argument[]): Expression {
  const mappings = cases.flatMap((each) => (each.kind === 'mapping' ? [each] : []))
  const last = mappings.at(-1)
  const hasDefault = last?.key.kind === 'literal' && last.key.value === true
  const conditions = (hasDefault ? mappings.slice(0, -1) : mappings).map(({ key }) => key)
  const values = [...mappings.map(({ value }) => value), ...(hasDefault ? [] : [literal(null)])]
  const [only] = values
  return conditions.length === 0 && only ? only : method(call('selectCase', ...conditions), 'switchCase', ...values)
}

/** What forms do not know: functions of the engine, and its own operator. */
export function unknownInForms(expression: Expression): readonly string[] {
  const inner = children(expression).flatMap(unknownInForms)
  if (expression.kind === 'type') return [expression.name, ...inner]
  if (expression.kind !== 'call' && expression.kind !== 'method') return inner
  const form = expression.kind === 'call' ? 'function' : 'method'
  const known = signaturesOf(expression.name, form, 'dashboard').some((signature) =>
    acceptsArguments(signature, form, expression.arguments),
  )
  return known && !broken.includes(expression.name) ? inner : [expression.name, ...inner]
}

/** These are there, and fail always. */
const broken: readonly string[] = ['name', 'encryptData']

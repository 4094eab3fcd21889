import type { Statement, Value } from '../../murano/class.js'
import type { Expression, MethodExpression } from '../../yaql/ast.js'
import { method } from '../../yaql/build.js'
import { children, laziness, mapChildren, signaturesOf } from '../../yaql/index.js'
import { isPure, signatures } from './purity.js'

/**
 * Decides in one place where YAQL's lazy iterables become lists.
 *
 * JavaScript's lists are there at once. YAQL evaluates queries when they are consumed, item by item; an iterable that is
 * kept can be consumed only once, has no index and equals no list; the keys and items of a map that are kept become a
 * set in an order that differs from process to process. The engine realises what an expression as a whole yields, views
 * excepted. So everything lazy inside an expression is ended with `toList()`, unless the next step of a query takes it
 * and nothing can tell the difference.
 */
export function eager(expression: Expression): Expression {
  const realised = realiseParts(expression)
  return resultOf(realised) === 'view' ? method(realised, 'toList') : realised
}

/** The same for the expressions in a structure. */
export function eagerValue(value: Value): Value {
  switch (value.kind) {
    case 'literal':
      return value
    case 'expression':
      return { kind: 'expression', expression: eager(value.expression) }
    case 'list':
      return { kind: 'list', items: value.items.map(eagerValue) }
    case 'map':
      return {
        kind: 'map',
        entries: value.entries.map((entry) => ({ key: eagerValue(entry.key), value: eagerValue(entry.value) })),
      }
  }
}

/** The same for all expressions in statements. */
export function eagerStatements(statements: readonly Statement[]): readonly Statement[] {
  return statements.map(eagerStatement)
}

function eagerStatement(statement: Statement): Statement {
  switch (statement.kind) {
    case 'expression':
      return { ...statement, expression: eager(statement.expression) }
    case 'assignment':
      return { ...statement, target: realiseParts(statement.target), value: eagerValue(statement.value) }
    case 'if':
      return {
        ...statement,
        condition: eager(statement.condition),
        then: eagerStatements(statement.then),
        ...(statement.otherwise && { otherwise: eagerStatements(statement.otherwise) }),
      }
    case 'while':
      return { ...statement, condition: eager(statement.condition), body: eagerStatements(statement.body) }
    case 'for':
      return { ...statement, collection: eagerValue(statement.collection), body: eagerStatements(statement.body) }
    case 'match':
      return {
        ...statement,
        value: eager(statement.value),
        cases: statement.cases.map(({ key, body }) => ({ key, body: eagerStatements(body) })),
        ...(statement.otherwise && { otherwise: eagerStatements(statement.otherwise) }),
      }
    case 'try':
      return {
        ...statement,
        body: eagerStatements(statement.body),
        catches: statement.catches.map((clause) => ({ ...clause, body: eagerStatements(clause.body) })),
        ...(statement.finally && { finally: eagerStatements(statement.finally) }),
      }
    case 'throw':
      return {
        ...statement,
        ...(statement.message && { message: eagerValue(statement.message) }),
        ...(statement.extra && { extra: eagerValue(statement.extra) }),
      }
    case 'return':
      return { ...statement, ...(statement.value && { value: eagerValue(statement.value) }) }
    case 'parallel':
      return { ...statement, branches: statement.branches.map(eagerStatements) }
    case 'rethrow':
    case 'break':
    case 'continue':
      return statement
  }
}

function realiseParts(expression: Expression): Expression {
  if (expression.kind !== 'method') return mapChildren(expression, kept)
  const takesReceiver = !expression.declared && takesIterables(expression.name)
  return mapChildren(expression, (child, isReceiver) =>
    isReceiver && takesReceiver ? streamed(expression) : kept(child),
  )
}

/** An operand that is stored, compared or passed on. */
function kept(expression: Expression): Expression {
  const realised = realiseParts(expression)
  return isLazy(realised) ? method(realised, 'toList') : realised
}

/**
 * The receiver of the next step of a query. Effects of either must not mix with what the other does or reads, and have
 * all to happen, unless the step is meant to stop early.
 */
function streamed(step: MethodExpression): Expression {
  const realised = realiseParts(step.receiver)
  const late = deferred(realised)
  const isMixed = late.length > 0 && ![...late, ...children(step).slice(1)].every(isPure)
  const isStrange = !isIterator(realised) && !receiverTypes(step.name).includes('iter')
  return isLazy(realised) && (isStrange || (isMixed && !step.stepwise)) ? method(realised, 'toList') : realised
}

/** Views of maps and sorted queries are iterable, but no iterators, which are what `len` takes besides lists. */
function isIterator(query: Expression): boolean {
  return resultOf(query) !== 'view' && !(query.kind === 'method' && query.name === 'orderBy')
}

/** What a query evaluates for each item, as the next step takes them: the functions that it and its own receivers take. */
function deferred(query: Expression): readonly Expression[] {
  if (query.kind !== 'method' || !isLazy(query)) return []
  const [, ...parameters] = signatures(query)[0]?.parameters ?? []
  const functions = query.arguments.filter((_, position) => parameters[position]?.type === 'lambda')
  return [...functions.flatMap((each) => ('value' in each ? each.value : [])), ...deferred(query.receiver)]
}

/** Names that text and lists share, such as `replace`, are only used for text. */
function isLazy(expression: Expression): boolean {
  const found = signatures(expression)
  return found.length > 0 && found.every((signature) => laziness(signature) === 'always')
}

function resultOf(expression: Expression): string | undefined {
  return signatures(expression).find(({ result }) => result === 'view')?.result
}

function takesIterables(name: string): boolean {
  return receiverTypes(name).some((type) => type === 'iter' || type === 'iterator' || type === 'ordering')
}

function receiverTypes(name: string): readonly (string | undefined)[] {
  return signaturesOf(name, 'method', 'engine').map(({ parameters: [receiver] }) => receiver?.type)
}

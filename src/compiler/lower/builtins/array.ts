import { language } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/ast.js'
import { binary, call, firstOf, index, list, literal, method, variable } from '../../../yaql/build.js'
import ts from '../../load/typescript.cjs'
import { checkCondition } from '../condition.js'
import { lowerArguments } from '../expressions/call.js'
import { lambdaArgument, lowerLambda, resultOf } from '../expressions/lambda.js'
import { lowerLoopMap } from '../expressions/loop.js'
import { unwrapped } from '../forms/constant-nodes.js'
import { spanOf } from '../lowering.js'
import type { Scope } from '../scope.js'
import { classify, type ValueKind, valueType } from '../types.js'
import type { Builtin } from './builtin.js'
import { isIn } from './membership.js'
import { lowerAt, sliceList } from './positions.js'
import { atMost } from './refusals.js'

const item = variable('')

/** A list that is iterated, and what is evaluated for each item of it. */
interface Iteration {
  readonly source: Expression
  readonly body: Expression
}

/** The function that is called for each item; one that takes the index too gets pairs of index and item. */
function iteration(receiver: Expression, node: ts.CallExpression, scope: Scope): Iteration {
  const lambda = lambdaArgument(node.arguments[0], scope)
  if (!lambda) return { source: receiver, body: literal(null) }
  if (lambda.parameters.length < 2) return { source: receiver, body: lowerLambda(lambda, [item], scope) }
  const pair = [index(item, literal(1)), index(item, literal(0))]
  return { source: method(receiver, 'enumerate'), body: lowerLambda(lambda, pair, scope) }
}

/** The function that tests each item. Its result is a condition. */
function condition(receiver: Expression, node: ts.CallExpression, scope: Scope): Iteration {
  const lambda = node.arguments[0] && unwrapped(node.arguments[0])
  if (lambda && ts.isArrowFunction(lambda)) {
    const result = resultOf(lambda)
    if (result) checkCondition(result, scope)
  }
  return iteration(receiver, node, scope)
}

/** A query that yields items: where it went over pairs, the items are taken out of them. */
function query(name: string): Builtin {
  return (receiver, node, scope) => {
    const { source, body } = condition(receiver, node, scope)
    const found = method(source, name, body)
    return source === receiver ? found : method(found, 'select', index(item, literal(1)))
  }
}

function test(name: string): Builtin {
  return (receiver, node, scope) => {
    const { source, body } = condition(receiver, node, scope)
    return method(source, name, body)
  }
}

/** Searching compares items, which means the same only for plain values. */
function search(lower: (list: Expression, value: Expression, scope: Scope) => Expression): Builtin {
  return (receiver, node, scope) => {
    atMost(1, node, scope)
    const [value = literal(null)] = lowerArguments(node.arguments, scope)
    const [argument] = node.arguments
    const kind = argument && valueType(scope.lowering, argument).kind
    if (argument && kind !== 'string' && kind !== 'number' && kind !== 'boolean') {
      scope.lowering.diagnostics.report(language.unsupportedSyntax, spanOf(argument), {
        construct: 'A search for an object, list or map',
        alternative: 'Write `some(item => ...)` with the test that you mean.',
      })
    }
    return lower(receiver, value, scope)
  }
}

/** The methods of lists. */
export const arrayMethods: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
  ['filter', query('where')],
  ['find', lowerFind],
  ['some', test('any')],
  ['every', test('all')],
  ['findIndex', test('indexWhere')],
  ['flatMap', lowerFlatMap],
  ['map', lowerMap],
  ['flat', lowerFlat],
  ['toReversed', (receiver) => method(receiver, 'reverse')],
  ['toSorted', lowerSorted],
  ['includes', search(isIn)],
  ['indexOf', search((list, value) => method(list, 'indexOf', value))],
  ['join', lowerJoin],
  ['concat', lowerConcat],
  ['slice', sliceList],
  ['at', lowerAt],
  ['reduce', lowerReduce],
])

function lowerMap(receiver: Expression, node: ts.CallExpression, scope: Scope): Expression {
  const pure = () => {
    const { source, body } = iteration(receiver, node, scope)
    return method(source, 'select', body)
  }
  const [lambda] = node.arguments
  const isLoop = lambda && ts.isArrowFunction(lambda) && lambda.parameters.length <= 2 && !scope.inLambda
  if (!isLoop) return pure()
  return scope.attempt(pure) ?? lowerLoopMap(receiver, lambda, scope)
}

/** The items that come after the one that is found are not looked at. */
function lowerFind(receiver: Expression, node: ts.CallExpression, scope: Scope): Expression {
  const { source, body } = condition(receiver, node, scope)
  const found = method(source, 'where', body)
  if (source === receiver) return firstOf(found, literal(null))
  return index(firstOf(found, list(literal(null), literal(null))), literal(1))
}

function lowerFlatMap(receiver: Expression, node: ts.CallExpression, scope: Scope): Expression {
  const { source, body } = iteration(receiver, node, scope)
  return method(source, 'selectMany', body)
}

function lowerFlat(receiver: Expression, node: ts.CallExpression, scope: Scope): Expression {
  atMost(0, node, scope)
  const callee = ts.isPropertyAccessExpression(node.expression) ? node.expression.expression : node
  refuseItems(callee, ['array'], 'Flattening a list of anything but lists', scope)
  return method(receiver, 'selectMany', item)
}

/** The kind of a list's items. Reports items of other kinds than those given, and items that may be null. */
function refuseItems(list: ts.Node, kinds: readonly ValueKind[], construct: string, scope: Scope): void {
  const { checker, diagnostics } = scope.lowering
  const type = checker.getIndexTypeOfType(
    checker.getNonNullableType(checker.getTypeAtLocation(list)),
    ts.IndexKind.Number,
  )
  const { kind, nullable } = type ? classify(scope.lowering, type) : { kind: 'mixed' as const, nullable: true }
  if (kinds.includes(kind) && !nullable) return
  diagnostics.report(language.unsupportedSyntax, spanOf(list), {
    construct,
    alternative: 'Convert the items with `map` first.',
  })
}

function lowerSorted(receiver: Expression, node: ts.CallExpression, scope: Scope): Expression {
  atMost(0, node, scope)
  refuseItems(node, ['string'], 'Sorting anything but text', scope)
  return method(receiver, 'orderBy', item)
}

function lowerJoin(receiver: Expression, node: ts.CallExpression, scope: Scope): Expression {
  const [separator = literal(',')] = lowerArguments(node.arguments, scope)
  const list = ts.isPropertyAccessExpression(node.expression) ? node.expression.expression : node
  refuseItems(list, ['string', 'number', 'boolean'], 'Joining anything but text, numbers or booleans', scope)
  return method(method(receiver, 'select', call('str', item)), 'join', separator)
}

function lowerConcat(receiver: Expression, node: ts.CallExpression, scope: Scope): Expression {
  return lowerArguments(node.arguments, scope).reduce((left, value, position) => {
    const argument = node.arguments[position]
    const kind = argument && valueType(scope.lowering, argument).kind
    if (argument && kind === 'mixed') {
      scope.lowering.diagnostics.report(language.unsupportedSyntax, spanOf(argument), {
        construct: 'Appending what may be a list or an item',
        alternative: 'Write `[...list, ...items]` or `[...list, item]`.',
      })
    }
    return binary('+', left, kind === 'array' ? value : list(value))
  }, receiver)
}

function lowerReduce(receiver: Expression, node: ts.CallExpression, scope: Scope): Expression {
  const lambda = lambdaArgument(node.arguments[0], scope)
  if (!lambda) return literal(null)
  if (!node.arguments[1] || lambda.parameters.length > 2) {
    scope.lowering.diagnostics.report(language.unsupportedSyntax, spanOf(node), {
      construct: '`reduce` without a start value, or with the index',
      alternative: 'Give a start value, and take the accumulator and the item only.',
    })
  }
  const [seed = literal(null)] = lowerArguments(node.arguments.slice(1), scope)
  const body = lowerLambda(lambda, [variable('1'), variable('2')], scope)
  return method(receiver, 'aggregate', body, seed)
}

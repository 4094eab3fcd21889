import { language } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/ast.js'
import { binary, call, index, list, literal, method, variable } from '../../../yaql/build.js'
import ts from '../../load/typescript.cjs'
import { lowerArguments } from '../expressions/call.js'
import { lambdaArgument, lowerLambda } from '../expressions/lambda.js'
import { lowerLoopMap } from '../expressions/loop-map.js'
import { spanOf } from '../lowering.js'
import type { Scope } from '../scope.js'
import { classify, valueType } from '../types.js'
import type { Builtin } from './builtin.js'
import { nonNegative } from './indices.js'

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

/** A query that yields items: where it went over pairs, the items are taken out of them. */
function query(name: string): Builtin {
  return (receiver, node, scope) => {
    const { source, body } = iteration(receiver, node, scope)
    const found = method(source, name, body)
    return source === receiver ? found : method(found, 'select', index(item, literal(1)))
  }
}

function test(name: string): Builtin {
  return (receiver, node, scope) => {
    const { source, body } = iteration(receiver, node, scope)
    return method(source, name, body)
  }
}

/** Searching compares items, which means the same only for plain values. */
function search(lower: (receiver: Expression, value: Expression) => Expression): Builtin {
  return (receiver, node, scope) => {
    const [value = literal(null)] = lowerArguments(node.arguments, scope)
    const [argument] = node.arguments
    const kind = argument && valueType(scope.lowering, argument).kind
    if (argument && kind !== 'string' && kind !== 'number' && kind !== 'boolean') {
      scope.lowering.diagnostics.report(language.unsupportedSyntax, spanOf(argument), {
        construct: 'A search for an object, list or map',
        alternative: 'Write `some(item => ...)` with the test that you mean.',
      })
    }
    return lower(receiver, value)
  }
}

const find = query('where')

/** The methods of lists. */
export const arrayMethods: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
  ['filter', query('where')],
  ['find', (receiver, node, scope) => method(find(receiver, node, scope), 'first', literal(null))],
  ['some', test('any')],
  ['every', test('all')],
  ['flatMap', test('selectMany')],
  ['map', lowerMap],
  ['flat', (receiver) => method(receiver, 'selectMany', item)],
  ['toReversed', (receiver) => method(receiver, 'reverse')],
  ['toSorted', lowerSorted],
  ['includes', search((receiver, value) => binary('in', value, receiver))],
  ['indexOf', search((receiver, value) => method(receiver, 'indexOf', value))],
  ['join', lowerJoin],
  ['concat', lowerConcat],
  ['slice', lowerSlice],
  ['at', lowerAt],
  ['reduce', lowerReduce],
])

function lowerMap(receiver: Expression, node: ts.CallExpression, scope: Scope): Expression {
  const pure = () => {
    const { source, body } = iteration(receiver, node, scope)
    return method(source, 'select', body)
  }
  const [lambda] = node.arguments
  const hasStatements = lambda && ts.isArrowFunction(lambda) && ts.isBlock(lambda.body)
  if (!hasStatements || scope.inLambda) return pure()
  return scope.attempt(pure) ?? lowerLoopMap(receiver, lambda, scope)
}

function lowerSorted(receiver: Expression, node: ts.CallExpression, scope: Scope): Expression {
  const { checker } = scope.lowering
  const items = checker.getIndexTypeOfType(checker.getTypeAtLocation(node), ts.IndexKind.Number)
  if (node.arguments.length > 0 || !items || classify(scope.lowering, items).kind !== 'string') {
    scope.lowering.diagnostics.report(language.unsupportedSyntax, spanOf(node), {
      construct: 'Sorting with a comparison, or anything but text',
      alternative: 'Sort a list of texts with `toSorted()`.',
    })
  }
  return method(receiver, 'orderBy', item)
}

function lowerJoin(receiver: Expression, node: ts.CallExpression, scope: Scope): Expression {
  const [separator = literal(',')] = lowerArguments(node.arguments, scope)
  return method(method(receiver, 'select', call('str', item)), 'join', separator)
}

function lowerConcat(receiver: Expression, node: ts.CallExpression, scope: Scope): Expression {
  return lowerArguments(node.arguments, scope).reduce((left, value, position) => {
    const argument = node.arguments[position]
    const isList = argument && valueType(scope.lowering, argument).kind === 'array'
    return binary('+', left, isList ? value : list(value))
  }, receiver)
}

function lowerSlice(receiver: Expression, node: ts.CallExpression, scope: Scope): Expression {
  const [start = literal(0), end] = lowerArguments(node.arguments, scope)
  if (!nonNegative(node.arguments, scope)) return literal(null)
  if (!end) return method(receiver, 'skip', start)
  return method(method(receiver, 'take', end), 'skip', start)
}

function lowerAt(receiver: Expression, node: ts.CallExpression, scope: Scope): Expression {
  const [position = literal(0)] = lowerArguments(node.arguments, scope)
  if (position.kind === 'literal' && position.value === -1) return method(receiver, 'last', literal(null))
  if (!nonNegative(node.arguments, scope)) return literal(null)
  return method(method(receiver, 'skip', position), 'first', literal(null))
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
  const body = lowerLambda(lambda, [variable('1'), variable('2')], scope)
  const [seed = literal(null)] = lowerArguments(node.arguments.slice(1), scope)
  return method(receiver, 'aggregate', body, seed)
}

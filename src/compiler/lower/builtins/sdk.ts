import { language } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/ast.js'
import { binary, call, literal, map, method, property, switchCases, variable } from '../../../yaql/build.js'
import type ts from '../../load/typescript.cjs'
import { classArgument, lowerArguments } from '../expressions/call.js'
import { lowerExpression, toValue } from '../expressions/index.js'
import { lambdaArgument, lowerLambda } from '../expressions/lambda.js'
import { withNames } from '../expressions/with-names.js'
import { spanOf } from '../lowering.js'
import { isSettled } from '../purity.js'
import type { Scope } from '../scope.js'
import type { BuiltinFunction } from './builtin.js'

/** A YAQL function of the same arguments. */
function functionOf(name: string): BuiltinFunction {
  return (node, scope) => call(name, ...lowerArguments(node.arguments, scope))
}

/** A YAQL operator between the two arguments. */
function operator(name: '/' | 'mod'): BuiltinFunction {
  return (node, scope) => {
    const [left = literal(null), right = literal(null)] = lowerArguments(node.arguments, scope)
    return binary(name, left, right)
  }
}

/** The SDK's functions, by name. `plan`, `script` and the like stand in modules and are read elsewhere. */
export const sdkFunctions: ReadonlyMap<string, BuiltinFunction> = new Map<string, BuiltinFunction>([
  ['create', lowerCreate],
  ['createFrom', (node, scope) => newObject(lowerArguments(node.arguments, scope))],
  ['toObject', lowerToObject],
  ['id', functionOf('id')],
  ['objectName', functionOf('name')],
  ['randomName', functionOf('randomName')],
  ['sleep', functionOf('sleep')],
  ['divide', operator('/')],
  ['modulo', operator('mod')],
  ['equal', lowerEqual],
  ['random', functionOf('random')],
  ['range', functionOf('range')],
  ['toInteger', functionOf('int')],
  ['base64encode', functionOf('base64encode')],
  ['base64decode', functionOf('base64decode')],
  [
    'merge',
    (node, scope) => {
      const [left = literal(null), right = literal(null)] = lowerArguments(node.arguments, scope)
      return method(left, 'mergeWith', right)
    },
  ],
  ['caught', lowerCaught],
  ['parallelMap', lowerParallelMap],
  ['parallel', lowerParallelExpression],
])

/** `new(type, properties, owner)`; null as owner, or none, leaves the object to nobody. */
function newObject([type = literal(null), ...rest]: readonly Expression[]): Expression {
  return call('new', type, ...rest)
}

function lowerCreate(node: ts.CallExpression, scope: Scope): Expression {
  const [type, properties, owner] = node.arguments
  const reference = classArgument(type, scope)
  const [inputs = { kind: 'map', entries: [] } as const, ...owners] = lowerArguments(
    [...(properties ? [properties] : []), ...(owner ? [owner] : [])],
    scope,
  )
  return newObject([reference, inputs, ...owners])
}

/** A map becomes an object; an object stays what it is. */
function lowerToObject(node: ts.CallExpression, scope: Scope): Expression {
  const [type, value, owner] = node.arguments
  const reference = classArgument(type, scope)
  const [lowered = literal(null), ...owners] = lowerArguments(
    [...(value ? [value] : []), ...(owner ? [owner] : [])],
    scope,
  )
  return withNames(
    { item: lowered, owner: owners[0] ?? literal(null) },
    scope,
    ({ item, owner: by }) =>
      switchCases([call('isDict', item), newObject([reference, item, ...(owner ? [by] : [])])], [literal(true), item]),
    { repeated: ['item'], conditional: ['owner'] },
  )
}

/** The engine's own exceptions know more than a name and a message, and their names are full ones. */
function lowerCaught(node: ts.CallExpression, scope: Scope): Expression {
  const [caught = literal(null)] = lowerArguments(node.arguments, scope)
  return withNames(
    { caught },
    scope,
    ({ caught: error }) => {
      const name = method(method(property(error, 'name'), 'split', literal('.')), 'last')
      return map([literal('name'), name], [literal('message'), property(error, 'message')])
    },
    { repeated: ['caught'] },
  )
}

function lowerParallelMap(node: ts.CallExpression, scope: Scope): Expression {
  const [items, run] = node.arguments
  const lambda = lambdaArgument(run, scope)
  if (!items || !lambda) return literal(null)
  const receiver = lowerExpression(items, scope)
  return method(receiver, 'pselect', lowerLambda(lambda, [variable('')], scope))
}

/** `parallel` is a statement in MuranoPL; where it stands as one, it is lowered with the statements. */
function lowerParallelExpression(node: ts.CallExpression, scope: Scope): Expression {
  scope.lowering.diagnostics.report(language.unsupportedSyntax, spanOf(node), {
    construct: '`parallel` inside an expression',
    alternative: 'Make it a statement of its own; use `parallelMap` for results.',
  })
  return literal(null)
}

/**
 * Contents are compared by `=`, which looks at values as the engine stores them. What an expression has just computed
 * is not in that form yet, so it goes through a variable first.
 */
function lowerEqual(node: ts.CallExpression, scope: Scope): Expression {
  const given = lowerArguments(node.arguments, scope)
  const areStored = given.every(isStored)
  const [left = literal(null), right = literal(null)] = given.map((value) =>
    areStored || isSettled(value) ? value : scope.temporary('compared', toValue(value)),
  )
  return binary('=', left, right)
}

/** Whether a value comes out of a variable, a property, an attribute or a method, all of which the engine has stored. */
function isStored(expression: Expression): boolean {
  switch (expression.kind) {
    case 'variable':
    case 'literal':
      return true
    case 'property':
      return isStored(expression.receiver)
    case 'method':
      if (expression.declared || expression.name === 'getAttr') return true
      return ['get', 'first', 'last'].includes(expression.name) && isStored(expression.receiver)
    default:
      return false
  }
}

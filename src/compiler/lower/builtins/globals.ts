import { language } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/ast.js'
import { call, index, literal, method, variable } from '../../../yaql/build.js'
import ts from '../../load/typescript.cjs'
import { asKey } from '../expressions/access.js'
import { lowerArguments } from '../expressions/call.js'
import { asText } from '../expressions/template.js'
import { spanOf } from '../lowering.js'
import type { Scope } from '../scope.js'
import { classify, valueType } from '../types.js'
import type { BuiltinFunction } from './builtin.js'
import { lowerRegularExpressionTest } from './regular-expression.js'

const item = variable('')

/** A YAQL method of a map, which is the only argument. */
function methodOfMap(name: string): BuiltinFunction {
  return (node, scope) => {
    refuseOthers(node, scope)
    return method(lowerArguments(node.arguments, scope)[0] ?? literal(null), name)
  }
}

/** Objects and lists have keys in JavaScript, too. */
function refuseOthers({ arguments: [map] }: ts.CallExpression, scope: Scope): void {
  if (!map || valueType(scope.lowering, map).kind === 'map') return
  scope.lowering.diagnostics.report(language.unsupportedSyntax, spanOf(map), {
    construct: 'Listing the keys or values of anything but a map',
    alternative: 'Name the properties that you mean, or use the list itself.',
  })
}

/** A YAQL function of the same arguments. */
function functionOf(name: string): BuiltinFunction {
  return (node, scope) => call(name, ...lowerArguments(node.arguments, scope))
}

/** The smallest or largest of any number of arguments: YAQL's functions take two. */
function extreme(name: 'min' | 'max'): BuiltinFunction {
  return (node, scope) => {
    if (node.arguments.length === 0) {
      scope.lowering.diagnostics.report(language.unsupportedSyntax, spanOf(node), {
        construct: 'The smallest or largest of nothing',
        alternative: 'Give it numbers.',
      })
    }
    const [first = literal(0), ...rest] = lowerArguments(node.arguments, scope)
    return rest.reduce((left, right) => call(name, left, right), first)
  }
}

/** The language's own functions, by the interface that declares them. */
export const libraryFunctions: ReadonlyMap<string, BuiltinFunction> = new Map<string, BuiltinFunction>([
  ['ObjectConstructor.keys', methodOfMap('keys')],
  ['ObjectConstructor.values', methodOfMap('values')],
  ['ObjectConstructor.entries', methodOfMap('items')],
  ['ObjectConstructor.fromEntries', lowerFromEntries],
  [
    'ObjectConstructor.hasOwn',
    (node, scope) => {
      refuseOthers(node, scope)
      const [map = literal(null), key = literal(null)] = lowerArguments(node.arguments, scope)
      return method(map, 'containsKey', node.arguments[1] ? asKey(key, node.arguments[1], scope) : key)
    },
  ],
  ['Math.max', extreme('max')],
  ['Math.min', extreme('min')],
  ['Math.abs', functionOf('abs')],
  ['RegExp.test', lowerRegularExpressionTest],
  ['String', (node, scope) => (node.arguments[0] ? asText(node.arguments[0], scope) : literal(''))],
])

/** Keys that are numbers become text, as in JavaScript. */
function lowerFromEntries(node: ts.CallExpression, scope: Scope): Expression {
  const { checker } = scope.lowering
  const [entries = literal(null)] = lowerArguments(node.arguments, scope)
  const [given = node] = node.arguments
  const entry = checker.getIndexTypeOfType(checker.getTypeAtLocation(given), ts.IndexKind.Number)
  const keyType =
    entry && checker.getIndexTypeOfType(entry, ts.IndexKind.Number) && checker.getPropertyOfType(entry, '0')
  const isText = keyType && classify(scope.lowering, checker.getTypeOfSymbol(keyType)).kind === 'string'
  const key = index(item, literal(0))
  return method(entries, 'toDict', isText ? key : call('str', key), index(item, literal(1)))
}

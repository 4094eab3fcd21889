import { call, index, literal, method, variable } from '../../../yaql/build.js'
import { lowerArguments } from '../expressions/call.js'
import { asText } from '../expressions/template.js'
import type { BuiltinFunction } from './builtin.js'
import { lowerRegularExpressionTest } from './regular-expression.js'

const item = variable('')

/** A YAQL method of the only argument. */
function methodOfArgument(name: string): BuiltinFunction {
  return (node, scope) => method(lowerArguments(node.arguments, scope)[0] ?? literal(null), name)
}

/** A YAQL function of the same arguments. */
function functionOf(name: string): BuiltinFunction {
  return (node, scope) => call(name, ...lowerArguments(node.arguments, scope))
}

/** The smallest or largest of any number of arguments: YAQL's functions take two. */
function extreme(name: 'min' | 'max'): BuiltinFunction {
  return (node, scope) => {
    const [first = literal(0), ...rest] = lowerArguments(node.arguments, scope)
    return rest.reduce((left, right) => call(name, left, right), first)
  }
}

/** The language's own functions, by the interface that declares them. */
export const libraryFunctions: ReadonlyMap<string, BuiltinFunction> = new Map<string, BuiltinFunction>([
  ['ObjectConstructor.keys', methodOfArgument('keys')],
  ['ObjectConstructor.values', methodOfArgument('values')],
  ['ObjectConstructor.entries', methodOfArgument('items')],
  [
    'ObjectConstructor.fromEntries',
    (node, scope) =>
      method(
        lowerArguments(node.arguments, scope)[0] ?? literal(null),
        'toDict',
        index(item, literal(0)),
        index(item, literal(1)),
      ),
  ],
  [
    'ObjectConstructor.hasOwn',
    (node, scope) => {
      const [map = literal(null), key = literal(null)] = lowerArguments(node.arguments, scope)
      return method(map, 'containsKey', key)
    },
  ],
  ['Math.max', extreme('max')],
  ['Math.min', extreme('min')],
  ['Math.abs', functionOf('abs')],
  ['RegExp.test', lowerRegularExpressionTest],
  ['String', (node, scope) => (node.arguments[0] ? asText(node.arguments[0], scope) : literal(''))],
])

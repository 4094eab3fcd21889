import { language } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/ast.js'
import { binary, literal, method } from '../../../yaql/build.js'
import type ts from '../../load/typescript.cjs'
import { evaluate } from '../constants.js'
import { lowerArguments } from '../expressions/call.js'
import { spanOf } from '../lowering.js'
import type { Scope } from '../scope.js'
import { valueType } from '../types.js'
import type { Builtin } from './builtin.js'
import { isIn } from './membership.js'
import { isPosition, lowerSubstring, sliceText } from './positions.js'
import { atMost } from './refusals.js'

/** A method of the same meaning under another name, with one argument at the most. */
function renamed(name: string): Builtin {
  return (receiver, node, scope) => {
    atMost(1, node, scope)
    return method(receiver, name, ...lowerArguments(node.arguments, scope))
  }
}

/** The methods of text. */
export const stringMethods: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
  ['includes', lowerIncludes],
  ['startsWith', renamed('startsWith')],
  ['endsWith', renamed('endsWith')],
  ['toUpperCase', renamed('toUpper')],
  ['toLowerCase', renamed('toLower')],
  ['trim', renamed('trim')],
  ['trimStart', renamed('trimLeft')],
  ['trimEnd', renamed('trimRight')],
  ['indexOf', lowerIndexOf],
  ['lastIndexOf', renamed('lastIndexOf')],
  ['repeat', (receiver, node, scope) => binary('*', receiver, lowerArguments(node.arguments, scope)[0] ?? literal(1))],
  [
    'concat',
    (receiver, node, scope) => lowerArguments(node.arguments, scope).reduce((a, b) => binary('+', a, b), receiver),
  ],
  ['split', lowerSplit],
  ['replaceAll', replacement()],
  ['replace', replacement(1)],
  ['slice', sliceText],
  ['substring', lowerSubstring],
])

/** Python refuses the empty separator, and a regular expression would be another method. */
function lowerSplit(receiver: Expression, node: ts.CallExpression, scope: Scope): Expression {
  const [separator] = node.arguments
  const value = separator && evaluate(separator, scope.lowering)
  if (typeof value === 'string' && value !== '' && node.arguments.length === 1) {
    return method(receiver, 'split', literal(value))
  }
  scope.lowering.diagnostics.report(language.literalText, spanOf(node), { method: 'split' })
  return literal(null)
}

/** `$` in a replacement is special to JavaScript only; so is a function or a regular expression. */
function replacement(count?: number): Builtin {
  return (receiver, node, scope) => {
    const [pattern, text] = node.arguments
    const value = text && evaluate(text, scope.lowering)
    const isText = pattern && valueType(scope.lowering, pattern).kind === 'string'
    const isEmpty = pattern && evaluate(pattern, scope.lowering) === ''
    if (!isText || isEmpty || typeof value !== 'string' || value.includes('$')) {
      scope.lowering.diagnostics.report(language.literalText, spanOf(node), { method: 'replace' })
      return literal(null)
    }
    const words = lowerArguments(node.arguments, scope)
    return method(receiver, 'replace', ...words, ...(count === undefined ? [] : [literal(count)]))
  }
}

function lowerIncludes(receiver: Expression, node: ts.CallExpression, scope: Scope): Expression {
  atMost(1, node, scope)
  const [part = literal('')] = lowerArguments(node.arguments, scope)
  return isIn(receiver, part, scope)
}

function lowerIndexOf(receiver: Expression, node: ts.CallExpression, scope: Scope): Expression {
  const [, from] = node.arguments
  if (from && !isPosition(from, scope)) atMost(1, node, scope)
  return method(receiver, 'indexOf', ...lowerArguments(node.arguments, scope))
}

import { language } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/ast.js'
import { binary, call, literal, method } from '../../../yaql/build.js'
import ts from '../../load/typescript.cjs'
import { evaluate } from '../constants.js'
import { lowerArguments } from '../expressions/call.js'
import { spanOf } from '../lowering.js'
import type { Scope } from '../scope.js'
import type { Builtin } from './builtin.js'
import { nonNegative } from './indices.js'

/** A method of the same meaning under another name. */
function renamed(name: string): Builtin {
  return (receiver, node, scope) => method(receiver, name, ...lowerArguments(node.arguments, scope))
}

/** The methods of text. */
export const stringMethods: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
  [
    'includes',
    (receiver, node, scope) => binary('in', lowerArguments(node.arguments, scope)[0] ?? literal(''), receiver),
  ],
  ['startsWith', renamed('startsWith')],
  ['endsWith', renamed('endsWith')],
  ['toUpperCase', renamed('toUpper')],
  ['toLowerCase', renamed('toLower')],
  ['trim', renamed('trim')],
  ['trimStart', renamed('trimLeft')],
  ['trimEnd', renamed('trimRight')],
  ['indexOf', renamed('indexOf')],
  ['lastIndexOf', renamed('lastIndexOf')],
  ['repeat', (receiver, node, scope) => binary('*', receiver, lowerArguments(node.arguments, scope)[0] ?? literal(1))],
  [
    'concat',
    (receiver, node, scope) => lowerArguments(node.arguments, scope).reduce((a, b) => binary('+', a, b), receiver),
  ],
  ['split', lowerSplit],
  ['replaceAll', replacement()],
  ['replace', replacement(1)],
  ['slice', lowerSlice],
  ['substring', lowerSlice],
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
    const patternIsText = pattern && !ts.isRegularExpressionLiteral(pattern)
    const constant = pattern && evaluate(pattern, scope.lowering)
    if (!patternIsText || constant === '' || (typeof value === 'string' && value.includes('$')) || isFunction(text)) {
      scope.lowering.diagnostics.report(language.literalText, spanOf(node), { method: 'replace' })
      return literal(null)
    }
    const words = lowerArguments(node.arguments, scope)
    return method(receiver, 'replace', ...words, ...(count === undefined ? [] : [literal(count)]))
  }
}

function isFunction(node: ts.Expression | undefined): boolean {
  return node !== undefined && ts.isArrowFunction(node)
}

function lowerSlice(receiver: Expression, node: ts.CallExpression, scope: Scope): Expression {
  const [start = literal(0), end] = lowerArguments(node.arguments, scope)
  if (!nonNegative(node.arguments, scope)) return literal(null)
  if (!end) return method(receiver, 'substring', start)
  // YAQL wants a length; below zero it would mean the whole rest.
  return method(receiver, 'substring', start, call('max', binary('-', end, start), literal(0)))
}

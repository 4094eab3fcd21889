import { language } from '../../../diagnostics/index.js'
import type { Value } from '../../../murano/class.js'
import type { Expression } from '../../../yaql/ast.js'
import { literal } from '../../../yaql/build.js'
import ts from '../../load/typescript.cjs'
import { spanOf } from '../lowering.js'
import type { Scope } from '../scope.js'
import { isNamespaceMember } from '../symbols.js'
import { lowerElementAccess, lowerPropertyAccess } from './access.js'
import { lowerBinary } from './binary.js'
import { lowerCall } from './call.js'
import { lowerOptionalChain } from './chain.js'
import { lowerConditional } from './conditional.js'
import { lowerItems, lowerObjectLiteral } from './containers.js'
import { lowerIdentifier, lowerThis } from './names.js'
import { lowerTemplate } from './template.js'
import { lowerPrefix } from './unary.js'

/**
 * Lowers an expression. What has to happen before it is written to the scope.
 * A mistake is reported and yields null, so that the rest is looked at too.
 */
export function lowerExpression(node: ts.Expression, scope: Scope): Expression {
  if (ts.isParenthesizedExpression(node)) return lowerExpression(node.expression, scope)
  // Types are erased: these three say nothing at run time.
  if (ts.isNonNullExpression(node) || ts.isSatisfiesExpression(node)) return lowerExpression(node.expression, scope)
  if (ts.isAsExpression(node)) return lowerExpression(node.expression, scope)
  if (ts.isStringLiteralLike(node)) return literal(node.text)
  if (ts.isNumericLiteral(node)) return literal(Number(node.text))
  if (node.kind === ts.SyntaxKind.TrueKeyword) return literal(true)
  if (node.kind === ts.SyntaxKind.FalseKeyword) return literal(false)
  if (node.kind === ts.SyntaxKind.NullKeyword) return literal(null)
  if (node.kind === ts.SyntaxKind.ThisKeyword) return lowerThis(node, scope)
  if (ts.isIdentifier(node)) return lowerIdentifier(node, scope)
  if (ts.isTemplateExpression(node)) return lowerTemplate(node, scope)
  if (isNamespaceMember(scope.lowering, node)) return lowerIdentifier(node.name, scope)
  if (ts.isOptionalChain(node)) return lowerOptionalChain(node, scope)
  if (ts.isPropertyAccessExpression(node)) return lowerPropertyAccess(node, scope)
  if (ts.isElementAccessExpression(node)) return lowerElementAccess(node, scope)
  if (ts.isCallExpression(node)) return lowerCall(node, scope)
  if (ts.isConditionalExpression(node)) return lowerConditional(node, scope)
  if (ts.isBinaryExpression(node)) return lowerBinary(node, scope)
  if (ts.isPrefixUnaryExpression(node)) return lowerPrefix(node, scope)
  if (ts.isArrayLiteralExpression(node)) return lowerItems(node.elements, scope)
  if (ts.isObjectLiteralExpression(node)) return lowerObjectLiteral(node, scope)
  return refuse(node, scope)
}

/** Lowers an expression to where a structure of literals and expressions may stand: maps and lists become YAML's own. */
export function lowerValue(node: ts.Expression, scope: Scope): Value {
  return toValue(lowerExpression(node, scope))
}

/** The same content as a structure: readable as YAML, and free of the limits of one line. */
export function toValue(expression: Expression): Value {
  switch (expression.kind) {
    case 'literal':
      return { kind: 'literal', value: expression.value }
    case 'list':
      return { kind: 'list', items: expression.items.map(toValue) }
    case 'map':
      return {
        kind: 'map',
        entries: expression.entries.map(({ key, value }) => ({ key: toValue(key), value: toValue(value) })),
      }
    default:
      return { kind: 'expression', expression }
  }
}

/** What to write instead of a construct that has no counterpart. */
const alternatives: readonly (readonly [test: (node: ts.Node) => boolean, construct: string, alternative: string])[] = [
  [ts.isNewExpression, '`new`', 'Write `create(Class, { ... })`.'],
  [ts.isAwaitExpression, '`await`', 'Calls wait for their results in MuranoPL; leave it out.'],
  [ts.isYieldExpression, '`yield`', 'Collect the items in a list.'],
  [ts.isDeleteExpression, '`delete`', 'Build a map without the key.'],
  [ts.isTypeOfExpression, '`typeof`', 'Let the type say what the value is, or use `instanceof` for classes.'],
  [ts.isVoidExpression, '`void`', 'Write `null`.'],
  [ts.isFunctionExpression, 'A `function` expression', 'Write an arrow function where it is used, or a method.'],
  [ts.isArrowFunction, 'A function as a value', 'Pass it directly to the method that calls it, or write a method.'],
  [ts.isRegularExpressionLiteral, 'A regular expression as a value', 'Write `/.../.test(text)`.'],
  [ts.isBigIntLiteral, 'A bigint', 'Write a number.'],
  [ts.isTaggedTemplateExpression, 'A tagged template', 'Call a method.'],
  [ts.isClassExpression, 'A class expression', 'Declare the class in a file of its own.'],
  [ts.isPostfixUnaryExpression, '`++` and `--` inside an expression', 'Make it a statement of its own.'],
  [ts.isMetaProperty, '`import.meta` and `new.target`', 'Write the value as a constant.'],
]

function refuse(node: ts.Expression, scope: Scope): Expression {
  const [, construct, alternative] = alternatives.find(([test]) => test(node)) ?? [
    undefined,
    `\`${ts.SyntaxKind[node.kind]}\``,
    'Use one of the constructs that the authoring language has.',
  ]
  scope.lowering.diagnostics.report(language.unsupportedSyntax, spanOf(node), { construct, alternative })
  return literal(null)
}

import { language } from '../../../diagnostics/index.js'
import ts from '../../load/typescript.cjs'
import { lowerExpression } from '../expressions/index.js'
import { spanOf } from '../lowering.js'
import type { Scope } from '../scope.js'
import { sdkNameOf } from '../symbols.js'
import { lowerIfForEach, lowerIfPush } from './list-calls.js'
import { lowerAssignment, lowerStep, stepOf } from './operators.js'
import { lowerParallel } from './parallel.js'

/** An expression that stands for its effect: an assignment, a call. */
export function lowerExpressionStatement(node: ts.Expression, scope: Scope): void {
  if (ts.isParenthesizedExpression(node)) return lowerExpressionStatement(node.expression, scope)
  if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) return lowerAssignment(node, scope)
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
    if (stepOf(node.operator)) return lowerStep(node, scope)
  }
  if (ts.isCallExpression(node)) {
    if (sdkNameOf(scope.lowering, node.expression) === 'parallel') return lowerParallel(node, scope)
    if (lowerIfPush(node, scope) || lowerIfForEach(node, scope)) return
    scope.write({ kind: 'expression', expression: lowerExpression(node, scope) })
    return
  }
  const isCondition =
    ts.isConditionalExpression(node) || (ts.isBinaryExpression(node) && isLogical(node.operatorToken.kind))
  if (isCondition) {
    scope.lowering.diagnostics.report(language.unsupportedSyntax, spanOf(node), {
      construct: 'A condition as a statement',
      alternative: 'Write `if`.',
    })
    return
  }
  if (effectless.some((test) => test(node))) {
    // They have their own advice.
    lowerExpression(node, scope)
    return
  }
  scope.lowering.diagnostics.report(language.noEffect, spanOf(node))
}

/** Expressions that have effects in JavaScript, and no counterpart. */
const effectless = [
  ts.isDeleteExpression,
  ts.isAwaitExpression,
  ts.isYieldExpression,
  ts.isNewExpression,
  ts.isVoidExpression,
]

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment
}

function isLogical(kind: ts.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.AmpersandAmpersandToken ||
    kind === ts.SyntaxKind.BarBarToken ||
    kind === ts.SyntaxKind.QuestionQuestionToken
  )
}

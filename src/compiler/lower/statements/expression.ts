import { language } from '../../../diagnostics/index.js'
import type { BinaryOperator, Expression } from '../../../yaql/ast.js'
import { binary, literal, not } from '../../../yaql/build.js'
import ts from '../../load/typescript.cjs'
import { lowerCondition } from '../condition.js'
import { bothAre, lowerBoth } from '../expressions/binary.js'
import { lowerItems } from '../expressions/containers.js'
import { lowerExpression, toValue } from '../expressions/index.js'
import { spanOf } from '../lowering.js'
import { isPure } from '../purity.js'
import type { Scope } from '../scope.js'
import { libraryMember, sdkNameOf, symbolOf } from '../symbols.js'
import { assign, isMutableLocal } from './assignment.js'
import { lowerParallel } from './parallel.js'

/** An expression that stands for its effect: an assignment, a call. */
export function lowerExpressionStatement(node: ts.Expression, scope: Scope): void {
  if (ts.isParenthesizedExpression(node)) return lowerExpressionStatement(node.expression, scope)
  if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) return lowerAssignment(node, scope)
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
    const step = stepOf(node.operator)
    if (step) {
      refuseChangingPlace(node.operand, scope)
      return assign(node.operand, () => binary(step, lowerExpression(node.operand, scope), literal(1)), scope)
    }
  }
  if (ts.isCallExpression(node)) {
    if (sdkNameOf(scope.lowering, node.expression) === 'parallel') return lowerParallel(node, scope)
    if (isPush(node, scope)) return
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
  // Some have an effect in JavaScript and no counterpart here, which the lowering of expressions tells.
  if (
    ts.isDeleteExpression(node) ||
    ts.isVoidExpression(node) ||
    ts.isAwaitExpression(node) ||
    ts.isNewExpression(node)
  ) {
    lowerExpression(node, scope)
    return
  }
  scope.lowering.diagnostics.report(language.noEffect, spanOf(node))
}

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

function stepOf(operator: ts.SyntaxKind): '+' | '-' | undefined {
  if (operator === ts.SyntaxKind.PlusPlusToken) return '+'
  return operator === ts.SyntaxKind.MinusMinusToken ? '-' : undefined
}

const compound: ReadonlyMap<ts.SyntaxKind, BinaryOperator> = new Map([
  [ts.SyntaxKind.PlusEqualsToken, '+'],
  [ts.SyntaxKind.MinusEqualsToken, '-'],
  [ts.SyntaxKind.AsteriskEqualsToken, '*'],
])

function lowerAssignment(node: ts.BinaryExpression, scope: Scope): void {
  const { kind } = node.operatorToken
  if (kind === ts.SyntaxKind.EqualsToken) return assign(node.left, () => lowerExpression(node.right, scope), scope)
  const operator = compound.get(kind)
  if (operator) {
    refuseChangingPlace(node.left, scope)
    bothAre(node, scope, 'number', ...(operator === '+' ? (['string'] as const) : []))
    assign(node.left, () => binary(operator, ...lowerBoth(node, scope)), scope)
    return
  }
  const logical = conditional.get(kind)
  if (logical) return lowerConditionalAssignment(node, logical, scope)
  scope.lowering.diagnostics.report(language.unsupportedSyntax, spanOf(node), {
    construct: `The assignment \`${node.operatorToken.getText()}\``,
    alternative: 'Write it out: `x = ...`.',
  })
}

/** When `??=`, `||=` and `&&=` assign. */
const conditional: ReadonlyMap<ts.SyntaxKind, (target: ts.Expression, scope: Scope) => Expression> = new Map([
  [
    ts.SyntaxKind.QuestionQuestionEqualsToken,
    (target: ts.Expression, scope: Scope) => binary('=', lowerExpression(target, scope), literal(null)),
  ],
  [ts.SyntaxKind.BarBarEqualsToken, (target: ts.Expression, scope: Scope) => not(lowerCondition(target, scope))],
  [ts.SyntaxKind.AmpersandAmpersandEqualsToken, lowerCondition],
])

function lowerConditionalAssignment(
  node: ts.BinaryExpression,
  test: (target: ts.Expression, scope: Scope) => Expression,
  scope: Scope,
): void {
  refuseChangingPlace(node.left, scope)
  const condition = test(node.left, scope)
  const then = scope.capture(() => assign(node.left, () => lowerExpression(node.right, scope), scope))
  scope.write({ kind: 'if', condition, then })
}

/** The place is evaluated twice: to read it, and to write it. */
function refuseChangingPlace(target: ts.Expression, scope: Scope): void {
  if (!ts.isElementAccessExpression(target)) return
  const { result, statements } = scope.captureWith(() => lowerExpression(target.argumentExpression, scope))
  if (isPure(result) && statements.length === 0) return
  scope.lowering.diagnostics.report(language.unsupportedSyntax, spanOf(target.argumentExpression), {
    construct: 'A key that is computed with effects, in such an assignment',
    alternative: 'Put the key into a constant first.',
  })
}

/** `list.push(item)` on a list that nobody else sees yet. */
function isPush(node: ts.CallExpression, scope: Scope): boolean {
  const callee = node.expression
  if (!ts.isPropertyAccessExpression(callee)) return false
  const member = libraryMember(scope.lowering, symbolOf(scope.lowering, callee.name))
  if (member?.owner !== 'Array' || member.name !== 'push') return false
  if (!isMutableLocal(callee.expression, node, scope)) {
    scope.lowering.diagnostics.report(language.sharedContainer, spanOf(node), {
      container: callee.expression.getText(),
    })
    return true
  }
  const items = lowerItems(node.arguments, scope)
  const target = lowerExpression(callee.expression, scope)
  scope.write({ kind: 'assignment', target, value: toValue(binary('+', target, items)) })
  return true
}

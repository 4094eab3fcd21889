import { language } from '../../../diagnostics/index.js'
import type { BinaryOperator, Expression } from '../../../yaql/ast.js'
import { binary, literal, not } from '../../../yaql/build.js'
import ts from '../../load/typescript.cjs'
import { lowerCondition } from '../condition.js'
import { bothAre, lowerBoth } from '../expressions/binary-operands.js'
import { lowerExpression } from '../expressions/index.js'
import { spanOf } from '../lowering.js'
import { isPure } from '../purity.js'
import type { Scope } from '../scope.js'
import { assign } from './assignment.js'

const compound: ReadonlyMap<ts.SyntaxKind, BinaryOperator> = new Map([
  [ts.SyntaxKind.PlusEqualsToken, '+'],
  [ts.SyntaxKind.MinusEqualsToken, '-'],
  [ts.SyntaxKind.AsteriskEqualsToken, '*'],
])

/** `x = y`, and the operators that assign. */
export function lowerAssignment(node: ts.BinaryExpression, scope: Scope): void {
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

/** What `++` and `--` add or subtract with; undefined for other operators. */
export function stepOf(operator: ts.SyntaxKind): '+' | '-' | undefined {
  if (operator === ts.SyntaxKind.PlusPlusToken) return '+'
  return operator === ts.SyntaxKind.MinusMinusToken ? '-' : undefined
}

/** `x++` and the like, as statements. */
export function lowerStep(
  { operand, operator }: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression,
  scope: Scope,
): void {
  refuseChangingPlace(operand, scope)
  assign(operand, () => binary(stepOf(operator) ?? '+', lowerExpression(operand, scope), literal(1)), scope)
}

import { language } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/ast.js'
import { binary, call, letIn, literal, not, switchCases, variable } from '../../../yaql/build.js'
import ts from '../../load/typescript.cjs'
import { spanOf } from '../lowering.js'
import type { Scope } from '../scope.js'
import type { ValueType } from '../types.js'
import { lowerBoth, operandTypes } from './binary-operands.js'

/** `===` and the like. */
export function lowerEquality(node: ts.BinaryExpression, scope: Scope, negated = false): Expression {
  const strict =
    node.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
    node.operatorToken.kind === ts.SyntaxKind.ExclamationEqualsEqualsToken
  const [leftType, rightType] = operandTypes(node, scope)
  const withNull = leftType.kind === 'null' || rightType.kind === 'null'
  const { diagnostics } = scope.lowering
  const tellsApart = strict && (mayDiffer(leftType, rightType) || mayDiffer(rightType, leftType))
  if (!strict && !withNull) {
    diagnostics.report(language.looseEquality, spanOf(node), { operator: negated ? '!==' : '===' })
  } else if (isUndefined(node.left) || isUndefined(node.right) || tellsApart) {
    diagnostics.report(language.comparedWithUndefined, spanOf(node))
  } else if (!withNull && (leftType.kind !== rightType.kind || !comparable.includes(leftType.kind))) {
    diagnostics.report(language.incomparable, spanOf(node), { left: leftType.kind, right: rightType.kind })
  }
  const [left, right] = lowerBoth(node, scope)
  if (withNull || leftType.kind !== 'object') return binary(negated ? '!=' : '=', left, right)
  const equal = sameObject(left, leftType, right, rightType)
  return negated ? not(equal) : equal
}

/** Arrays and maps are compared by identity in JavaScript and by content in MuranoPL. */
const comparable: readonly ValueType['kind'][] = ['string', 'number', 'boolean', 'object']

/** JavaScript tells undefined and null apart. */
function mayDiffer(left: ValueType, right: ValueType): boolean {
  return left.mayBeUndefined && right.mayBeNull
}

function isUndefined(node: ts.Expression): boolean {
  return ts.isIdentifier(node) && node.text === 'undefined'
}

/** Whether two references mean one object: MuranoPL's `=` on objects depends on how they were reached, ids do not. */
function sameObject(left: Expression, leftType: ValueType, right: Expression, rightType: ValueType): Expression {
  if (!leftType.nullable && !rightType.nullable) return binary('=', call('id', left), call('id', right))
  const [first, second] = [variable('left'), variable('right')]
  const oneIsNull = binary('or', binary('=', first, literal(null)), binary('=', second, literal(null)))
  return letIn(
    { left, right },
    switchCases(
      [oneIsNull, binary('=', first, second)],
      [literal(true), binary('=', call('id', first), call('id', second))],
    ),
  )
}

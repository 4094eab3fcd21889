import { language } from '../../../diagnostics/index.js'
import type { BinaryOperator, Expression } from '../../../yaql/ast.js'
import { binary, call, letIn, literal, method, not, switchCases, variable } from '../../../yaql/build.js'
import ts from '../../load/typescript.cjs'
import { lowerCondition } from '../condition.js'
import { spanOf } from '../lowering.js'
import type { Scope } from '../scope.js'
import { classDeclaration, isMuranoClass, symbolOf } from '../symbols.js'
import { type ValueType, valueType } from '../types.js'
import { asKey } from './access.js'
import { lowerExpression, toValue } from './index.js'
import { lowerOperands } from './operands.js'
import { withNames } from './with-names.js'

type Lower = (node: ts.BinaryExpression, scope: Scope) => Expression

const operators: ReadonlyMap<ts.SyntaxKind, Lower> = new Map<ts.SyntaxKind, Lower>([
  [ts.SyntaxKind.PlusToken, lowerPlus],
  [ts.SyntaxKind.MinusToken, arithmetic('-')],
  [ts.SyntaxKind.AsteriskToken, arithmetic('*')],
  [ts.SyntaxKind.LessThanToken, ordering('<')],
  [ts.SyntaxKind.LessThanEqualsToken, ordering('<=')],
  [ts.SyntaxKind.GreaterThanToken, ordering('>')],
  [ts.SyntaxKind.GreaterThanEqualsToken, ordering('>=')],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, (node, scope) => lowerEquality(node, scope)],
  [ts.SyntaxKind.EqualsEqualsToken, (node, scope) => lowerEquality(node, scope)],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, (node, scope) => lowerEquality(node, scope, true)],
  [ts.SyntaxKind.ExclamationEqualsToken, (node, scope) => lowerEquality(node, scope, true)],
  [ts.SyntaxKind.AmpersandAmpersandToken, (node, scope) => lowerLogical(node, scope, 'and')],
  [ts.SyntaxKind.BarBarToken, (node, scope) => lowerLogical(node, scope, 'or')],
  [ts.SyntaxKind.QuestionQuestionToken, lowerCoalesce],
  [ts.SyntaxKind.InKeyword, lowerIn],
  [ts.SyntaxKind.InstanceOfKeyword, lowerInstanceOf],
])

const alternatives: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.SlashToken, 'Write `divide(a, b)`, which rounds down.'],
  [ts.SyntaxKind.PercentToken, 'Write `modulo(a, b)`, whose result has the sign of `b`.'],
  [ts.SyntaxKind.AsteriskAsteriskToken, 'Multiply.'],
  [ts.SyntaxKind.CommaToken, 'Write two statements.'],
])

/** Lowers an operator between two operands. */
export function lowerBinary(node: ts.BinaryExpression, scope: Scope): Expression {
  const { kind } = node.operatorToken
  const lower = operators.get(kind)
  if (lower) return lower(node, scope)
  const assigns = kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment
  scope.lowering.diagnostics.report(language.unsupportedSyntax, spanOf(node), {
    construct: assigns ? 'An assignment inside an expression' : `The operator \`${node.operatorToken.getText()}\``,
    alternative:
      alternatives.get(kind) ?? (assigns ? 'Make it a statement of its own.' : 'Compute it in a script of a plan.'),
  })
  return literal(null)
}

/** The operands of an operator, in their order. */
export function lowerBoth(node: ts.BinaryExpression, scope: Scope): [Expression, Expression] {
  const [left = literal(null), right = literal(null)] = lowerOperands(
    [() => lowerExpression(node.left, scope), () => lowerExpression(node.right, scope)],
    scope,
  )
  return [left, right]
}

function types(node: ts.BinaryExpression, scope: Scope): [ValueType, ValueType] {
  return [valueType(scope.lowering, node.left), valueType(scope.lowering, node.right)]
}

/** Both operands of one kind and never null: otherwise MuranoPL fails where JavaScript converts. */
export function bothAre(node: ts.BinaryExpression, scope: Scope, ...kinds: readonly ValueType['kind'][]): boolean {
  const [left, right] = types(node, scope)
  if (left.kind === right.kind && !left.nullable && !right.nullable && kinds.includes(left.kind)) return true
  scope.lowering.diagnostics.report(language.operandTypes, spanOf(node), {
    operator: node.operatorToken.getText(),
    kinds: kinds.map((kind) => `two ${kind}s`).join(' or '),
  })
  return false
}

function lowerPlus(node: ts.BinaryExpression, scope: Scope): Expression {
  if (!bothAre(node, scope, 'string', 'number')) return literal(null)
  const [left, right] = lowerBoth(node, scope)
  return binary('+', left, right)
}

function arithmetic(operator: BinaryOperator): Lower {
  return (node, scope) => {
    if (!bothAre(node, scope, 'number')) return literal(null)
    const [left, right] = lowerBoth(node, scope)
    return binary(operator, left, right)
  }
}

function ordering(operator: BinaryOperator): Lower {
  return (node, scope) => {
    if (!bothAre(node, scope, 'number', 'string')) return literal(null)
    const [left, right] = lowerBoth(node, scope)
    return binary(operator, left, right)
  }
}

function lowerEquality(node: ts.BinaryExpression, scope: Scope, negated = false): Expression {
  const strict =
    node.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
    node.operatorToken.kind === ts.SyntaxKind.ExclamationEqualsEqualsToken
  const [leftType, rightType] = types(node, scope)
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

/** `and` and `or` yield an operand, as in JavaScript; what counts as true has to agree, hence conditions. */
function lowerLogical(node: ts.BinaryExpression, scope: Scope, operator: 'and' | 'or'): Expression {
  const left = lowerCondition(node.left, scope)
  const { result: right, statements } = scope.captureWith(() => lowerExpression(node.right, scope))
  if (statements.length === 0) return binary(operator, left, right)
  const value = scope.temporary('value', toValue(left))
  scope.write({
    kind: 'if',
    condition: operator === 'and' ? value : not(value),
    then: [...statements, { kind: 'assignment', target: value, value: toValue(right) }],
  })
  return value
}

function lowerCoalesce(node: ts.BinaryExpression, scope: Scope): Expression {
  const left = lowerExpression(node.left, scope)
  const { result: right, statements } = scope.captureWith(() => lowerExpression(node.right, scope))
  if (statements.length === 0) return call('coalesce', left, right)
  const value = scope.temporary('value', toValue(left))
  scope.write({
    kind: 'if',
    condition: binary('=', value, literal(null)),
    then: [...statements, { kind: 'assignment', target: value, value: toValue(right) }],
  })
  return value
}

/** `key in map`. */
function lowerIn(node: ts.BinaryExpression, scope: Scope): Expression {
  if (valueType(scope.lowering, node.right).kind !== 'map') {
    scope.lowering.diagnostics.report(language.unsupportedSyntax, spanOf(node), {
      construct: '`in` on anything but a map',
      alternative: 'Write `list.includes(item)` for lists and `instanceof` for classes.',
    })
  }
  const [key, map] = lowerBoth(node, scope)
  return withNames({ key: asKey(key, node.left, scope), map }, scope, (given) =>
    method(given.map, 'containsKey', given.key),
  )
}

function lowerInstanceOf(node: ts.BinaryExpression, scope: Scope): Expression {
  const { lowering } = scope
  if (!isMuranoClass(lowering, classDeclaration(symbolOf(lowering, node.right)))) {
    lowering.diagnostics.report(language.unsupportedSyntax, spanOf(node), {
      construct: '`instanceof` with anything but a class of Murano objects',
      alternative: "Tell errors apart by `caught(error).name === 'Name'`.",
    })
    return literal(null)
  }
  const [left, right] = lowerBoth(node, scope)
  return binary('is', left, right)
}

import { language } from '../../../diagnostics/index.js'
import type { BinaryOperator, Expression } from '../../../yaql/ast.js'
import { binary, call, literal, method, not } from '../../../yaql/build.js'
import ts from '../../load/typescript.cjs'
import { lowerCondition } from '../condition.js'
import { evaluate } from '../constants.js'
import { spanOf } from '../lowering.js'
import type { Scope } from '../scope.js'
import { classDeclaration, isMuranoClass, symbolOf } from '../symbols.js'
import { valueType } from '../types.js'
import { asKey } from './access.js'
import { bothAre, lowerBoth } from './binary-operands.js'
import { lowerEquality } from './equality.js'
import { lowerExpression, toValue } from './index.js'
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
  const constant = evaluate(node.left, scope.lowering)
  if (typeof constant === 'string' && constant in Object.prototype) {
    scope.lowering.diagnostics.report(language.unsupportedSyntax, spanOf(node), {
      construct: '`in` with a name that all objects have',
      alternative: 'Write `Object.hasOwn(map, key)`.',
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

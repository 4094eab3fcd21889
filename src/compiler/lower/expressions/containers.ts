import { language } from '../../../diagnostics/index.js'
import type { Expression, MapEntry } from '../../../yaql/ast.js'
import { binary, call, list, literal, map } from '../../../yaql/build.js'
import ts from '../../load/typescript.cjs'
import { lowerCondition } from '../condition.js'
import { shorthandSymbol } from '../constants.js'
import { spanOf } from '../lowering.js'
import { isPure } from '../purity.js'
import type { Scope } from '../scope.js'
import { valueType } from '../types.js'
import { asKey } from './access.js'
import { lowerChoice } from './conditional.js'
import { lowerExpression } from './index.js'
import { lowerIdentifier } from './names.js'
import { lowerOperands } from './operands.js'

/** `[a, ...b]`: runs of items are lists, joined with the spread ones by `+`. */
export function lowerItems(elements: readonly ts.Expression[], scope: Scope): Expression {
  const operands = lowerOperands(
    elements.map(
      (element) => () =>
        ts.isSpreadElement(element) ? lowerSpread(element, 'array', scope) : lowerExpression(element, scope),
    ),
    scope,
  )
  const parts: Expression[] = []
  let run: Expression[] = []
  elements.forEach((element, index) => {
    const operand = operands[index] ?? literal(null)
    if (!ts.isSpreadElement(element)) {
      run.push(operand)
      return
    }
    if (run.length > 0) parts.push(list(...run))
    parts.push(operand)
    run = []
  })
  if (run.length > 0 || parts.length === 0) parts.push(list(...run))
  return joined(parts, list())
}

/** `{ a: 1, ...b, [c]: 2 }`: runs of entries are maps, joined with the spread ones by `+`, where the later value wins. */
export function lowerObjectLiteral(node: ts.ObjectLiteralExpression, scope: Scope): Expression {
  const operands = lowerOperands(
    node.properties.flatMap((property) => entryOperands(property, scope)),
    scope,
  )
  let next = 0
  const take = () => operands[next++] ?? literal(null)
  const parts: Expression[] = []
  let run: MapEntry[] = []
  for (const property of node.properties) {
    if (!ts.isSpreadAssignment(property)) {
      run.push({ key: take(), value: take() })
      continue
    }
    if (run.length > 0) parts.push({ kind: 'map', entries: run })
    parts.push(take())
    run = []
  }
  if (parts.length === 0) return { kind: 'map', entries: inOrder(run) }
  if (run.length > 0) parts.push({ kind: 'map', entries: run })
  return joined(parts, { kind: 'map', entries: [] })
}

/** JavaScript lists keys that are whole numbers first. */
function inOrder(entries: readonly MapEntry[]): readonly MapEntry[] {
  const number = ({ key }: MapEntry) =>
    key.kind === 'literal' && /^(?:0|[1-9]\d{0,8})$/.test(String(key.value))
      ? Number(key.value)
      : Number.POSITIVE_INFINITY
  const sorted = entries.toSorted((left, right) => (number(left) === number(right) ? 0 : number(left) - number(right)))
  return entries.every(({ value }) => isPure(value)) ? sorted : entries
}

/** A single spread part makes a copy of nothing but itself: containers are values in MuranoPL. */
function joined(parts: readonly Expression[], empty: Expression): Expression {
  const [first = empty, ...rest] = parts
  return rest.reduce((left, right) => binary('+', left, right), first)
}

function entryOperands(property: ts.ObjectLiteralElementLike, scope: Scope): (() => Expression)[] {
  if (ts.isSpreadAssignment(property)) return [() => lowerSpread(property, 'map', scope)]
  if (ts.isShorthandPropertyAssignment(property)) {
    return [
      () => literal(property.name.text),
      () => lowerIdentifier(property.name, scope, shorthandSymbol(property, scope.lowering)),
    ]
  }
  if (ts.isPropertyAssignment(property)) {
    return [() => lowerKey(property.name, scope), () => lowerExpression(property.initializer, scope)]
  }
  scope.lowering.diagnostics.report(language.unsupportedSyntax, spanOf(property), {
    construct: 'A method or accessor in a map',
    alternative: 'Write a method of the class.',
  })
  return [() => literal(''), () => literal(null)]
}

function lowerKey(name: ts.PropertyName, scope: Scope): Expression {
  if (ts.isComputedPropertyName(name)) return asKey(lowerExpression(name.expression, scope), name.expression, scope)
  return literal(name.text)
}

/** What is spread: nothing adds nothing to a map in JavaScript, and `{ ...(test && map) }` is usual there. */
function lowerSpread(node: ts.SpreadElement | ts.SpreadAssignment, kind: 'array' | 'map', scope: Scope): Expression {
  const { expression } = node
  const spread = ts.isParenthesizedExpression(expression) ? expression.expression : expression
  const type = valueType(scope.lowering, spread)
  if (
    kind === 'map' &&
    ts.isBinaryExpression(spread) &&
    isAnd(spread) &&
    valueType(scope.lowering, spread.right).kind === 'map'
  ) {
    return lowerChoice(
      () => lowerCondition(spread.left, scope),
      () => nothingAdded(spread.right, scope),
      () => map(),
      scope,
    )
  }
  if (type.kind === kind && (kind === 'map' || !type.nullable)) {
    return kind === 'map' ? nothingAdded(spread, scope) : lowerExpression(spread, scope)
  }
  scope.lowering.diagnostics.report(language.unsupportedSyntax, spanOf(node), {
    construct: `Spreading anything but a ${kind === 'map' ? 'map' : 'list'}`,
    alternative: 'Name the parts that you mean.',
  })
  return literal(null)
}

function nothingAdded(node: ts.Expression, scope: Scope): Expression {
  const lowered = lowerExpression(node, scope)
  return valueType(scope.lowering, node).nullable ? call('coalesce', lowered, map()) : lowered
}

function isAnd({ operatorToken }: ts.BinaryExpression): boolean {
  return operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken
}

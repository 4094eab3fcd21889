import type { Expression } from '../../../yaql/ast.js'
import { binary, call, literal, method, negate, switchCases } from '../../../yaql/build.js'
import type ts from '../../load/typescript.cjs'
import { lowerBound } from '../bounds/lower-bound.js'
import { constantNumber } from '../constants.js'
import { lowerArguments } from '../expressions/call.js'
import { withNames } from '../expressions/with-names.js'
import type { Scope } from '../scope.js'

const zero = literal(0)

/** How the part of a text or list between two positions is taken; both count from the start. */
type Cut = (whole: Expression, start: Expression, end: Expression | undefined, scope: Scope) => Expression

/** `text.slice(start, end)`. */
export function sliceText(receiver: Expression, node: ts.CallExpression, scope: Scope): Expression {
  return slice(cutText, receiver, node, scope)
}

/** `list.slice(start, end)`. */
export function sliceList(receiver: Expression, node: ts.CallExpression, scope: Scope): Expression {
  return slice(cutList, receiver, node, scope)
}

/** Negative positions count from the end. */
function slice(cut: Cut, receiver: Expression, node: ts.CallExpression, scope: Scope): Expression {
  const [startNode, endNode] = node.arguments
  const [start = zero, end = literal(null)] = lowerArguments(node.arguments, scope)
  const known = [startNode, endNode].every((each) => !each || isPosition(each, scope))
  return withNames(
    { whole: receiver, start, end },
    scope,
    (parts) =>
      cut(
        parts.whole,
        fromStart(parts.start, startNode, parts.whole, scope),
        endNode && fromStart(parts.end, endNode, parts.whole, scope),
        scope,
      ),
    known ? {} : { repeated: ['whole', 'start', 'end'] },
  )
}

/** A position counted from the start, whatever its sign. */
function fromStart(position: Expression, node: ts.Expression | undefined, whole: Expression, scope: Scope): Expression {
  if (!node || isPosition(node, scope)) return position
  const fromEnd = call('max', binary('+', method(whole, 'len'), position), zero)
  const constant = constantNumber(node, scope.lowering)
  return constant === undefined
    ? switchCases([binary('<', position, zero), fromEnd], [literal(true), position])
    : fromEnd
}

/** Whether an expression is known not to be negative. */
export function isPosition(node: ts.Expression, { lowering }: Scope): boolean {
  return (lowerBound(node, lowering) ?? -1) >= 0
}

/** The part of a text. YAQL takes a length, and one below zero would mean the whole rest. */
function cutText(text: Expression, start: Expression, end: Expression | undefined, scope: Scope): Expression {
  if (!end) return method(text, 'substring', start)
  if (start.kind === 'literal' && start.value === 0) return method(text, 'substring', start, end)
  return withNames(
    { start },
    scope,
    ({ start: from }) => method(text, 'substring', from, call('max', binary('-', end, from), zero)),
    { repeated: ['start'] },
  )
}

/** The part of a list. */
function cutList(list: Expression, start: Expression, end: Expression | undefined): Expression {
  const beginning = end ? method(list, 'take', end) : list
  return start.kind === 'literal' && start.value === 0 && end ? beginning : method(beginning, 'skip', start)
}

/** `substring`: negative positions are 0, and the smaller one comes first. */
export function lowerSubstring(receiver: Expression, node: ts.CallExpression, scope: Scope): Expression {
  const clamp = (position: Expression, given: ts.Expression | undefined) =>
    !given || isPosition(given, scope) ? position : call('max', position, zero)
  const [startNode, endNode] = node.arguments
  const [start = zero, end] = lowerArguments(node.arguments, scope)
  if (!end) return method(receiver, 'substring', clamp(start, startNode))
  if (start.kind === 'literal' && end.kind === 'literal' && Number(start.value) <= Number(end.value)) {
    return cutText(receiver, clamp(start, startNode), clamp(end, endNode), scope)
  }
  return withNames(
    { text: receiver, start: clamp(start, startNode), end: clamp(end, endNode) },
    scope,
    ({ text, start: one, end: other }) =>
      method(text, 'substring', call('min', one, other), call('abs', binary('-', other, one))),
    { repeated: ['start', 'end'] },
  )
}

/** `list.at(position)`: a negative position counts from the end. */
export function lowerAt(receiver: Expression, node: ts.CallExpression, scope: Scope): Expression {
  const [positionNode] = node.arguments
  const [position = zero] = lowerArguments(node.arguments, scope)
  if (!positionNode || isPosition(positionNode, scope)) return itemFrom(receiver, position)
  const constant = constantNumber(positionNode, scope.lowering)
  if (constant !== undefined) return itemFromEnd(receiver, literal(-1 - constant))
  return withNames(
    { list: receiver, position },
    scope,
    ({ list, position: at }) =>
      switchCases(
        [binary('>=', at, zero), itemFrom(list, at)],
        [literal(true), itemFromEnd(list, binary('-', negate(at), literal(1)))],
      ),
    { repeated: ['list', 'position'] },
  )
}

/** The item at a position that is not negative, or null. */
export function itemFrom(list: Expression, position: Expression): Expression {
  const rest = position.kind === 'literal' && position.value === 0 ? list : method(list, 'skip', position)
  return method(rest, 'first', literal(null))
}

function itemFromEnd(list: Expression, position: Expression): Expression {
  const isLast = position.kind === 'literal' && position.value === 0
  return isLast ? method(list, 'last', literal(null)) : itemFrom(method(list, 'reverse'), position)
}

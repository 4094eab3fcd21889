import { language } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/ast.js'
import { binary, call, index, literal, method, property, switchCases } from '../../../yaql/build.js'
import { isKeyword } from '../../../yaql/index.js'
import ts from '../../load/typescript.cjs'
import { isPosition, itemFrom } from '../builtins/positions.js'
import { constantExpression, evaluate } from '../constants.js'
import { attributeRead, fieldOf, propertyName } from '../fields.js'
import { type Lowering, spanOf } from '../lowering.js'
import { isPure } from '../purity.js'
import type { Scope } from '../scope.js'
import { libraryMember, symbolOf } from '../symbols.js'
import { classify, valueType } from '../types.js'
import { lowerExpression } from './index.js'
import { lowerOperands } from './operands.js'
import { withNames } from './with-names.js'

/** `x.name`. */
export function lowerPropertyAccess(node: ts.PropertyAccessExpression, scope: Scope): Expression {
  const constant = evaluate(node, scope.lowering)
  if (constant !== undefined) return constantExpression(constant)
  return accessProperty(lowerExpression(node.expression, scope), node, scope)
}

/** The property of a value that is lowered already. */
export function accessProperty(receiver: Expression, node: ts.PropertyAccessExpression, scope: Scope): Expression {
  const { lowering } = scope
  const type = lowering.checker.getTypeAtLocation(node.expression)
  const found = memberOf(receiver, type, node.name.text, symbolOf(lowering, node.name), lowering)
  if (found) return found
  lowering.diagnostics.report(language.unsupportedMember, spanOf(node.name), { member: node.getText() })
  return literal(null)
}

/** What a value of a type has under a name; undefined if nothing that MuranoPL knows. */
export function memberOf(
  receiver: Expression,
  type: ts.Type,
  name: string,
  symbol: ts.Symbol | undefined,
  lowering: Lowering,
): Expression | undefined {
  const member = libraryMember(lowering, symbol)
  if (member?.name === 'length' && member.owner === 'String') return method(receiver, 'len')
  const { kind } = classify(lowering, type)
  // Tuples have a length of their own.
  if (kind === 'array' && name === 'length') return method(receiver, 'len')
  if (kind === 'object') {
    const field = fieldOf(symbol)
    return field && (attributeRead(receiver, field, lowering) ?? property(receiver, propertyName(field)))
  }
  if (kind !== 'map') return undefined
  const entry = entryOf(receiver, name)
  if (entry) return entry
  const optional = !symbol || (symbol.flags & ts.SymbolFlags.Optional) !== 0
  return optional || !isKeyword(name, 'engine') ? method(receiver, 'get', literal(name)) : property(receiver, name)
}

/** The entry of a map that is made just there, if making the others has no effect. */
function entryOf(map: Expression, name: string): Expression | undefined {
  if (map.kind !== 'map' || !isPure(map)) return undefined
  return map.entries.findLast(({ key }) => key.kind === 'literal' && key.value === name)?.value
}

/** `x[key]`. */
export function lowerElementAccess(node: ts.ElementAccessExpression, scope: Scope): Expression {
  const constant = evaluate(node, scope.lowering)
  if (constant !== undefined) return constantExpression(constant)
  return accessElement(lowerExpression(node.expression, scope), node, scope)
}

/** The element of a value that is lowered already. */
export function accessElement(receiver: Expression, node: ts.ElementAccessExpression, scope: Scope): Expression {
  const [settled = receiver, key = literal(null)] = lowerOperands(
    [() => receiver, () => lowerExpression(node.argumentExpression, scope)],
    scope,
  )
  return element(settled, key, node, scope)
}

/** A missing key or item is null, as it is undefined in JavaScript; YAQL's own `[...]` would fail. */
function element(receiver: Expression, key: Expression, node: ts.ElementAccessExpression, scope: Scope): Expression {
  const { checker, diagnostics } = scope.lowering
  const type = checker.getTypeAtLocation(node.expression)
  const { kind } = classify(scope.lowering, type)
  if (kind === 'map') return method(receiver, 'get', asKey(key, node.argumentExpression, scope))
  if (kind !== 'array') {
    diagnostics.report(language.unsupportedMember, spanOf(node), { member: node.getText() })
    return literal(null)
  }
  if (key.kind === 'literal' && typeof key.value === 'number') {
    if (key.value < 0) diagnostics.report(language.negativeIndex, spanOf(node))
    return itemOf(receiver, key.value, type, scope)
  }
  if (isPosition(node.argumentExpression, scope)) return itemFrom(receiver, key)
  // A position that turns out to be negative holds nothing, and `skip` would fail.
  return withNames(
    { list: receiver, position: key },
    scope,
    ({ list, position }) => switchCases([binary('>=', position, literal(0)), itemFrom(list, position)]),
    { repeated: ['position'], conditional: ['list'] },
  )
}

/** The item of a list at a fixed position: tuples are known to have it. */
export function itemOf(list: Expression, position: number, type: ts.Type, { lowering }: Scope): Expression {
  return position < tupleLength(type, lowering) ? index(list, literal(position)) : itemFrom(list, literal(position))
}

/** How many items a tuple has at least; 0 for other lists. */
function tupleLength(type: ts.Type, { checker }: Lowering): number {
  const target: unknown = checker.isTupleType(type) && 'target' in type ? type.target : undefined
  const isTuple = typeof target === 'object' && target !== null && 'minLength' in target
  return isTuple && typeof target.minLength === 'number' ? target.minLength : 0
}

/** The keys of JavaScript's maps are text, whatever they are written as. */
export function asKey(key: Expression, node: ts.Node, { lowering }: Scope): Expression {
  if (key.kind === 'literal') return literal(String(key.value))
  return valueType(lowering, node).kind === 'number' ? call('str', key) : key
}

import { language } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/ast.js'
import { binary, index, letIn, literal, method, property, switchCases, variable } from '../../../yaql/build.js'
import { isKeyword } from '../../../yaql/index.js'
import ts from '../../load/typescript.cjs'
import { constantExpression, evaluate } from '../constants.js'
import { attributeRead, fieldOf, propertyName } from '../fields.js'
import { spanOf } from '../lowering.js'
import type { Scope } from '../scope.js'
import { libraryMember, symbolOf } from '../symbols.js'
import { valueType } from '../types.js'
import { lowerExpression } from './index.js'
import { lowerOperands } from './operands.js'

/** `x.name`. */
export function lowerPropertyAccess(node: ts.PropertyAccessExpression, scope: Scope): Expression {
  const constant = evaluate(node, scope.lowering)
  if (constant !== undefined) return constantExpression(constant)
  return accessProperty(lowerExpression(node.expression, scope), node, scope)
}

/** The property of a value that is lowered already. */
export function accessProperty(receiver: Expression, node: ts.PropertyAccessExpression, scope: Scope): Expression {
  const { lowering } = scope
  const symbol = symbolOf(lowering, node.name)
  const member = libraryMember(lowering, symbol)
  if (member?.name === 'length' && (member.owner === 'Array' || member.owner === 'String')) {
    return method(receiver, 'len')
  }
  // MuranoPL's names are full ones.
  if (member?.owner === 'CaughtError' && member.name === 'name') {
    return method(method(property(receiver, 'name'), 'split', literal('.')), 'last')
  }
  const type = valueType(lowering, node.expression)
  if (type.kind === 'object') {
    const field = fieldOf(symbol)
    if (field) return attributeRead(receiver, field, lowering) ?? property(receiver, propertyName(field))
  }
  if (type.kind === 'map') {
    const optional = !symbol || (symbol.flags & ts.SymbolFlags.Optional) !== 0
    return optional || !isKeyword(node.name.text, 'engine')
      ? method(receiver, 'get', literal(node.name.text))
      : property(receiver, node.name.text)
  }
  lowering.diagnostics.report(language.unsupportedMember, spanOf(node.name), { member: node.getText() })
  return literal(null)
}

/** `x[key]`. */
export function lowerElementAccess(node: ts.ElementAccessExpression, scope: Scope): Expression {
  const constant = evaluate(node, scope.lowering)
  if (constant !== undefined) return constantExpression(constant)
  const [receiver = literal(null), key = literal(null)] = lowerOperands(
    [() => lowerExpression(node.expression, scope), () => lowerExpression(node.argumentExpression, scope)],
    scope,
  )
  return element(receiver, key, node, scope)
}

/** The element of a value that is lowered already. */
export function accessElement(receiver: Expression, node: ts.ElementAccessExpression, scope: Scope): Expression {
  return element(receiver, lowerExpression(node.argumentExpression, scope), node, scope)
}

/** A missing key or item is null, as it is undefined in JavaScript; YAQL's own `[...]` would fail. */
function element(receiver: Expression, key: Expression, node: ts.ElementAccessExpression, scope: Scope): Expression {
  const { checker, diagnostics } = scope.lowering
  const { kind } = valueType(scope.lowering, node.expression)
  if (kind === 'map') return method(receiver, 'get', key)
  if (kind !== 'array') {
    diagnostics.report(language.unsupportedMember, spanOf(node), { member: node.getText() })
    return literal(null)
  }
  if (checker.isTupleType(checker.getTypeAtLocation(node.expression))) return index(receiver, key)
  if (key.kind !== 'literal') return itemAt(receiver, key, scope)
  if (typeof key.value === 'number' && key.value < 0) diagnostics.report(language.negativeIndex, spanOf(node))
  return itemFrom(receiver, key)
}

function itemFrom(list: Expression, position: Expression): Expression {
  const rest = position.kind === 'literal' && position.value === 0 ? list : method(list, 'skip', position)
  return method(rest, 'first', literal(null))
}

/** A position that turns out to be negative holds nothing, and `skip` would fail. */
function itemAt(list: Expression, position: Expression, scope: Scope): Expression {
  const test = (index: Expression) => switchCases([binary('>=', index, literal(0)), itemFrom(list, index)])
  if (position.kind === 'variable') return test(position)
  const name = scope.freshVariable('position')
  return letIn({ [name]: position }, test(variable(name)))
}

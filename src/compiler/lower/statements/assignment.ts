import { language } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/ast.js'
import { index, literal, property, variable } from '../../../yaql/build.js'
import { isKeyword } from '../../../yaql/index.js'
import ts from '../../load/typescript.cjs'
import { propertyUsage } from '../classes/usage.js'
import { isMutableLocal } from '../escape.js'
import { asKey } from '../expressions/access.js'
import { lowerExpression, toValue } from '../expressions/index.js'
import { lowerOperands } from '../expressions/operands.js'
import { attributeWrite, fieldOf, propertyName } from '../fields.js'
import { spanOf } from '../lowering.js'
import { isConstant, isPure } from '../purity.js'
import type { Scope } from '../scope.js'
import { hasModifier, symbolOf } from '../symbols.js'
import { valueType } from '../types.js'

/** Assigns a value to a variable, to a property of the object itself, or to an entry of a map that nobody else sees yet. */
export function assign(target: ts.Expression, value: () => Expression, scope: Scope): void {
  if (ts.isIdentifier(target)) return assignVariable(target, value, scope)
  if (ts.isPropertyAccessExpression(target) && target.expression.kind === ts.SyntaxKind.ThisKeyword) {
    return assignProperty(target, value, scope)
  }
  const isAccess = ts.isPropertyAccessExpression(target) || ts.isElementAccessExpression(target)
  if (isAccess && valueType(scope.lowering, target.expression).kind === 'map') {
    return assignEntry(target, value, scope)
  }
  const kind = isAccess && valueType(scope.lowering, target.expression).kind
  scope.lowering.diagnostics.report(
    kind === 'object' ? language.foreignProperty : language.assignmentTarget,
    spanOf(target),
    {
      target: target.getText(),
    },
  )
}

function assignVariable(target: ts.Identifier, value: () => Expression, scope: Scope): void {
  const bound = scope.binding(symbolOf(scope.lowering, target))
  if (bound?.kind === 'variable' && bound.name !== '') {
    scope.write({ kind: 'assignment', target: bound, value: toValue(value()) })
    return
  }
  scope.lowering.diagnostics.report(language.assignmentTarget, spanOf(target), { target: target.text })
}

function assignProperty(target: ts.PropertyAccessExpression, value: () => Expression, scope: Scope): void {
  const { lowering } = scope
  const field = fieldOf(symbolOf(lowering, target.name))
  if (!field || hasModifier(field, ts.SyntaxKind.StaticKeyword)) {
    lowering.diagnostics.report(language.assignmentTarget, spanOf(target), { target: target.getText() })
    return
  }
  const object = variable('')
  const lowered = value()
  const attribute = attributeWrite(object, field, lowered, lowering)
  if (attribute) {
    scope.write({ kind: 'expression', expression: attribute })
    return
  }
  if (propertyUsage(field, lowering) === 'In' && !scope.method.isInitializer) {
    lowering.diagnostics.report(language.inputWritten, spanOf(target), { property: target.name.text })
  }
  scope.write({ kind: 'assignment', target: property(object, propertyName(field)), value: toValue(lowered) })
}

function assignEntry(
  target: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  value: () => Expression,
  scope: Scope,
): void {
  if (!isMutableLocal(target.expression, target, scope)) {
    scope.lowering.diagnostics.report(language.sharedContainer, spanOf(target), {
      container: target.expression.getText(),
    })
    return
  }
  const container = lowerExpression(target.expression, scope)
  const [key = literal(null), lowered = literal(null)] = lowerOperands([() => keyOf(target, scope), value], scope)
  // The engine evaluates the value before the key.
  const isLate = !isConstant(key) && !(isPure(key) && isPure(lowered))
  const early = isLate ? scope.temporary('key', toValue(key)) : key
  scope.write({ kind: 'assignment', target: placeOf(container, early), value: toValue(lowered) })
}

function keyOf(target: ts.PropertyAccessExpression | ts.ElementAccessExpression, scope: Scope): Expression {
  if (ts.isPropertyAccessExpression(target)) return literal(target.name.text)
  return asKey(lowerExpression(target.argumentExpression, scope), target.argumentExpression, scope)
}

function placeOf(container: Expression, key: Expression): Expression {
  const name = key.kind === 'literal' && typeof key.value === 'string' ? key.value : ''
  return isKeyword(name, 'engine') ? property(container, name) : index(container, key)
}

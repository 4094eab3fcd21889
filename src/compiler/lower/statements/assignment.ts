import { language } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/ast.js'
import { index, property, variable } from '../../../yaql/build.js'
import ts from '../../load/typescript.cjs'
import { propertyUsage } from '../classes/usage.js'
import { escapes } from '../escape.js'
import { lowerExpression, toValue } from '../expressions/index.js'
import { attributeWrite, fieldOf, propertyName } from '../fields.js'
import { spanOf } from '../lowering.js'
import type { Scope } from '../scope.js'
import { libraryMember, symbolOf } from '../symbols.js'
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
  if (!field) {
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
  const place = ts.isPropertyAccessExpression(target)
    ? property(container, target.name.text)
    : index(container, lowerExpression(target.argumentExpression, scope))
  scope.write({ kind: 'assignment', target: place, value: toValue(value()) })
}

/**
 * Whether a list or map may be changed in place: containers are values in MuranoPL and shared in JavaScript, which is
 * the same only for a local made from a fresh literal that has not been passed on.
 */
export function isMutableLocal(container: ts.Expression, mutation: ts.Node, scope: Scope): boolean {
  if (!ts.isIdentifier(container)) return false
  const declaration = symbolOf(scope.lowering, container)?.valueDeclaration
  if (!declaration || !ts.isVariableDeclaration(declaration) || !ts.isIdentifier(declaration.name)) return false
  const { initializer } = declaration
  return initializer !== undefined && isFresh(initializer, scope) && !escapes(declaration, mutation, scope.lowering)
}

/** Methods of the library whose result nobody else has. */
const makers = [
  ...['map', 'filter', 'flatMap', 'flat', 'concat', 'slice', 'toSorted', 'toReversed'].map((name) => `Array.${name}`),
  ...['keys', 'values', 'entries', 'fromEntries'].map((name) => `ObjectConstructor.${name}`),
  'String.split',
]

function isFresh(node: ts.Expression, { lowering }: Scope): boolean {
  if (ts.isArrayLiteralExpression(node) || ts.isObjectLiteralExpression(node)) return true
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false
  const member = libraryMember(lowering, symbolOf(lowering, node.expression.name))
  return member !== undefined && makers.includes(`${member.owner}.${member.name}`)
}

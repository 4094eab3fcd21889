import { language } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/ast.js'
import { literal, variable } from '../../../yaql/build.js'
import type ts from '../../load/typescript.cjs'
import { constantExpression, constantOf } from '../constants.js'
import { spanOf } from '../lowering.js'
import type { Scope } from '../scope.js'
import { classDeclaration, classReference, symbolOf } from '../symbols.js'

/** `this`: `$` is the item inside a lambda, so the object is `$this` there. */
export function lowerThis(node: ts.Node, scope: Scope): Expression {
  if (scope.owner === undefined) {
    scope.lowering.diagnostics.report(language.unsupportedSyntax, spanOf(node), {
      construct: '`this`',
      alternative: 'A form has no object yet; use the values of its fields.',
    })
  }
  if (scope.method.isStatic) {
    scope.lowering.diagnostics.report(language.unsupportedSyntax, spanOf(node), {
      construct: '`this` in a static method',
      alternative: 'Write the name of the class.',
    })
  }
  return variable(scope.inLambda ? 'this' : '')
}

/** A local, an argument, a class, or a constant of the module. */
export function lowerIdentifier(
  node: ts.MemberName,
  scope: Scope,
  symbol = symbolOf(scope.lowering, node),
): Expression {
  const { lowering } = scope
  const bound = scope.binding(symbol)
  if (bound) return bound
  if (node.text === 'undefined') return literal(null)
  const declaration = classDeclaration(symbol)
  const reference = declaration && classReference(lowering, declaration)
  if (reference && scope.owner) return scope.owner.namespaces.typeExpression(reference)
  const constant = constantOf(symbol, lowering)
  if (constant !== undefined) return constantExpression(constant)
  lowering.diagnostics.report(language.notConstant, spanOf(node), { name: node.text })
  return literal(null)
}

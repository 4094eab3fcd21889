import { language } from '../../../diagnostics/index.js'
import { literal, variable } from '../../../yaql/build.js'
import ts from '../../load/typescript.cjs'
import { assignParts } from '../expressions/binding.js'
import { lowerExpression, toValue } from '../expressions/index.js'
import { spanOf } from '../lowering.js'
import type { Scope } from '../scope.js'

/** `const` and `let`. A `let` without a value is set to null, since a variable keeps its value from one turn of a loop to the next. */
export function lowerVariables(list: ts.VariableDeclarationList, scope: Scope): void {
  if (!(list.flags & ts.NodeFlags.BlockScoped)) {
    scope.lowering.diagnostics.report(language.varDeclaration, spanOf(list))
  }
  for (const { name, initializer } of list.declarations) {
    // The value is lowered before the name exists: an outer variable of that name may be part of it.
    const value = initializer ? lowerExpression(initializer, scope) : literal(null)
    if (ts.isIdentifier(name)) {
      scope.write({ kind: 'assignment', target: variable(scope.declare(name)), value: toValue(value) })
    } else {
      assignParts(name, value, scope)
    }
  }
}

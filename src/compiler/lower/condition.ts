import { language } from '../../diagnostics/index.js'
import type { Expression } from '../../yaql/ast.js'
import type ts from '../load/typescript.cjs'
import { lowerExpression } from './expressions/index.js'
import { spanOf } from './lowering.js'
import type { Scope } from './scope.js'
import { valueType } from './types.js'

/** Lowers what is tested for truth. Empty lists and maps are true in JavaScript and false in MuranoPL, so they are refused. */
export function lowerCondition(node: ts.Expression, scope: Scope): Expression {
  checkCondition(node, scope)
  return lowerExpression(node, scope)
}

/** Reports what cannot be tested for truth. */
export function checkCondition(node: ts.Expression, scope: Scope): void {
  const { kind } = valueType(scope.lowering, node)
  if (kind === 'array' || kind === 'map' || kind === 'mixed' || kind === 'function') {
    scope.lowering.diagnostics.report(language.ambiguousCondition, spanOf(node), { kind })
  }
}

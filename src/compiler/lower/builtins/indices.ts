import { language } from '../../../diagnostics/index.js'
import type ts from '../../load/typescript.cjs'
import { evaluate } from '../constants.js'
import { spanOf } from '../lowering.js'
import type { Scope } from '../scope.js'

/** Whether no index is known to be negative: JavaScript counts such ones from the end, YAQL does not. */
export function nonNegative(indices: readonly ts.Expression[], scope: Scope): boolean {
  const negative = indices.find((node) => {
    const value = evaluate(node, scope.lowering)
    return typeof value === 'number' && value < 0
  })
  if (negative) scope.lowering.diagnostics.report(language.negativeIndex, spanOf(negative))
  return !negative
}

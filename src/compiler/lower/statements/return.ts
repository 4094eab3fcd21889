import { language } from '../../../diagnostics/index.js'
import ts from '../../load/typescript.cjs'
import { lowerExpression, toValue } from '../expressions/index.js'
import { spanOf } from '../lowering.js'
import { isSettled } from '../purity.js'
import type { Scope } from '../scope.js'

/** `return`. A memoized method is remembered first, when all that it does has succeeded. */
export function lowerReturn(node: ts.ReturnStatement, scope: Scope): void {
  const { beforeReturn } = scope.method
  const lowered = node.expression && lowerExpression(node.expression, scope)
  // What is returned has to succeed, too.
  const settled = lowered && beforeReturn && !isSettled(lowered) ? scope.temporary('result', toValue(lowered)) : lowered
  const value = settled && toValue(settled)
  if (beforeReturn && insideTryWithFinally(node)) {
    scope.lowering.diagnostics.report(language.returnBeforeFinally, spanOf(node))
  }
  for (const statement of beforeReturn?.() ?? []) scope.write(statement)
  scope.write({ kind: 'return', ...(value && { value }) })
}

/** What `finally` does comes after the return, and may fail. */
function insideTryWithFinally(node: ts.Node): boolean {
  for (let current = node; !ts.isMethodDeclaration(current) && current.parent; current = current.parent) {
    if (ts.isTryStatement(current) && current.finallyBlock) return true
  }
  return false
}

import { language } from '../../../diagnostics/index.js'
import type { Statement } from '../../../murano/class.js'
import ts from '../../load/typescript.cjs'
import { evaluate } from '../constants.js'
import { lowerExpression } from '../expressions/index.js'
import { spanOf } from '../lowering.js'
import type { Scope } from '../scope.js'
import { lowerStatement } from './index.js'
import { leaves } from './jumps.js'

/** `switch` over constants becomes Match, which has no fall-through: each case ends in `break`, `return`, `continue` or `throw`, or is empty. */
export function lowerSwitch(node: ts.SwitchStatement, scope: Scope): void {
  const { diagnostics } = scope.lowering
  const value = lowerExpression(node.expression, scope)
  const cases: { key: string | number | boolean; body: readonly Statement[] }[] = []
  let otherwise: readonly Statement[] | undefined
  let waiting: ts.CaseOrDefaultClause[] = []
  for (const [position, clause] of node.caseBlock.clauses.entries()) {
    waiting.push(clause)
    const isLast = position === node.caseBlock.clauses.length - 1
    if (clause.statements.length === 0 && !isLast) continue
    const body = scope.capture(() => lowerClause(clause, isLast, scope))
    for (const each of waiting) {
      if (ts.isDefaultClause(each)) otherwise = body
      else {
        const key = evaluate(each.expression, scope.lowering)
        if (typeof key === 'string' || typeof key === 'number' || typeof key === 'boolean') {
          // The first of equal cases counts.
          if (!cases.some((known) => known.key === key)) cases.push({ key, body })
        } else diagnostics.report(language.constantExpected, spanOf(each.expression), { what: 'The value of a case' })
      }
    }
    waiting = []
  }
  scope.write({ kind: 'match', value, cases, ...(otherwise && { otherwise }) })
}

function lowerClause(clause: ts.CaseOrDefaultClause, isLast: boolean, scope: Scope): void {
  const [only] = clause.statements
  const block = clause.statements.length === 1 && only && ts.isBlock(only) ? only : undefined
  const statements = [...(block ?? clause).statements]
  const last = statements.at(-1)
  if (last && ts.isBreakStatement(last)) statements.pop()
  if ((!leaves(last) && !isLast) || statements.some(containsBreak)) {
    scope.lowering.diagnostics.report(language.fallThrough, spanOf(clause))
  }
  for (const statement of statements) lowerStatement(statement, scope)
}

/** A `break` that would leave the switch from its middle. */
function containsBreak(node: ts.Node): boolean {
  if (ts.isBreakStatement(node)) return true
  if (ts.isIterationStatement(node, false) || ts.isSwitchStatement(node) || ts.isArrowFunction(node)) return false
  return ts.forEachChild(node, (child) => containsBreak(child) || undefined) ?? false
}

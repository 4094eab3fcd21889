import type ts from '../../load/typescript.cjs'
import { lowerCondition } from '../condition.js'
import type { Scope } from '../scope.js'
import { lowerBranch } from './index.js'

/** `if` and `else`; `else if` nests, since MuranoPL has no ElseIf. */
export function lowerIf(node: ts.IfStatement, scope: Scope): void {
  const condition = lowerCondition(node.expression, scope)
  const then = lowerBranch(node.thenStatement, scope)
  const otherwise = node.elseStatement && lowerBranch(node.elseStatement, scope)
  scope.write({ kind: 'if', condition, then, ...(otherwise && { otherwise }) })
}

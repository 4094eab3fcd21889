import ts from '../../load/typescript.cjs'
import type { Lowering } from '../lowering.js'
import { usesOwn } from './branches.js'
import type { MethodGraph } from './method-graph.js'

/**
 * The object that a method runs for: the one whose method has started the branch, an item that is the branch's own, or
 * any other, which may be the first again.
 */
type Subject = 'starter' | 'item' | 'any'

/**
 * Whether a branch can come back to the method that has started it and waits for it, on the same object: the engine
 * would wait for ever. An item of the branch may well be an object of the same class, as in a tree.
 */
export function comesBack(
  branch: ts.ArrowFunction,
  starter: ts.MethodDeclaration,
  graph: MethodGraph,
  lowering: Lowering,
): boolean {
  const seen = new Set<string>()
  const numbers = new Map<ts.MethodDeclaration, number>()
  const isNew = (method: ts.MethodDeclaration, subject: Subject): boolean => {
    const number = numbers.get(method) ?? numbers.size
    numbers.set(method, number)
    const key = `${number} ${subject}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  }
  const visit = (code: ts.Node, subjectOf: (receiver: ts.Expression) => Subject): boolean =>
    graph.callsIn(code).some(({ receiver, methods }) => {
      const subject = subjectOf(receiver)
      return methods.some((method) => {
        if (method === starter) return subject !== 'item'
        return isNew(method, subject) && visit(method, (inner) => (isThis(inner) ? subject : 'any'))
      })
    })
  return visit(branch, (receiver) => {
    if (isThis(receiver)) return 'starter'
    return usesOwn(receiver, branch, lowering) ? 'item' : 'any'
  })
}

function isThis({ kind }: ts.Expression): boolean {
  return kind === ts.SyntaxKind.ThisKeyword || kind === ts.SyntaxKind.SuperKeyword
}

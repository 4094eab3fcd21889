import ts from '../../load/typescript.cjs'
import { unwrapped } from '../forms/constant-nodes.js'
import type { Lowering } from '../lowering.js'
import { sdkNameOf } from '../symbols.js'
import { callsIn } from './method-graph.js'

/** A call of `parallel` or `parallelMap`, and the functions that it runs at the same time. */
export interface ParallelCall {
  readonly branches: readonly ts.ArrowFunction[]
  /** Whether each branch runs several times, for several items. */
  readonly repeated: boolean
}

/** The calls of `parallel` and `parallelMap` in a piece of code. */
export function parallelCallsIn(code: ts.Node, lowering: Lowering): readonly ParallelCall[] {
  return callsIn(code).flatMap((call): ParallelCall[] => {
    const name = sdkNameOf(lowering, call.expression)
    if (name !== 'parallel' && name !== 'parallelMap') return []
    const branches = call.arguments.map(unwrapped).filter(ts.isArrowFunction)
    return [{ branches, repeated: name === 'parallelMap' }]
  })
}

/** Whether an expression uses what is a branch's own: its parameter, or a constant made in it. */
export function usesOwn(expression: ts.Expression, branch: ts.ArrowFunction, lowering: Lowering): boolean {
  const uses = (node: ts.Node): boolean => {
    if (ts.isIdentifier(node)) {
      const declaration = lowering.checker.getSymbolAtLocation(node)?.valueDeclaration
      return declaration !== undefined && isWithin(declaration, branch)
    }
    return ts.forEachChild(node, (child) => uses(child) || undefined) ?? false
  }
  return uses(expression)
}

function isWithin(node: ts.Node, ancestor: ts.Node): boolean {
  for (let current: ts.Node | undefined = node; current; current = current.parent) if (current === ancestor) return true
  return false
}

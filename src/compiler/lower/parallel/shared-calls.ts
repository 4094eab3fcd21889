import ts from '../../load/typescript.cjs'
import type { Lowering } from '../lowering.js'
import { sdkNameOf } from '../symbols.js'
import { type ParallelCall, usesOwn } from './branches.js'
import { callsIn, type MethodCall, type MethodGraph } from './method-graph.js'

/** A method that several branches run for one object. */
export interface SharedMethod {
  readonly method: ts.MethodDeclaration
  /** The call in the branch that comes to it. */
  readonly place: ts.CallExpression
  /** Whether the branch itself calls it, not a method that it calls. */
  readonly isDirect: boolean
}

/** How many steps from `this` are followed, such as `this.cluster.network`. */
const longestPath = 4

/** The methods that several branches of a parallel call run for one object, themselves or through methods of that object. */
export function sharedMethods(
  { branches, repeated }: ParallelCall,
  graph: MethodGraph,
  lowering: Lowering,
): readonly SharedMethod[] {
  const found = branches.map((branch) => reachedBy(branch, graph, lowering))
  return found.flatMap((own) =>
    [...own]
      .filter(([key]) => repeated || found.filter((other) => other.has(key)).length > 1)
      .map(([, shared]) => shared),
  )
}

/** What a branch runs for objects that are not its own, by the path to the object and the method. */
function reachedBy(
  branch: ts.ArrowFunction,
  graph: MethodGraph,
  lowering: Lowering,
): ReadonlyMap<string, SharedMethod> {
  const reached = new Map<string, SharedMethod>()
  const visit = (
    { receiver, methods }: MethodCall,
    from: string,
    place: ts.CallExpression,
    isDirect: boolean,
  ): void => {
    const path = pathOf(receiver, from) ?? (isDirect ? receiver.getText() : undefined)
    if (path === undefined || path.split('.').length > longestPath) return
    for (const method of methods) {
      const key = `${path} ${method.getSourceFile().fileName} ${method.pos}`
      if (reached.has(key)) continue
      reached.set(key, { method, place, isDirect })
      for (const call of graph.callsIn(method)) visit(call, path, place, false)
    }
  }
  for (const call of graph.callsIn(branch.body)) {
    if (!usesOwn(call.receiver, branch, lowering)) visit(call, 'this', call.call, true)
  }
  return reached
}

/** The path to an object that is reached from `this` by properties alone. */
function pathOf(node: ts.Expression, from: string): string | undefined {
  if (node.kind === ts.SyntaxKind.ThisKeyword || node.kind === ts.SyntaxKind.SuperKeyword) return from
  if (!ts.isPropertyAccessExpression(node)) return undefined
  const owner = pathOf(node.expression, from)
  return owner === undefined ? undefined : `${owner}.${node.name.text}`
}

/** Whether a method can wait for something outside of the engine, which only the core library and `sleep` do. */
export function mayWait(method: ts.MethodDeclaration, graph: MethodGraph, lowering: Lowering): boolean {
  const seen = new Set<ts.MethodDeclaration>()
  const waits = (each: ts.MethodDeclaration): boolean => {
    if (lowering.program.isSdk(each.getSourceFile())) return !quick.includes(each.name.getText())
    if (seen.has(each)) return false
    seen.add(each)
    return (
      callsIn(each).some(({ expression }) => sdkNameOf(lowering, expression) === 'sleep') ||
      graph.callsIn(each).some(({ methods }) => methods.some(waits))
    )
  }
  return waits(method)
}

/** Methods of the SDK that the engine answers itself. */
const quick = ['find', 'forget']

import ts from '../../load/typescript.cjs'
import type { Lowering } from '../lowering.js'
import { overridden, symbolOf } from '../symbols.js'

/** A call of methods of the authors' classes, or of the SDK's. */
export interface MethodCall {
  readonly call: ts.CallExpression
  /** What stands before the method's name. */
  readonly receiver: ts.Expression
  /** All that it may come to: a union of classes has several, and overriding methods count unless it is a `super` call. */
  readonly methods: readonly ts.MethodDeclaration[]
}

/** Which methods a piece of code can call, overriding ones included. */
export class MethodGraph {
  readonly #lowering: Lowering
  readonly #overrides = new Map<ts.MethodDeclaration, Set<ts.MethodDeclaration>>()
  readonly #calls = new Map<ts.Node, readonly MethodCall[]>()

  /** @param classes All classes of this run. */
  constructor(lowering: Lowering, classes: readonly ts.ClassDeclaration[]) {
    this.#lowering = lowering
    for (const member of classes.flatMap(({ members }) => members.filter(ts.isMethodDeclaration))) {
      for (const base of overridden(member, lowering)) {
        this.#overrides.set(base, (this.#overrides.get(base) ?? new Set()).add(member))
      }
    }
  }

  /** The calls of methods in a piece of code. */
  callsIn(code: ts.Node): readonly MethodCall[] {
    const known = this.#calls.get(code)
    if (known) return known
    const calls = callsIn(code).flatMap((call): MethodCall[] => {
      const callee = call.expression
      if (!ts.isPropertyAccessExpression(callee)) return []
      const declared = symbolOf(this.#lowering, callee.name)?.declarations?.filter(ts.isMethodDeclaration) ?? []
      const isFixed = callee.expression.kind === ts.SyntaxKind.SuperKeyword
      const methods = isFixed ? declared : declared.flatMap((method) => [...this.#withOverrides(method)])
      return methods.length === 0 ? [] : [{ call, receiver: callee.expression, methods }]
    })
    this.#calls.set(code, calls)
    return calls
  }

  #withOverrides(method: ts.MethodDeclaration): ReadonlySet<ts.MethodDeclaration> {
    return new Set([method, ...(this.#overrides.get(method) ?? [])])
  }
}

/** All calls in a piece of code. */
export function callsIn(code: ts.Node): readonly ts.CallExpression[] {
  const calls: ts.CallExpression[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) calls.push(node)
    ts.forEachChild(node, visit)
  }
  visit(code)
  return calls
}

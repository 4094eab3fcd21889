import ts from '../load/typescript.cjs'
import type { Lowering } from './lowering.js'
import { parentClass, symbolOf } from './symbols.js'

/** Which methods of the authors' classes a piece of code can call, overriding ones included. */
export class MethodGraph {
  readonly #lowering: Lowering
  readonly #overrides = new Map<ts.MethodDeclaration, Set<ts.MethodDeclaration>>()
  readonly #callees = new Map<ts.Node, ReadonlySet<ts.MethodDeclaration>>()

  /** @param classes All classes of this run. */
  constructor(lowering: Lowering, classes: readonly ts.ClassDeclaration[]) {
    this.#lowering = lowering
    for (const declaration of classes) {
      for (const member of declaration.members.filter(ts.isMethodDeclaration)) this.#addOverride(member, declaration)
    }
  }

  /** A method and all that override it. */
  withOverrides(method: ts.MethodDeclaration): ReadonlySet<ts.MethodDeclaration> {
    return new Set([method, ...(this.#overrides.get(method) ?? [])])
  }

  /** Whether running a piece of code can come to a method, however indirectly. */
  reaches(code: ts.Node, target: ts.MethodDeclaration): boolean {
    const seen = new Set<ts.MethodDeclaration>()
    const queue = [...this.#calleesOf(code)]
    for (let method = queue.pop(); method; method = queue.pop()) {
      if (method === target) return true
      if (seen.has(method)) continue
      seen.add(method)
      queue.push(...this.#calleesOf(method))
    }
    return false
  }

  /** The method that a call names, whatever overrides it. */
  called(call: ts.CallExpression): ts.MethodDeclaration | undefined {
    const callee = call.expression
    if (!ts.isPropertyAccessExpression(callee)) return undefined
    return symbolOf(this.#lowering, callee.name)?.declarations?.find(ts.isMethodDeclaration)
  }

  #calleesOf(code: ts.Node): ReadonlySet<ts.MethodDeclaration> {
    const known = this.#callees.get(code)
    if (known) return known
    const found = new Set<ts.MethodDeclaration>()
    for (const call of callsIn(code)) {
      const method = this.called(call)
      if (!method) continue
      const virtual = !isSuperCall(call)
      for (const callee of virtual ? this.withOverrides(method) : [method]) found.add(callee)
    }
    this.#callees.set(code, found)
    return found
  }

  #addOverride(member: ts.MethodDeclaration, declaration: ts.ClassDeclaration): void {
    const name = member.name.getText()
    for (let parent = parentClass(this.#lowering, declaration); parent; parent = parentClass(this.#lowering, parent)) {
      const base = parent.members.filter(ts.isMethodDeclaration).find((candidate) => candidate.name.getText() === name)
      if (!base) continue
      const overrides = this.#overrides.get(base) ?? new Set()
      overrides.add(member)
      this.#overrides.set(base, overrides)
    }
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

function isSuperCall({ expression }: ts.CallExpression): boolean {
  return ts.isPropertyAccessExpression(expression) && expression.expression.kind === ts.SyntaxKind.SuperKeyword
}

import { language } from '../../../diagnostics/index.js'
import ts from '../../load/typescript.cjs'
import { fieldOf, isOwnField } from '../fields.js'
import { type Lowering, spanOf } from '../lowering.js'
import { MethodGraph } from '../parallel/method-graph.js'
import { parentClass, symbolOf } from '../symbols.js'

/**
 * Reports code that runs while an object is made, and comes to a method that reads a private field without a value. The
 * engine gives a class's private fields their values one by one, and only when its base classes have been initialised.
 */
export function checkInitialisation(classes: readonly ts.ClassDeclaration[], lowering: Lowering): void {
  const graph = new MethodGraph(lowering, classes)
  for (const { members } of classes) {
    for (const member of members) {
      const code = initialising(member, lowering)
      if (!code) continue
      for (const [method, place] of ownMethodsFrom(code, graph)) {
        const field = privateFieldsIn(method, lowering).find((read) => isLater(read, member, lowering))
        if (!field) continue
        lowering.diagnostics.report(language.initialisedLater, spanOf(place), {
          method: method.name.getText(),
          field: field.name.getText(),
        })
      }
    }
  }
}

/** What a member does while an object is made: the initial value of a private field, the body of `initialize`. */
function initialising(member: ts.ClassElement, lowering: Lowering): ts.Node | undefined {
  if (ts.isMethodDeclaration(member)) return member.name.getText() === 'initialize' ? member.body : undefined
  return ts.isPropertyDeclaration(member) && isOwnField(member, lowering) ? member.initializer : undefined
}

/** Whether a field gets its value after a member of its own class, or of a base class, has run. */
function isLater(field: ts.PropertyDeclaration, member: ts.ClassElement, lowering: Lowering): boolean {
  if (field.parent === member.parent) return ts.isPropertyDeclaration(member) && field.pos >= member.pos
  for (let each = classOf(field); each; each = parentClass(lowering, each)) if (each === member.parent) return true
  return false
}

function classOf({ parent }: ts.PropertyDeclaration): ts.ClassDeclaration | undefined {
  return ts.isClassDeclaration(parent) ? parent : undefined
}

/** The methods of the object itself that a piece of code comes to, each with the call in the code that leads there. */
function ownMethodsFrom(code: ts.Node, graph: MethodGraph): ReadonlyMap<ts.MethodDeclaration, ts.CallExpression> {
  const found = new Map<ts.MethodDeclaration, ts.CallExpression>()
  const visit = (node: ts.Node, place: ts.CallExpression | undefined): void => {
    for (const { call, receiver, methods } of graph.callsIn(node)) {
      if (receiver.kind !== ts.SyntaxKind.ThisKeyword && receiver.kind !== ts.SyntaxKind.SuperKeyword) continue
      for (const method of methods) {
        if (found.has(method)) continue
        found.set(method, place ?? call)
        visit(method, place ?? call)
      }
    }
  }
  visit(code, undefined)
  return found
}

function privateFieldsIn(method: ts.MethodDeclaration, lowering: Lowering): readonly ts.PropertyDeclaration[] {
  const found: ts.PropertyDeclaration[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && node.expression.kind === ts.SyntaxKind.ThisKeyword) {
      const field = fieldOf(symbolOf(lowering, node.name))
      if (field && isOwnField(field, lowering)) found.push(field)
    }
    ts.forEachChild(node, visit)
  }
  visit(method)
  return found
}

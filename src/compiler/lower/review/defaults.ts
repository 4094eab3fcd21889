import { language } from '../../../diagnostics/index.js'
import ts from '../../load/typescript.cjs'
import { propertyUsage } from '../classes/usage.js'
import { fieldOf } from '../fields.js'
import { type Lowering, spanOf } from '../lowering.js'
import { parentClass, symbolOf } from '../symbols.js'

/** Reports a property whose default would be another one than in Node: the engine takes defaults first, in any order. */
export function checkDefault(field: ts.PropertyDeclaration, lowering: Lowering): void {
  if (!propertyUsage(field, lowering) || !field.initializer) return
  for (const { name } of ownMembersIn(field.initializer)) {
    const read = fieldOf(symbolOf(lowering, name))
    if (read && propertyUsage(read, lowering)) continue
    lowering.diagnostics.report(language.defaultTooEarly, spanOf(name), { member: name.text })
  }
  if (ts.isClassDeclaration(field.parent)) checkDependents(field, field.parent, lowering)
}

/** The defaults of base classes that read an overridden property: the engine takes them when all properties are known. */
function checkDependents(field: ts.PropertyDeclaration, declaration: ts.ClassDeclaration, lowering: Lowering): void {
  const overriding = new Set(declaration.members.filter(ts.isPropertyDeclaration).map(({ name }) => name.getText()))
  const name = field.name.getText()
  for (let parent = parentClass(lowering, declaration); parent; parent = parentClass(lowering, parent)) {
    for (const dependent of parent.members.filter(ts.isPropertyDeclaration)) {
      const reads = dependent.initializer && ownMembersIn(dependent.initializer).some((each) => each.name.text === name)
      if (!reads || overriding.has(dependent.name.getText())) continue
      lowering.diagnostics.report(language.overriddenDefault, spanOf(field.name), {
        name,
        dependent: dependent.name.getText(),
        parent: parent.name?.text ?? '',
      })
    }
  }
}

/** What an expression uses of its own object. */
function ownMembersIn(expression: ts.Node): readonly ts.PropertyAccessExpression[] {
  const found: ts.PropertyAccessExpression[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && node.expression.kind === ts.SyntaxKind.ThisKeyword) found.push(node)
    ts.forEachChild(node, visit)
  }
  visit(expression)
  return found
}

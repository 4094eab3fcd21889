import { language } from '../../../diagnostics/index.js'
import ts from '../../load/typescript.cjs'
import { propertyUsage } from '../classes/usage.js'
import { fieldOf } from '../fields.js'
import { unwrapped } from '../forms/constant-nodes.js'
import { type Lowering, spanOf } from '../lowering.js'
import { libraryMember, symbolOf } from '../symbols.js'

/**
 * Reports what `initialize` takes from an owner and the owner does not have yet: the engine initialises the objects that
 * an object owns before the object itself, when only inputs are there.
 */
export function checkOwnerAccess(node: ts.PropertyAccessExpression, lowering: Lowering): void {
  if (!isInInitialize(node) || !isOwner(node.expression, lowering) || isThere(node, lowering)) return
  lowering.diagnostics.report(language.ownerNotInitialised, spanOf(node), { member: node.name.text })
}

function isInInitialize(node: ts.Node): boolean {
  for (let each: ts.Node | undefined = node; each; each = each.parent) {
    if (ts.isMethodDeclaration(each)) return each.name.getText() === 'initialize'
  }
  return false
}

/** Whether an expression is what `find` has found, through constants too. */
function isOwner(given: ts.Expression, lowering: Lowering): boolean {
  const node = unwrapped(given)
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const member = libraryMember(lowering, symbolOf(lowering, node.expression.name))
    return member?.owner === 'MuranoObject' && member.name === 'find'
  }
  const declaration = ts.isIdentifier(node) ? symbolOf(lowering, node)?.valueDeclaration : undefined
  const isVariable = declaration !== undefined && ts.isVariableDeclaration(declaration)
  return isVariable && declaration.initializer !== undefined && isOwner(declaration.initializer, lowering)
}

/** Properties that the model or the configuration gives are set before anything is initialised; `find` looks at owners. */
function isThere(node: ts.PropertyAccessExpression, lowering: Lowering): boolean {
  const symbol = symbolOf(lowering, node.name)
  const field = fieldOf(symbol)
  if (!field) return libraryMember(lowering, symbol)?.name === 'find'
  const usage = propertyUsage(field, lowering)
  return usage !== undefined && usage !== 'Runtime'
}

import { language } from '../../../diagnostics/index.js'
import ts from '../../load/typescript.cjs'
import { inputsOf, needsValue } from '../forms/inputs.js'
import { type Lowering, spanOf } from '../lowering.js'
import { classDeclaration, classOfType, hasModifier, isMuranoClass, sdkNameOf, symbolOf } from '../symbols.js'

/** Reports the properties that `create` and `toObject` would have to give to a new object, and do not. */
export function checkCreation(node: ts.CallExpression, lowering: Lowering): void {
  const callee = sdkNameOf(lowering, node.expression)
  const [typeNode, given] = node.arguments
  const declaration = typeNode && classDeclaration(symbolOf(lowering, typeNode))
  if (!declaration || (callee !== 'create' && callee !== 'toObject')) return
  if (callee === 'create' && !given) checkGiven(declaration, undefined, typeNode, lowering)
  if (given) checkDescription(declaration, given, lowering)
}

/** A map that describes an object. What is computed elsewhere may hold all that its type names. */
function checkDescription(declaration: ts.ClassDeclaration, node: ts.Expression, lowering: Lowering): void {
  const type = lowering.checker.getTypeAtLocation(node)
  const isMap = !isMuranoClass(lowering, classOfType(type)) && lowering.checker.getIndexInfosOfType(type).length === 0
  if (isMap && !type.isUnion()) checkGiven(declaration, type, node, lowering)
  if (ts.isObjectLiteralExpression(node)) checkParts(declaration, node, lowering)
}

function checkGiven(
  declaration: ts.ClassDeclaration,
  type: ts.Type | undefined,
  place: ts.Node,
  lowering: Lowering,
): void {
  const given = new Set(type?.getProperties().map(({ name }) => name))
  for (const { name, hasDefault, contract } of inputsOf(declaration, lowering).values()) {
    if (given.has(name) || hasDefault || !needsValue(contract)) continue
    const className = declaration.name?.text ?? 'default'
    lowering.diagnostics.report(language.missingInput, spanOf(place), { class: className, name })
  }
}

/** Maps among the properties that describe objects, too. */
function checkParts(declaration: ts.ClassDeclaration, node: ts.ObjectLiteralExpression, lowering: Lowering): void {
  const inputs = inputsOf(declaration, lowering)
  for (const property of node.properties) {
    const input = property.name && inputs.get(property.name.getText())
    if (input && ts.isPropertyAssignment(property)) checkPart(input.type, property.initializer, lowering)
  }
}

function checkPart(type: ts.Type, node: ts.Expression, lowering: Lowering): void {
  const { checker } = lowering
  const wanted = checker.getNonNullableType(type)
  if (ts.isArrayLiteralExpression(node)) {
    const item = checker.getIndexTypeOfType(wanted, ts.IndexKind.Number)
    for (const element of item ? node.elements : []) if (item) checkPart(item, element, lowering)
    return
  }
  const declaration = classOfType(wanted)
  if (!declaration || !isMuranoClass(lowering, declaration) || !ts.isObjectLiteralExpression(node)) return
  // A map for an abstract class says itself which class it means.
  if (!hasModifier(declaration, ts.SyntaxKind.AbstractKeyword)) checkDescription(declaration, node, lowering)
}

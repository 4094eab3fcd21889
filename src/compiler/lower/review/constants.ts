import { contracts, Diagnostics } from '../../../diagnostics/index.js'
import type { Contract } from '../../../murano/contract.js'
import ts from '../../load/typescript.cjs'
import { fieldContract } from '../classes/properties.js'
import { evaluate } from '../constants.js'
import { violation } from '../contract-check.js'
import { contractOf } from '../contracts.js'
import { fieldOf } from '../fields.js'
import { inputsOf } from '../forms/inputs.js'
import { type Lowering, spanOf } from '../lowering.js'
import { classDeclaration, isMuranoClass, sdkNameOf, symbolOf } from '../symbols.js'

/** Reports constants that the engine would refuse where they are given: to new objects, methods and properties. */
export function checkConstants(node: ts.Node, lowering: Lowering): void {
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    const field = ts.isPropertyAccessExpression(node.left) ? fieldOf(symbolOf(lowering, node.left.name)) : undefined
    if (field) check(node.right, fieldContract(field, quiet(lowering)), field.name.getText(), lowering)
  }
  if (!ts.isCallExpression(node)) return
  if (ts.isPropertyAccessExpression(node.expression)) checkArguments(node, node.expression, lowering)
  else if (['create', 'toObject'].includes(sdkNameOf(lowering, node.expression) ?? '')) checkInputs(node, lowering)
}

function checkArguments(node: ts.CallExpression, { name }: ts.PropertyAccessExpression, lowering: Lowering): void {
  const method = symbolOf(lowering, name)?.declarations?.find(ts.isMethodDeclaration)
  if (!method || !ts.isClassDeclaration(method.parent) || !isMuranoClass(lowering, method.parent)) return
  for (const [index, argument] of node.arguments.entries()) {
    const parameter = method.parameters[index]
    if (!parameter?.type || parameter.dotDotDotToken) continue
    check(argument, contractOf(parameter.type, quiet(lowering)), parameter.name.getText(), lowering)
  }
}

function checkInputs({ arguments: [type, given] }: ts.CallExpression, lowering: Lowering): void {
  const declaration = type && classDeclaration(symbolOf(lowering, type))
  if (!declaration || !given || !ts.isObjectLiteralExpression(given)) return
  const inputs = inputsOf(declaration, quiet(lowering))
  for (const property of given.properties) {
    const input = property.name && inputs.get(property.name.getText())
    if (input && ts.isPropertyAssignment(property)) check(property.initializer, input.contract, input.name, lowering)
  }
}

/** Null is left to TypeScript, which knows where a value may be left out. */
function check(node: ts.Expression, contract: Contract, name: string, lowering: Lowering): void {
  const constant = evaluate(node, lowering)
  const problem = constant === undefined || constant === null ? undefined : violation(contract, constant)
  if (problem === undefined) return
  lowering.diagnostics.report(contracts.constantViolatesContract, spanOf(node), {
    value: node.getText(),
    name,
    problem,
  })
}

/** Types are reported where they are declared. */
function quiet(lowering: Lowering): Lowering {
  return { ...lowering, diagnostics: new Diagnostics() }
}

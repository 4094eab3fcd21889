import { plans } from '../../../diagnostics/index.js'
import ts from '../../load/typescript.cjs'
import { evaluate, isList } from '../constants.js'
import { type Lowering, spanOf } from '../lowering.js'
import { hasModifier, sdkNameOf, symbolOf } from '../symbols.js'

/** A plan as a module declares it: `export const name = plan<Parameters, Result>({ timeout, run })`. */
export interface PlanDeclaration {
  readonly name: string
  readonly node: ts.VariableDeclaration
  /** The type of the parameters, undefined where it is missing. */
  readonly parameters: ts.TypeNode | undefined
  /** Seconds. */
  readonly timeout: number
  readonly run: ts.ArrowFunction
}

/** A script as a module declares it: `const name = script(path, options)`. */
export interface ScriptDeclaration {
  readonly path: string
  readonly files: readonly string[]
  readonly verifyExitCode: boolean
  readonly node: ts.CallExpression
}

/** The plan that a variable holds, undefined, reported, if it holds something else. */
export function planDeclaration(node: ts.VariableDeclaration, lowering: Lowering): PlanDeclaration | undefined {
  const call = node.initializer
  if (!call || !ts.isCallExpression(call) || sdkNameOf(lowering, call.expression) !== 'plan') return undefined
  const [options] = call.arguments
  const timeoutNode = options && optionOf(options, 'timeout')
  const timeout = timeoutNode && evaluate(timeoutNode, lowering)
  const run = options && optionOf(options, 'run')
  const isConstant = ts.isIdentifier(node.name) && isExportedConstant(node)
  if (!isConstant || typeof timeout !== 'number' || timeout <= 0 || !run || !ts.isArrowFunction(run)) {
    lowering.diagnostics.report(plans.planOptions, spanOf(call), { name: node.name.getText() })
    return undefined
  }
  return { name: node.name.getText(), node, parameters: call.typeArguments?.[0], timeout, run }
}

/** The plan that an expression names. */
export function planOf(node: ts.Expression, lowering: Lowering): PlanDeclaration | undefined {
  const declaration = symbolOf(lowering, node)?.valueDeclaration
  return declaration && ts.isVariableDeclaration(declaration) ? planDeclaration(declaration, lowering) : undefined
}

/** The script that an expression names, or makes in place. */
export function scriptOf(node: ts.Expression, lowering: Lowering): ScriptDeclaration | undefined {
  if (ts.isIdentifier(node)) {
    const declaration = symbolOf(lowering, node)?.valueDeclaration
    const initializer = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined
    return initializer && scriptOf(initializer, lowering)
  }
  if (!ts.isCallExpression(node) || sdkNameOf(lowering, node.expression) !== 'script') return undefined
  const [pathNode, optionsNode] = node.arguments
  const path = pathNode && evaluate(pathNode, lowering)
  const options = optionsNode ? evaluate(optionsNode, lowering) : {}
  const isMap = typeof options === 'object' && options !== null && !isList(options)
  const { files = [], verifyExitCode = true } = isMap ? options : { files: null }
  if (typeof path !== 'string' || !Array.isArray(files) || !files.every((name) => typeof name === 'string')) {
    lowering.diagnostics.report(plans.scriptOptions, spanOf(node))
    return undefined
  }
  return { path, files, verifyExitCode: verifyExitCode !== false, node }
}

function optionOf(options: ts.Expression, name: string): ts.Expression | undefined {
  if (!ts.isObjectLiteralExpression(options)) return undefined
  const property = options.properties.find((candidate) => candidate.name?.getText() === name)
  return property && ts.isPropertyAssignment(property) ? property.initializer : undefined
}

function isExportedConstant(node: ts.VariableDeclaration): boolean {
  const statement = node.parent.parent
  const isConstant = (node.parent.flags & ts.NodeFlags.Const) !== 0
  return isConstant && ts.isVariableStatement(statement) && hasModifier(statement, ts.SyntaxKind.ExportKeyword)
}

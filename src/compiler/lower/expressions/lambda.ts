import { language } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/ast.js'
import { letIn, literal, variable } from '../../../yaql/build.js'
import ts from '../../load/typescript.cjs'
import { unwrapped } from '../forms/constant-nodes.js'
import { spanOf } from '../lowering.js'
import type { Scope } from '../scope.js'
import { hasModifier } from '../symbols.js'
import { bindParts, namesIn } from './binding.js'
import { lowerExpression } from './index.js'

/** A function written where it is used: the only form in which MuranoPL has functions. */
export type Lambda = ts.ArrowFunction

/** The function that is passed as an argument, or undefined, reported, if it is not written in place. */
export function lambdaArgument(node: ts.Expression | undefined, scope: Scope): Lambda | undefined {
  const lambda = node && unwrapped(node)
  if (lambda && ts.isArrowFunction(lambda)) return lambda
  if (node) scope.lowering.diagnostics.report(language.lambdaExpected, spanOf(node))
  return undefined
}

/**
 * Lowers a function to the expression that YAQL evaluates for each item.
 * @param parameters What the function's parameters are in YAQL: `$` for an only one, `$1` and `$2` for two.
 */
export function lowerLambda(lambda: Lambda, parameters: readonly Expression[], scope: Scope): Expression {
  return scope.lambda(lambda, () => {
    checkSignature(lambda, parameters.length, scope)
    return bindParameters(lambda, lambda.parameters, parameters, scope)
  })
}

/** Reports what a function cannot be or take. */
export function checkSignature(lambda: Lambda, maximum: number, { lowering }: Scope): void {
  const { diagnostics } = lowering
  if (hasModifier(lambda, ts.SyntaxKind.AsyncKeyword)) diagnostics.report(language.asyncFunction, spanOf(lambda))
  lambda.parameters.forEach((parameter, position) => {
    if (position < maximum && !parameter.dotDotDotToken && !parameter.initializer) return
    diagnostics.report(language.unsupportedSyntax, spanOf(parameter), {
      construct: position < maximum ? 'A default or a rest among the parameters of a function' : 'This parameter',
      alternative: 'Take plain parameters, and the list itself from outside of the function.',
    })
  })
}

function bindParameters(
  lambda: Lambda,
  [parameter, ...others]: readonly ts.ParameterDeclaration[],
  [value = literal(null), ...rest]: readonly Expression[],
  scope: Scope,
): Expression {
  if (!parameter) return lowerLambdaBody(lambda, scope)
  const isFixed = !usedInNestedLambda(parameter.name, lambda, scope)
  return bindParts(parameter.name, value, isFixed, scope, () => bindParameters(lambda, others, rest, scope))
}

/** An expression, or a block of constants that ends in `return`. */
function lowerLambdaBody(lambda: Lambda, scope: Scope): Expression {
  const { body } = lambda
  if (!ts.isBlock(body)) return lowerExpression(body, scope)
  const constants = body.statements.slice(0, -1)
  const result = resultOf(lambda)
  if (!result || !constants.every(isConstant)) {
    scope.lowering.diagnostics.report(language.statementInLambda, spanOf(body))
    return literal(null)
  }
  const declarations = constants.flatMap((statement) => [...statement.declarationList.declarations])
  return lowerConstants(declarations, result, scope)
}

/** What a function yields: its expression, or that of the `return` at the end of its block. */
export function resultOf({ body }: Lambda): ts.Expression | undefined {
  if (!ts.isBlock(body)) return body
  const last = body.statements.at(-1)
  return last && ts.isReturnStatement(last) ? last.expression : undefined
}

function lowerConstants(
  [first, ...rest]: readonly ts.VariableDeclaration[],
  result: ts.Expression,
  scope: Scope,
): Expression {
  if (!first) return lowerExpression(result, scope)
  const value = first.initializer ? lowerExpression(first.initializer, scope) : literal(null)
  const name = ts.isIdentifier(first.name) ? scope.declare(first.name) : scope.freshVariable('parts')
  const body = () => lowerConstants(rest, result, scope)
  const isWhole = ts.isIdentifier(first.name)
  return letIn({ [name]: value }, isWhole ? body() : bindParts(first.name, variable(name), true, scope, body))
}

function isConstant(statement: ts.Statement): statement is ts.VariableStatement {
  return ts.isVariableStatement(statement) && (statement.declarationList.flags & ts.NodeFlags.Const) !== 0
}

/** Whether a function inside this one uses a parameter: `$` means something else there. */
function usedInNestedLambda(pattern: ts.BindingName, lambda: Lambda, { lowering }: Scope): boolean {
  const { checker } = lowering
  const names = new Set(namesIn(pattern).map((name) => checker.getSymbolAtLocation(name)))
  const uses = (node: ts.Node, nested: boolean): boolean => {
    if (nested && ts.isIdentifier(node)) {
      const found = ts.isShorthandPropertyAssignment(node.parent)
        ? checker.getShorthandAssignmentValueSymbol(node.parent)
        : checker.getSymbolAtLocation(node)
      if (found && names.has(found)) return true
    }
    return ts.forEachChild(node, (child) => uses(child, nested || ts.isArrowFunction(child)) || undefined) ?? false
  }
  return uses(lambda.body, ts.isArrowFunction(lambda.body))
}

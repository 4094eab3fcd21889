import { language } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/ast.js'
import { index, letIn, literal, property, variable } from '../../../yaql/build.js'
import ts from '../../load/typescript.cjs'
import { spanOf } from '../lowering.js'
import type { Scope } from '../scope.js'
import { lowerExpression } from './index.js'

/** A function written where it is used: the only form in which MuranoPL has functions. */
export type Lambda = ts.ArrowFunction

/** The function that is passed as an argument, or undefined, reported, if it is not written in place. */
export function lambdaArgument(node: ts.Expression | undefined, scope: Scope): Lambda | undefined {
  if (node && ts.isArrowFunction(node)) return node
  if (node) scope.lowering.diagnostics.report(language.lambdaExpected, spanOf(node))
  return undefined
}

/**
 * Lowers a function to the expression that YAQL evaluates for each item.
 * @param parameters What the function's parameters are in YAQL: `$` for an only one, `$1` and `$2` for two.
 */
export function lowerLambda(lambda: Lambda, parameters: readonly Expression[], scope: Scope): Expression {
  return scope.lambda(lambda, () => {
    const named: Record<string, Expression> = {}
    lambda.parameters.forEach((parameter, position) => {
      const value = parameters[position] ?? literal(null)
      if (ts.isIdentifier(parameter.name) && usedInNestedLambda(parameter.name, lambda, scope)) {
        // `$` means something else inside the nested function, so the outer item gets a name.
        const name = scope.declare(parameter.name)
        named[name] = value
      } else {
        bindPattern(parameter.name, value, scope)
      }
    })
    const body = lowerLambdaBody(lambda, scope)
    return Object.keys(named).length > 0 ? letIn(named, body) : body
  })
}

/** An expression, or a block of constants that ends in `return`. */
function lowerLambdaBody({ body }: Lambda, scope: Scope): Expression {
  if (!ts.isBlock(body)) return lowerExpression(body, scope)
  const [last, ...reversed] = [...body.statements].reverse()
  if (!last || !ts.isReturnStatement(last) || !last.expression || !reversed.every(isConstant)) {
    scope.lowering.diagnostics.report(language.statementInLambda, spanOf(body))
    return literal(null)
  }
  const constants = reversed.reverse().flatMap((statement) => [...statement.declarationList.declarations])
  return lowerConstants(constants, last.expression, scope)
}

function lowerConstants(
  [first, ...rest]: readonly ts.VariableDeclaration[],
  result: ts.Expression,
  scope: Scope,
): Expression {
  if (!first) return lowerExpression(result, scope)
  const value = first.initializer ? lowerExpression(first.initializer, scope) : literal(null)
  const name = ts.isIdentifier(first.name) ? scope.declare(first.name) : scope.freshVariable('parts')
  if (!ts.isIdentifier(first.name)) bindPattern(first.name, variable(name), scope)
  return letIn({ [name]: value }, lowerConstants(rest, result, scope))
}

function isConstant(statement: ts.Statement): statement is ts.VariableStatement {
  return ts.isVariableStatement(statement) && (statement.declarationList.flags & ts.NodeFlags.Const) !== 0
}

/** Makes the names of a pattern stand for the parts of a value. */
export function bindPattern(pattern: ts.BindingName, value: Expression, scope: Scope): void {
  const { checker, diagnostics } = scope.lowering
  if (ts.isIdentifier(pattern)) {
    const symbol = checker.getSymbolAtLocation(pattern)
    if (symbol) scope.bind(symbol, value)
    return
  }
  pattern.elements.forEach((element, position) => {
    if (ts.isOmittedExpression(element)) return
    if (element.dotDotDotToken || element.initializer) {
      diagnostics.report(language.unsupportedSyntax, spanOf(element), {
        construct: 'A rest or a default in a pattern',
        alternative: 'Take the parts one by one.',
      })
    }
    const key = element.propertyName ?? element.name
    const part = ts.isArrayBindingPattern(pattern)
      ? index(value, literal(position))
      : property(value, ts.isIdentifier(key) || ts.isStringLiteral(key) ? key.text : '')
    bindPattern(element.name, part, scope)
  })
}

function usedInNestedLambda(name: ts.Identifier, lambda: Lambda, scope: Scope): boolean {
  const { checker } = scope.lowering
  const symbol = checker.getSymbolAtLocation(name)
  const uses = (node: ts.Node, nested: boolean): boolean => {
    if (nested && ts.isIdentifier(node) && node !== name) {
      const found = ts.isShorthandPropertyAssignment(node.parent)
        ? checker.getShorthandAssignmentValueSymbol(node.parent)
        : checker.getSymbolAtLocation(node)
      if (found === symbol) return true
    }
    return ts.forEachChild(node, (child) => uses(child, nested || ts.isArrowFunction(child)) || undefined) ?? false
  }
  return uses(lambda.body, ts.isArrowFunction(lambda.body))
}

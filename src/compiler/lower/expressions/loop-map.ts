import { language } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/ast.js'
import { binary, index, list, literal, method, variable } from '../../../yaql/build.js'
import ts from '../../load/typescript.cjs'
import { spanOf } from '../lowering.js'
import type { Scope } from '../scope.js'
import { lowerStatement } from '../statements/index.js'
import { assignParts } from './binding.js'
import { lowerExpression, toValue } from './index.js'
import { checkSignature, type Lambda } from './lambda.js'

/** `map` with a function that needs statements: a loop that collects its results, written before the expression. */
export function lowerLoopMap(receiver: Expression, lambda: Lambda, scope: Scope): Expression {
  checkSignature(lambda, 2, scope)
  const [parameter, second] = lambda.parameters
  const { statements, result } = partsOf(lambda.body)
  if (!result || statements.some(containsReturn)) {
    scope.lowering.diagnostics.report(language.statementInLambda, spanOf(lambda.body))
    return list()
  }
  const results = scope.temporary('results', { kind: 'list', items: [] })
  const collection = toValue(second ? method(receiver, 'enumerate') : receiver)
  const isPlain = parameter && ts.isIdentifier(parameter.name) && !second
  const name = isPlain ? scope.declare(parameter.name) : scope.freshVariable('item')
  const body = scope.capture(() => {
    const item = variable(name)
    if (parameter && !isPlain) assignParameter(parameter, second ? index(item, literal(1)) : item, scope)
    if (second) assignParameter(second, index(item, literal(0)), scope)
    for (const statement of statements) lowerStatement(statement, scope)
    const value = lowerExpression(result, scope)
    scope.write({ kind: 'assignment', target: results, value: toValue(binary('+', results, list(value))) })
  })
  scope.write({ kind: 'for', variable: name, collection, body })
  return results
}

function partsOf(body: ts.ConciseBody): { statements: readonly ts.Statement[]; result: ts.Expression | undefined } {
  if (!ts.isBlock(body)) return { statements: [], result: body }
  const last = body.statements.at(-1)
  const result = last && ts.isReturnStatement(last) ? last.expression : undefined
  return { statements: body.statements.slice(0, -1), result }
}

function assignParameter({ name }: ts.ParameterDeclaration, value: Expression, scope: Scope): void {
  if (!ts.isIdentifier(name)) return assignParts(name, value, scope)
  scope.write({ kind: 'assignment', target: variable(scope.declare(name)), value: toValue(value) })
}

/** A return in the middle would leave the method instead of the function. */
function containsReturn(node: ts.Node): boolean {
  if (ts.isReturnStatement(node)) return true
  if (ts.isArrowFunction(node)) return false
  return ts.forEachChild(node, (child) => containsReturn(child) || undefined) ?? false
}

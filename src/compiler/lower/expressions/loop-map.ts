import { language } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/ast.js'
import { binary, list, variable } from '../../../yaql/build.js'
import ts from '../../load/typescript.cjs'
import { spanOf } from '../lowering.js'
import type { Scope } from '../scope.js'
import { lowerStatement } from '../statements/index.js'
import { lowerExpression, toValue } from './index.js'
import { bindPattern, type Lambda } from './lambda.js'

/** `map` with a function that needs statements: a loop that collects its results, written before the expression. */
export function lowerLoopMap(receiver: Expression, lambda: Lambda, scope: Scope): Expression {
  const { diagnostics } = scope.lowering
  const [parameter, second] = lambda.parameters
  const statements = ts.isBlock(lambda.body) ? [...lambda.body.statements] : []
  const last = statements.pop()
  const result = last && ts.isReturnStatement(last) ? last.expression : undefined
  if (second || !result || statements.some(containsReturn)) {
    diagnostics.report(language.statementInLambda, spanOf(lambda.body))
    return list()
  }
  const results = scope.temporary('results', { kind: 'list', items: [] })
  const name = scope.freshVariable('item')
  const body = scope.capture(() => {
    if (parameter) bindPattern(parameter.name, variable(name), scope)
    for (const statement of statements) lowerStatement(statement, scope)
    const value = lowerExpression(result, scope)
    scope.write({ kind: 'assignment', target: results, value: toValue(binary('+', results, list(value))) })
  })
  scope.write({ kind: 'for', variable: name, collection: toValue(receiver), body })
  return results
}

/** A return in the middle would leave the method instead of the function. */
function containsReturn(node: ts.Node): boolean {
  if (ts.isReturnStatement(node)) return true
  if (ts.isArrowFunction(node)) return false
  return ts.forEachChild(node, (child) => containsReturn(child) || undefined) ?? false
}

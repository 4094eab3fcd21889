import { language } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/ast.js'
import { binary, index, list, literal, method, variable } from '../../../yaql/build.js'
import ts from '../../load/typescript.cjs'
import { spanOf } from '../lowering.js'
import type { Scope } from '../scope.js'
import { lowerExpressionStatement } from '../statements/expression.js'
import { lowerStatement } from '../statements/index.js'
import { containsReturn } from '../statements/jumps.js'
import { assignParts } from './binding.js'
import { lowerExpression, toValue } from './index.js'
import { checkSignature, type Lambda, resultOf } from './lambda.js'

/** `map` with a function that needs statements: a loop that collects its results, written before the expression. */
export function lowerLoopMap(receiver: Expression, lambda: Lambda, scope: Scope): Expression {
  const result = resultOf(lambda)
  const statements = ts.isBlock(lambda.body) ? lambda.body.statements.slice(0, -1) : []
  if (!result || statements.some(containsReturn)) {
    scope.lowering.diagnostics.report(language.statementInLambda, spanOf(lambda.body))
    return list()
  }
  const results = scope.temporary('results', { kind: 'list', items: [] })
  writeLoop(receiver, lambda, scope, () => {
    for (const statement of statements) lowerStatement(statement, scope)
    const value = lowerExpression(result, scope)
    scope.write({ kind: 'assignment', target: results, value: toValue(binary('+', results, list(value))) })
  })
  return results
}

/** `list.forEach(...)` as a statement. */
export function lowerForEach(receiver: Expression, lambda: Lambda, scope: Scope): void {
  const { body } = lambda
  if (containsReturn(body)) scope.lowering.diagnostics.report(language.statementInLambda, spanOf(body))
  writeLoop(receiver, lambda, scope, () => {
    if (ts.isBlock(body)) lowerStatement(body, scope)
    else lowerExpressionStatement(body, scope)
  })
}

/** A loop over a list, in which the parameters of a function are variables. */
function writeLoop(receiver: Expression, lambda: Lambda, scope: Scope, write: () => void): void {
  checkSignature(lambda, 2, scope)
  const [parameter, second] = lambda.parameters
  const collection = toValue(second ? method(receiver, 'enumerate') : receiver)
  const isPlain = parameter && ts.isIdentifier(parameter.name) && !second
  const name = isPlain ? scope.declare(parameter.name) : scope.freshVariable('item')
  const body = scope.capture(() => {
    const item = variable(name)
    if (parameter && !isPlain) assignParameter(parameter, second ? index(item, literal(1)) : item, scope)
    if (second) assignParameter(second, index(item, literal(0)), scope)
    write()
  })
  scope.write({ kind: 'for', variable: name, collection, body })
}

function assignParameter({ name }: ts.ParameterDeclaration, value: Expression, scope: Scope): void {
  if (!ts.isIdentifier(name)) return assignParts(name, value, scope)
  scope.write({ kind: 'assignment', target: variable(scope.declare(name)), value: toValue(value) })
}

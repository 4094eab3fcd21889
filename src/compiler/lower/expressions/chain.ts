import { language } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/ast.js'
import { binary, letIn, literal, switchCases, variable } from '../../../yaql/build.js'
import ts from '../../load/typescript.cjs'
import { spanOf } from '../lowering.js'
import type { Scope } from '../scope.js'
import { accessElement, accessProperty } from './access.js'
import { callMember } from './call.js'
import { lowerExpression } from './index.js'

type Continue = (value: Expression) => Expression

/**
 * `a?.b.c`: the engine's own `?.` guards a single step, so the whole chain goes behind one test for null.
 */
export function lowerOptionalChain(node: ts.OptionalChain, scope: Scope): Expression {
  const { result, statements } = scope.captureWith(() => follow(node, (value) => value, scope))
  if (statements.length > 0) scope.lowering.diagnostics.report(language.statementInLambda, spanOf(node))
  return result
}

/** Lowers the links of a chain from its start to its end, handing each value on to what is done with it. */
function follow(node: ts.Expression, next: Continue, scope: Scope): Expression {
  if (!ts.isOptionalChain(node)) return next(lowerExpression(node, scope))
  if (ts.isPropertyAccessExpression(node)) {
    return link(node.expression, node.questionDotToken, (value) => next(accessProperty(value, node, scope)), scope)
  }
  if (ts.isElementAccessExpression(node)) {
    return link(node.expression, node.questionDotToken, (value) => next(accessElement(value, node, scope)), scope)
  }
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const callee = node.expression
    return link(
      callee.expression,
      callee.questionDotToken,
      (value) => next(callMember(value, callee, node, scope)),
      scope,
    )
  }
  if (ts.isNonNullExpression(node)) return follow(node.expression, next, scope)
  scope.lowering.diagnostics.report(language.unsupportedSyntax, spanOf(node), {
    construct: 'An optional call of a function',
    alternative: 'Test for null with `if`.',
  })
  return literal(null)
}

function link(receiver: ts.Expression, question: ts.Node | undefined, next: Continue, scope: Scope): Expression {
  return follow(receiver, (value) => (question ? guarded(value, next, scope) : next(value)), scope)
}

function guarded(value: Expression, next: Continue, scope: Scope): Expression {
  const test = (tested: Expression) =>
    switchCases([binary('=', tested, literal(null)), literal(null)], [literal(true), next(tested)])
  if (repeatable(value)) return test(value)
  const name = scope.freshVariable('value')
  return letIn({ [name]: value }, test(variable(name)))
}

/** Whether evaluating an expression twice costs nothing and changes nothing. */
function repeatable(expression: Expression): boolean {
  return expression.kind === 'variable' || (expression.kind === 'property' && repeatable(expression.receiver))
}

import { language } from '../../../diagnostics/index.js'
import type { Statement } from '../../../murano/class.js'
import type { Expression } from '../../../yaql/ast.js'
import { binary, letIn, literal, switchCases, variable } from '../../../yaql/build.js'
import ts from '../../load/typescript.cjs'
import { spanOf } from '../lowering.js'
import { isRepeatable } from '../purity.js'
import type { Scope } from '../scope.js'
import { accessElement, accessProperty } from './access.js'
import { callMember } from './call.js'
import { lowerExpression, toValue } from './index.js'

type Continue = (value: Expression) => Expression

/**
 * `a?.b.c`: the engine's own `?.` guards a single step, so the whole chain goes behind one test for null.
 */
export function lowerOptionalChain(node: ts.OptionalChain, scope: Scope): Expression {
  return follow(node, (value) => value, scope)
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
  const tested = isRepeatable(value) ? value : variable(scope.freshVariable('value'))
  const { result, statements } = scope.captureWith(() => next(tested))
  if (statements.length > 0) return guardedStatements(value, tested, result, statements, scope)
  const test = switchCases([binary('=', tested, literal(null)), literal(null)], [literal(true), result])
  return tested.kind === 'variable' && tested !== value ? letIn({ [tested.name]: value }, test) : test
}

/** The rest of the chain needs statements: they run only if there is something to run them on. */
function guardedStatements(
  value: Expression,
  tested: Expression,
  result: Expression,
  statements: readonly Statement[],
  scope: Scope,
): Expression {
  if (tested !== value) scope.write({ kind: 'assignment', target: tested, value: toValue(value) })
  const target = scope.temporary('result', { kind: 'literal', value: null })
  scope.write({
    kind: 'if',
    condition: binary('!=', tested, literal(null)),
    then: [...statements, { kind: 'assignment', target, value: toValue(result) }],
  })
  return target
}

import { language } from '../../../diagnostics/index.js'
import { binary } from '../../../yaql/build.js'
import ts from '../../load/typescript.cjs'
import { isMutableLocal } from '../escape.js'
import { lowerItems } from '../expressions/containers.js'
import { lowerExpression, toValue } from '../expressions/index.js'
import { lambdaArgument } from '../expressions/lambda.js'
import { lowerForEach } from '../expressions/loop.js'
import { spanOf } from '../lowering.js'
import type { Scope } from '../scope.js'
import { libraryMember, symbolOf } from '../symbols.js'

/** Lowers `list.push(item)` on a list that nobody else sees yet. False for other calls. */
export function lowerIfPush(node: ts.CallExpression, scope: Scope): boolean {
  const callee = node.expression
  if (!ts.isPropertyAccessExpression(callee)) return false
  const member = libraryMember(scope.lowering, symbolOf(scope.lowering, callee.name))
  if (member?.owner !== 'Array' || member.name !== 'push') return false
  if (!isMutableLocal(callee.expression, node, scope)) {
    scope.lowering.diagnostics.report(language.sharedContainer, spanOf(node), {
      container: callee.expression.getText(),
    })
    return true
  }
  const items = lowerItems(node.arguments, scope)
  const target = lowerExpression(callee.expression, scope)
  scope.write({ kind: 'assignment', target, value: toValue(binary('+', target, items)) })
  return true
}

/** Lowers `list.forEach(...)`. False for other calls. */
export function lowerIfForEach(node: ts.CallExpression, scope: Scope): boolean {
  const callee = node.expression
  if (!ts.isPropertyAccessExpression(callee) || ts.isOptionalChain(callee)) return false
  const member = libraryMember(scope.lowering, symbolOf(scope.lowering, callee.name))
  if (member?.owner !== 'Array' || member.name !== 'forEach') return false
  const lambda = lambdaArgument(node.arguments[0], scope)
  if (lambda) lowerForEach(lowerExpression(callee.expression, scope), lambda, scope)
  return true
}

import ts from 'typescript'
import { language } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/ast.js'
import { call, list, method } from '../../../yaql/build.js'
import { classArgument } from '../expressions/call.js'
import { spanOf } from '../lowering.js'
import { forgotten } from '../memoized.js'
import { lowerPlanCall } from '../plans/call.js'
import type { Scope } from '../scope.js'
import type { Builtin } from './builtin.js'

/** Methods of `MuranoObject` that are more than a call of that name. */
export const objectMethods: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
  ['find', (receiver, node, scope) => method(receiver, 'find', classArgument(node.arguments[0], scope))],
  ['forget', lowerForget],
])

/** Methods of `Agent`, which take plans. */
export const agentMethods: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
  ['call', lowerPlanCall('call')],
  ['send', lowerPlanCall('send')],
])

/** Several statements for several names: as an expression, a list of calls. */
function lowerForget(receiver: Expression, node: ts.CallExpression, scope: Scope): Expression {
  const names = node.arguments.flatMap((argument) => {
    if (ts.isStringLiteralLike(argument)) return argument.text
    scope.lowering.diagnostics.report(language.literalText, spanOf(argument), { method: 'forget' })
    return []
  })
  const calls = names.map((name) => forgotten(receiver, name))
  const [only = call('list'), ...others] = calls
  return others.length === 0 ? only : list(...calls)
}

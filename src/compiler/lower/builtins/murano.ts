import { language } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/ast.js'
import { call, list, method } from '../../../yaql/build.js'
import ts from '../../load/typescript.cjs'
import { classArgument } from '../expressions/call.js'
import { withNames } from '../expressions/with-names.js'
import { spanOf } from '../lowering.js'
import { forgotten } from '../memoized.js'
import { lowerPlanCall } from '../plans/call.js'
import type { Scope } from '../scope.js'
import { classOfType, decoratorNames, parentClass } from '../symbols.js'
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
    if (!ts.isStringLiteralLike(argument)) {
      scope.lowering.diagnostics.report(language.literalText, spanOf(argument), { method: 'forget' })
      return []
    }
    if (!isMemoized(argument.text, node, scope)) {
      scope.lowering.diagnostics.report(language.forgetUnknown, spanOf(argument), { name: argument.text })
    }
    return argument.text
  })
  return withNames(
    { object: receiver },
    scope,
    ({ object }) => {
      const calls = names.map((name) => forgotten(object, name))
      const [only = call('list'), ...others] = calls
      return others.length === 0 ? only : list(...calls)
    },
    names.length > 1 ? { repeated: ['object'] } : {},
  )
}

/** Whether the class of the receiver has a memoized method of that name, private ones and those of its bases included. */
function isMemoized(name: string, node: ts.CallExpression, { lowering }: Scope): boolean {
  const receiver = ts.isPropertyAccessExpression(node.expression) ? node.expression.expression : node
  const type = lowering.checker.getTypeAtLocation(receiver)
  for (let each = classOfType(type); each; each = parentClass(lowering, each)) {
    const found = each.members.filter(ts.isMethodDeclaration).find((method) => method.name.getText() === name)
    if (found && decoratorNames(lowering, found).includes('memoized')) return true
  }
  return false
}

import { language } from '../../../diagnostics/index.js'
import type { Statement } from '../../../murano/class.js'
import ts from '../../load/typescript.cjs'
import { lambdaArgument } from '../expressions/lambda.js'
import { spanOf } from '../lowering.js'
import type { Scope } from '../scope.js'
import { lowerExpressionStatement } from './expression.js'
import { lowerBranch } from './index.js'
import { containsReturn } from './jumps.js'

/** `parallel(() => ..., () => ...)`: one green thread a branch. */
export function lowerParallel(node: ts.CallExpression, scope: Scope): void {
  const branches = node.arguments.map((argument): readonly Statement[] => {
    const branch = lambdaArgument(argument, scope)
    if (!branch) return []
    const { body } = branch
    if (containsReturn(body)) scope.lowering.diagnostics.report(language.returnInBranch, spanOf(body))
    return ts.isBlock(body) ? lowerBranch(body, scope) : scope.capture(() => lowerExpressionStatement(body, scope))
  })
  scope.write({ kind: 'parallel', branches })
}

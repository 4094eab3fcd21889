import { language } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/ast.js'
import { literal, negate, not } from '../../../yaql/build.js'
import ts from '../../load/typescript.cjs'
import { lowerCondition } from '../condition.js'
import { spanOf } from '../lowering.js'
import type { Scope } from '../scope.js'
import { lowerExpression } from './index.js'

/** `!x`, `-x`, `+x`. */
export function lowerPrefix(node: ts.PrefixUnaryExpression, scope: Scope): Expression {
  switch (node.operator) {
    case ts.SyntaxKind.ExclamationToken:
      return not(lowerCondition(node.operand, scope))
    case ts.SyntaxKind.MinusToken: {
      const operand = lowerExpression(node.operand, scope)
      return operand.kind === 'literal' && typeof operand.value === 'number' ? literal(-operand.value) : negate(operand)
    }
    default:
      scope.lowering.diagnostics.report(language.unsupportedSyntax, spanOf(node), {
        construct: `The operator \`${ts.tokenToString(node.operator)}\` in an expression`,
        alternative: 'Write `toInteger(text)` to read a number, and make `++` and `--` statements of their own.',
      })
      return literal(null)
  }
}

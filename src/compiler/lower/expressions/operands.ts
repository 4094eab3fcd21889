import type { Statement } from '../../../murano/class.js'
import type { Expression } from '../../../yaql/ast.js'
import { isConstant } from '../purity.js'
import type { Scope } from '../scope.js'
import { toValue } from './index.js'

/**
 * Lowers operands from left to right, keeping the order in which they are evaluated: if a later one needs statements
 * before it, the earlier ones are put into temporaries first.
 */
export function lowerOperands(operands: readonly (() => Expression)[], scope: Scope): readonly Expression[] {
  const lowered: { expression: Expression; statements: readonly Statement[] }[] = operands.map((lower) => {
    const { result, statements } = scope.captureWith(lower)
    return { expression: result, statements }
  })
  const last = lowered.reduce((found, { statements }, index) => (statements.length > 0 ? index : found), -1)
  return lowered.map(({ expression, statements }, index) => {
    for (const statement of statements) scope.write(statement)
    return index >= last || isConstant(expression) ? expression : scope.temporary('operand', toValue(expression))
  })
}

import { isDeepStrictEqual } from 'node:util'
import type { Expression } from '../../yaql/ast.js'
import { transform } from '../../yaql/index.js'

/** Whether two trees mean the same in YAQL, where a negative number is a minus before a positive one. */
export function sameExpression(left: Expression, right: Expression): boolean {
  return isDeepStrictEqual(transform(left, normal), transform(right, normal))
}

function normal(expression: Expression): Expression {
  // Text does not show what the compiler knows of a method besides.
  if (expression.kind === 'method') {
    const { declared: _declared, stepwise: _stepwise, ...written } = expression
    return written
  }
  if (expression.kind !== 'literal' || typeof expression.value !== 'number') return expression
  const { value, float } = expression
  const magnitude: Expression = {
    kind: 'literal',
    value: Math.abs(value),
    ...(float === true || !Number.isInteger(value) ? { float: true } : {}),
  }
  return value < 0 ? { kind: 'unary', operator: '-', operand: magnitude } : magnitude
}

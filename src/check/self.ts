import { children, type Expression } from '../yaql/index.js'

/** Whether an expression is `$` or `$this`, the object itself outside of lambdas. */
export function isSelf(expression: Expression): boolean {
  return expression.kind === 'variable' && (expression.name === '' || expression.name === 'this')
}

/** The properties of the object itself that an expression asks for, at any depth. */
export function ownProperties(expression: Expression): readonly Extract<Expression, { kind: 'property' }>[] {
  const inner = children(expression).flatMap(ownProperties)
  return expression.kind === 'property' && isSelf(expression.receiver) ? [expression, ...inner] : inner
}

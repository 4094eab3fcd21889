import type { Expression } from '../../yaql/ast.js'
import { acceptsArguments, children, type Signature, signaturesOf } from '../../yaql/index.js'

/** The functions of YAQL that a call may mean: some names have several, told apart by their arguments. */
export function signatures(expression: Expression): readonly Signature[] {
  if (expression.kind !== 'call' && expression.kind !== 'method') return []
  if (expression.kind === 'method' && expression.declared) return []
  const form = expression.kind === 'call' ? 'function' : 'method'
  return signaturesOf(expression.name, form, 'engine').filter((signature) =>
    acceptsArguments(signature, form, expression.arguments),
  )
}

/**
 * Whether evaluating an expression changes nothing. It may read what others change.
 * Methods of classes are not in the table of functions: they may do anything.
 */
export function isPure(expression: Expression): boolean {
  const called = expression.kind === 'call' || expression.kind === 'method'
  if (called) {
    const known = signatures(expression)
    if (known.length === 0 || !known.every(({ pure }) => pure)) return false
  }
  return children(expression).every(isPure)
}

/** Whether an expression yields the same wherever in a statement it is evaluated. */
export function isSettled(expression: Expression): boolean {
  return expression.kind === 'literal' || expression.kind === 'variable' || expression.kind === 'type'
}

/** Whether an expression yields the same wherever in a method it is evaluated: local variables may be assigned to. */
export function isConstant(expression: Expression): boolean {
  return expression.kind === 'variable' ? ['', 'this'].includes(expression.name) : isSettled(expression)
}

/** Whether evaluating an expression a second time costs nothing and changes nothing. */
export function isRepeatable(expression: Expression): boolean {
  return isSettled(expression) || (expression.kind === 'property' && isRepeatable(expression.receiver))
}

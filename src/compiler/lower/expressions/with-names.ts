import type { Expression } from '../../../yaql/ast.js'
import { letIn, variable } from '../../../yaql/build.js'
import { isPure, isRepeatable, isSettled } from '../purity.js'
import type { Scope } from '../scope.js'

/** How an expression uses its parts. */
export interface Uses<Name extends string> {
  /** Those that stand in it more than once. */
  readonly repeated?: readonly Name[]
  /** Those that it may leave out. */
  readonly conditional?: readonly Name[]
}

/**
 * Builds an expression from parts that it uses in another order than the one in which they are given, more than once, or
 * not always. Where that could be noticed the parts are evaluated first, in the given order, and have names.
 */
export function withNames<Name extends string>(
  parts: Readonly<Record<Name, Expression>>,
  scope: Scope,
  build: (parts: Readonly<Record<Name, Expression>>) => Expression,
  { repeated = [], conditional = [] }: Uses<NoInfer<Name>> = {},
): Expression {
  const given: Record<Name, Expression> = { ...parts }
  const unsettled = Object.values<Expression>(given).filter((part) => !isSettled(part))
  const inOrder = unsettled.length > 1 && !unsettled.every(isPure)
  const values: Record<string, Expression> = {}
  for (const name in given) {
    const part = given[name]
    const keepsPlace = !inOrder && !(conditional.includes(name) && !isPure(part))
    if (isSettled(part) || (keepsPlace && (!repeated.includes(name) || isRepeatable(part)))) continue
    const fresh = scope.freshVariable(name)
    values[fresh] = part
    given[name] = variable(fresh)
  }
  return Object.keys(values).length === 0 ? build(given) : letIn(values, build(given))
}

import { type Argument, children, type Expression, type Signature, signaturesOf } from '../../../yaql/index.js'
import { isSelf } from '../../self.js'

/** A property of `$` or `$this` that is read. */
export type Read = Extract<Expression, { kind: 'property' }>

/** The properties of the object that an expression certainly reads, less what is only evaluated if need be. */
export function certainReads(expression: Expression): readonly Read[] {
  switch (expression.kind) {
    case 'property':
      return isSelf(expression.receiver) ? [expression] : certainReads(expression.receiver)
    case 'method':
      return [
        ...certainReads(expression.receiver),
        ...readsInArguments(expression.arguments, signaturesOf(expression.name, 'method', 'engine')),
      ]
    case 'call':
      return readsInArguments(expression.arguments, signaturesOf(expression.name, 'function', 'engine'))
    case 'binary':
      return ['and', 'or', '->'].includes(expression.operator)
        ? certainReads(expression.left)
        : children(expression).flatMap(certainReads)
    default:
      return children(expression).flatMap(certainReads)
  }
}

/** None if any argument may be evaluated later, or with another `$`. */
function readsInArguments(given: readonly Argument[], signatures: readonly Signature[]): readonly Read[] {
  const isLazy = signatures.some(({ parameters }) =>
    parameters.some(({ type }) => type === 'lambda' || type === 'mapping'),
  )
  if (isLazy) return []
  return given.flatMap((argument) => {
    if (argument.kind === 'skipped') return []
    const parts = argument.kind === 'mapping' ? [argument.key, argument.value] : [argument.value]
    return parts.flatMap(certainReads)
  })
}

import type { Expression } from '../../../yaql/index.js'
import { type Type, unknown } from '../../types/type.js'
import type { BodyContext, Scope } from './context.js'
import { infer } from './infer.js'

/** The scope to the right of `left -> expression`. Reports what is wrong in the left side. */
export function bindings(left: Expression, scope: Scope, context: BodyContext): Scope {
  if (left.kind === 'call' && (left.name === 'let' || left.name === 'with')) {
    const bound = new Map<string, Type>(scope.bound)
    let item = scope.item
    for (const argument of left.arguments) {
      if (argument.kind === 'named') bound.set(argument.name, infer(argument.value, scope, context))
      if (argument.kind === 'positional') {
        infer(argument.value, scope, context)
        item = unknown
      }
    }
    return { ...scope, bound, item }
  }
  if (left.kind === 'method' && left.name === 'unpack') {
    infer(left.receiver, scope, context)
    const names = left.arguments.flatMap((argument) =>
      argument.kind === 'positional' && argument.value.kind === 'literal' ? [String(argument.value.value)] : [],
    )
    const bound = new Map([...scope.bound, ...names.map((name): [string, Type] => [name, unknown])])
    return { ...scope, bound, item: names.length === 0 ? unknown : scope.item }
  }
  if (left.kind === 'binary' && left.operator === '->') {
    return bindings(left.right, bindings(left.left, scope, context), context)
  }
  infer(left, scope, context)
  return { ...scope, item: unknown, isOpen: true }
}

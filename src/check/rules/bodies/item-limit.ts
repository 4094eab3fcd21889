import { type DiagnosticSink, murano } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/index.js'
import type { Scope } from './context.js'

/** Murano's `dsl_iterators_limit`, if the operator has not changed it. */
const limit = 2000

/** Methods that yield a sequence for as many items as they are given, or fewer, having seen each. */
const passingMethods: readonly string[] = ['select', 'map', 'where', 'filter', 'enumerate']

/** Methods that look at all items before they yield anything. */
const eagerMethods: readonly string[] = [
  ...['toList', 'sum', 'last', 'contains', 'orderBy', 'orderByDescending', 'reverse', 'toDict', 'join', 'aggregate'],
  ...['min', 'max', 'count'],
]

/** Reports a sequence that is gone through to its end and has more items than Murano counts. */
export function checkItemCount(
  expression: Expression,
  { reading }: Pick<Scope, 'reading'>,
  sink: DiagnosticSink,
): void {
  const range = rangeIn(expression)
  const count = range === undefined ? undefined : countOf(range)
  if (range === undefined || count === undefined || count <= limit) return
  sink.report(murano.expressions.tooManyItems, reading.spanOf(range), { count: String(count) })
}

/** The same for the receiver of a method that goes through all of it. */
export function checkReceiver(call: Extract<Expression, { kind: 'method' }>, scope: Scope, sink: DiagnosticSink): void {
  if (eagerMethods.includes(call.name)) checkItemCount(call.receiver, scope, sink)
}

type Call = Extract<Expression, { kind: 'call' }>

/** The call of `range` whose items a sequence is made of. */
function rangeIn(expression: Expression): Call | undefined {
  if (expression.kind === 'call') return expression.name === 'range' ? expression : undefined
  const passes = expression.kind === 'method' && passingMethods.includes(expression.name)
  return passes ? rangeIn(expression.receiver) : undefined
}

/** How many items `range` yields, if it is given numbers. */
function countOf({ arguments: given }: Call): number | undefined {
  const numbers = given.flatMap((argument) =>
    argument.kind === 'positional' && argument.value.kind === 'literal' && typeof argument.value.value === 'number'
      ? [argument.value.value]
      : [],
  )
  const [first = 0, second, step = 1] = numbers
  if (numbers.length !== given.length || numbers.length === 0 || step <= 0) return undefined
  return Math.max(0, Math.ceil((second === undefined ? first : second - first) / step))
}

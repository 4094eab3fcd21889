import { murano } from '../../../diagnostics/index.js'
import { readScalar } from '../../expression.js'
import type { MethodModel } from '../../model/class.js'
import { isSelf } from '../../self.js'
import { valueUnder } from '../../yaml/node.js'
import type { BodyContext } from './context.js'
import { type Block, type Statement, statementsOf } from './statement.js'

/** Reports a method that calls itself from its own `Parallel`: the lock that it holds is not given up. */
export function checkParallel(method: MethodModel, block: Block, { sink }: BodyContext): void {
  // Metadata may give up the lock
  if (valueUnder(method.node, 'Meta') !== undefined) return
  for (const statement of statementsOf(block)) {
    if (statement.kind !== 'parallel') continue
    for (const inner of statementsOf(statement.body)) {
      const span = callOfOwn(inner, method.name)
      if (span !== undefined) sink.report(murano.statements.hangsInParallel, span, { name: method.name })
    }
  }
}

/** Where a statement calls `$.name(...)`. */
function callOfOwn(statement: Statement, name: string) {
  const value = statement.kind === 'assignment' || statement.kind === 'return' ? statement.value : undefined
  const reading =
    statement.kind === 'expression'
      ? statement.reading
      : value?.kind === 'scalar'
        ? readScalar(value, 'engine')
        : undefined
  if (reading?.kind !== 'expression' || reading.expression.kind !== 'method') return undefined
  const { expression } = reading
  return isSelf(expression.receiver) && expression.name === name ? reading.nameSpanOf(expression) : undefined
}

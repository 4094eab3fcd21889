import { murano } from '../../../diagnostics/index.js'
import { readScalar } from '../../expression.js'
import type { PropertyUsage } from '../../library/signature.js'
import { mistakenText } from '../../text-as-expression.js'
import { isNull, type YamlNode } from '../../yaml/node.js'
import type { ContractContext } from './context.js'
import { judge } from './judge.js'

/** What has a contract and a default. */
interface Declared {
  readonly contract: YamlNode | undefined
  readonly defaultValue: YamlNode | undefined
}

/** Checks a default against its contract. */
export function checkDefault(
  { contract, defaultValue }: Declared,
  usage: PropertyUsage | 'argument',
  context: ContractContext,
): void {
  const { sink } = context
  if (contract === undefined || defaultValue === undefined) return
  const expression = usage === 'Static' ? expressionIn(defaultValue) : undefined
  if (expression !== undefined) {
    sink.report(murano.contracts.staticExpression, expression.span)
    return
  }
  const { refusedDefault, refusedRuntimeDefault, nullDefault } = murano.contracts
  judge(contract, defaultValue, {
    ...context,
    refuse: (node, reason, advice = 'Change one of them.'): undefined => {
      if (node === defaultValue && isNull(node)) sink.report(nullDefault, node.span)
      else sink.report(usage === 'Runtime' ? refusedRuntimeDefault : refusedDefault, node.span, { reason, advice })
    },
  })
}

function expressionIn(node: YamlNode): YamlNode | undefined {
  switch (node.kind) {
    case 'scalar': {
      // Text that is taken for an expression is told as that
      const reading = readScalar(node, 'engine')
      return reading.kind === 'expression' && mistakenText(reading) === undefined ? node : undefined
    }
    case 'list':
      return firstIn(node.items)
    case 'map':
      return firstIn(node.entries.flatMap(({ key, value }) => [key, value]))
  }
}

function firstIn(nodes: readonly YamlNode[]): YamlNode | undefined {
  for (const node of nodes) {
    const found = expressionIn(node)
    if (found !== undefined) return found
  }
  return undefined
}

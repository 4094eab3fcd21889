import { murano } from '../../../diagnostics/index.js'
import { readScalar } from '../../expression.js'
import type { YamlMap, YamlNode } from '../../yaml/node.js'
import { checkConstant } from './constants.js'
import type { ContractContext } from './context.js'
import { checkContractExpression } from './expressions.js'

/** Checks a contract; `isWhole` says that it is no part of another one. */
export function checkContract(node: YamlNode | undefined, context: ContractContext, isWhole = true): void {
  switch (node?.kind) {
    case 'list':
      checkList(node.items, node, context)
      break
    case 'map':
      checkMap(node, context)
      break
    case 'scalar': {
      const reading = readScalar(node, 'engine')
      if (reading.kind === 'expression') checkContractExpression(reading, context)
      else if (reading.kind === 'literal') checkConstant(reading, isWhole, context)
      else {
        const { span, message } = reading.problem
        context.sink.report(murano.expressions.useless, span, { reason: message, hint: '' })
      }
      break
    }
    case undefined:
  }
}

function checkList(items: readonly YamlNode[], node: YamlNode, context: ContractContext): void {
  const { contracts, lengths } = splitLengths(items)
  if (contracts.length === 0 && lengths.length > 0) context.sink.report(murano.contracts.lengthsOnly, node.span)
  const [minimum, maximum] = lengths
  if (minimum !== undefined && maximum !== undefined && maximum >= 0 && minimum > maximum) {
    context.sink.report(murano.contracts.lengthsReversed, node.span, { minimum, maximum })
  }
  for (const contract of contracts) checkContract(contract, context, false)
}

/** The contracts of a list's items, and the bounds of its length: up to two whole numbers at the end; true is 1. */
export function splitLengths(items: readonly YamlNode[]): {
  readonly contracts: readonly YamlNode[]
  readonly lengths: readonly number[]
} {
  const numbers = items.map((item) =>
    item.kind === 'scalar' && (item.type === 'integer' || item.type === 'boolean') ? Number(item.value) : undefined,
  )
  const count = numbers.at(-1) === undefined ? 0 : numbers.at(-2) === undefined ? 1 : 2
  return {
    contracts: items.slice(0, items.length - count),
    lengths: numbers.slice(items.length - count).flatMap((number) => number ?? []),
  }
}

function checkMap(node: YamlMap, context: ContractContext): void {
  const expressions = node.entries.filter(({ key }) => readScalar(key, 'engine').kind !== 'literal')
  const [, second] = expressions
  if (second !== undefined) context.sink.report(murano.contracts.severalExpressionKeys, second.key.span)
  for (const { key } of expressions) checkContract(key, context, false)
  for (const { value } of node.entries) checkContract(value, context, false)
}

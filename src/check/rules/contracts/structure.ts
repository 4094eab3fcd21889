import { murano } from '../../../diagnostics/index.js'
import { readScalar } from '../../expression.js'
import type { YamlList, YamlMap, YamlNode, YamlScalar } from '../../yaml/node.js'
import { checkConstant } from './constants.js'
import type { ContractContext } from './context.js'
import { checkContractExpression } from './expressions.js'

/** Checks a contract; `isWhole` says that it is no part of another one. Whether nothing was found. */
export function checkContract(node: YamlNode, context: ContractContext, isWhole = true): boolean {
  // Aliases stand for contracts that were checked
  const known = context.checked.get(node)
  if (known !== undefined) return known
  const isSound = checkParts(node, context, isWhole)
  context.checked.set(node, isSound)
  return isSound
}

function checkParts(node: YamlNode, context: ContractContext, isWhole: boolean): boolean {
  switch (node.kind) {
    case 'list':
      return checkList(node, context)
    case 'map':
      return checkMap(node, context)
    case 'scalar':
      return checkScalar(node, context, isWhole)
  }
}

function checkScalar(scalar: YamlScalar, context: ContractContext, isWhole: boolean): boolean {
  const reading = readScalar(scalar, 'engine')
  if (reading.kind === 'expression') return checkContractExpression(reading, context)
  if (reading.kind === 'literal') return checkConstant(reading, isWhole, context)
  const { span, message } = reading.problem
  context.sink.report(murano.expressions.useless, span, { reason: message, hint: '' })
  return false
}

function checkList(node: YamlList, context: ContractContext): boolean {
  const { contracts, lengths } = splitLengths(node.items)
  const [minimum = 0, maximum = -1] = lengths
  const lacksItems = contracts.length === 0 && lengths.length > 0
  const isReversed = maximum >= 0 && minimum > maximum
  if (lacksItems) context.sink.report(murano.contracts.lengthsOnly, node.span)
  if (isReversed) context.sink.report(murano.contracts.lengthsReversed, node.span, { minimum, maximum })
  return checkAll(contracts, context) && !lacksItems && !isReversed
}

function checkAll(contracts: readonly YamlNode[], context: ContractContext): boolean {
  return contracts.reduce((isSound, contract) => checkContract(contract, context, false) && isSound, true)
}

/** The contracts of a list's items, and the bounds of its length: up to two whole numbers at the end; true is 1. */
export function splitLengths(items: readonly YamlNode[]): {
  readonly contracts: readonly YamlNode[]
  readonly lengths: readonly number[]
} {
  const numbers = items.slice(-2).map(lengthOf)
  const count = numbers.at(-1) === undefined ? 0 : numbers.length === 1 || numbers[0] === undefined ? 1 : 2
  return {
    contracts: items.slice(0, items.length - count),
    lengths: numbers.slice(numbers.length - count).flatMap((number) => number ?? []),
  }
}

function lengthOf(item: YamlNode): number | undefined {
  const isNumber = item.kind === 'scalar' && (item.type === 'integer' || item.type === 'boolean')
  return isNumber ? Number(item.value) : undefined
}

function checkMap(node: YamlMap, context: ContractContext): boolean {
  const expressions = node.entries.filter(({ key }) => readScalar(key, 'engine').kind !== 'literal')
  const [, second] = expressions
  if (second !== undefined) context.sink.report(murano.contracts.severalExpressionKeys, second.key.span)
  const keys = expressions.map(({ key }) => key)
  const values = node.entries.map(({ value }) => value)
  return checkAll([...keys, ...values], context) && second === undefined
}

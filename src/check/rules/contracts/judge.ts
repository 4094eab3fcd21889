import { murano } from '../../../diagnostics/index.js'
import { readScalar } from '../../expression.js'
import { didYouMean } from '../../nearest.js'
import { mostTold, shown, shownNode } from '../../shown.js'
import { isNull, type YamlEntry, type YamlMap, type YamlNode, type YamlScalar } from '../../yaml/node.js'
import { judgeByExpression } from './judge-expression.js'
import { isUnknown, type Judgement } from './judgement.js'
import { splitLengths } from './structure.js'

/** Tells what of a constant a contract refuses, and reports what it changes without a word. */
export function judge(contract: YamlNode, value: YamlNode, judgement: Judgement): void {
  const isExpression = isUnknown(value)
  if (isExpression && contract.kind !== 'scalar') return
  switch (contract.kind) {
    case 'list':
      judgeList(contract.items, value, judgement)
      break
    case 'map':
      judgeMap(contract, value, judgement)
      break
    case 'scalar': {
      const reading = readScalar(contract, 'engine')
      if (reading.kind === 'expression') judgeByExpression(reading, value, judgement)
      else if (reading.kind === 'literal' && !isExpression && !equals(contract, value)) {
        judgement.refuse(value, `nothing but \`${shownNode(contract)}\` passes`)
      }
    }
  }
}

function equals(expected: YamlScalar, value: YamlNode): boolean {
  if (value.kind !== 'scalar') return false
  return expected.type === 'date' || value.type === 'date' || identity(expected) === identity(value)
}

/** What Python tells values apart by: to it true is 1. */
function identity({ value }: YamlScalar): string | number | null {
  return typeof value === 'boolean' ? Number(value) : value
}

function judgeList(contract: readonly YamlNode[], value: YamlNode, judgement: Judgement): void {
  // Null becomes an empty list, and what is no list becomes the only item of one
  const items = isNull(value) ? [] : value.kind === 'list' ? value.items : [value]
  const { contracts, lengths } = splitLengths(contract)
  const [minimum = 0, maximum = -1] = lengths
  if (items.length < minimum || (maximum >= 0 && items.length > maximum)) {
    const range = maximum < 0 ? `at least ${minimum}` : `${minimum} to ${maximum}`
    judgement.refuse(value, `a list has to have ${range} items`)
  }
  for (const [index, item] of items.entries()) {
    const itemContract = contracts[Math.min(index, contracts.length - 1)]
    if (itemContract !== undefined) judge(itemContract, item, judgement)
  }
}

function judgeMap(contract: YamlMap, value: YamlNode, judgement: Judgement): void {
  if (value.kind !== 'map' && !isNull(value)) {
    judgement.refuse(value, 'it is no map')
    return
  }
  const entries = value.kind === 'map' ? value.entries : []
  const listed = new Map(
    contract.entries.flatMap((entry) => (isUnknown(entry.key) ? [] : [[identity(entry.key), entry]])),
  )
  const others = contract.entries.find(({ key }) => isUnknown(key))
  const given = new Map(entries.map((entry) => [isUnknown(entry.key) ? entry : identity(entry.key), entry]))
  // An expression may turn out to be any key
  const mayHaveMore = entries.some(({ key }) => isUnknown(key))
  for (const [key, { key: name, value: expected }] of listed) {
    const entry = given.get(key)
    if (entry !== undefined) judge(expected, entry.value, judgement)
    else if (!mayHaveMore) judgeMissing(name, expected, value, judgement)
  }
  if (contract.entries.length === 0) return
  const rest = entries.filter(({ key }) => !isUnknown(key) && !listed.has(identity(key)))
  if (others === undefined) reportDropped(rest, contract, judgement)
  else
    for (const { key, value: given } of rest) {
      judge(others.key, key, judgement)
      judge(others.value, given, judgement)
    }
}

function judgeMissing(key: YamlScalar, contract: YamlNode, value: YamlNode, judgement: Judgement): void {
  const nothing: YamlScalar = { kind: 'scalar', span: value.span, style: 'plain', text: '', type: 'null', value: null }
  const refuse = (): undefined =>
    judgement.refuse(value, `the key \`${shown(key.text)}\` is missing, and may not be null`)
  judge(contract, nothing, { ...judgement, refuse })
}

function reportDropped(rest: readonly YamlEntry[], contract: YamlMap, { sink }: Judgement): void {
  const names = contract.entries.map(({ key }) => key.text)
  for (const { key } of rest.slice(0, mostTold)) {
    sink.report(murano.contracts.droppedKey, key.span, { key: shown(key.text), hint: didYouMean(key.text, names) })
  }
}

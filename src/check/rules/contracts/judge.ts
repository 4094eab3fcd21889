import { murano } from '../../../diagnostics/index.js'
import { readScalar } from '../../expression.js'
import { didYouMean } from '../../nearest.js'
import { shown, shownNode } from '../../shown.js'
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

/** As Python compares: true is 1. */
function equals({ type, value: expected }: YamlScalar, value: YamlNode): boolean {
  if (value.kind !== 'scalar') return false
  const comparable = (each: YamlScalar['value']) => (typeof each === 'boolean' ? Number(each) : each)
  return type === 'date' || value.type === 'date' || comparable(expected) === comparable(value.value)
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
  const listed = contract.entries.filter(({ key }) => !isUnknown(key))
  const others = contract.entries.find(({ key }) => isUnknown(key))
  for (const { key, value: expected } of listed) {
    const given = entries.find((entry) => !isUnknown(entry.key) && equals(key, entry.key))
    if (given !== undefined) judge(expected, given.value, judgement)
    // An expression may turn out to be the key
    else if (!entries.some((entry) => isUnknown(entry.key))) judgeMissing(key, expected, value, judgement)
  }
  if (contract.entries.length === 0) return
  for (const entry of entries) {
    if (isUnknown(entry.key) || listed.some(({ key }) => equals(key, entry.key))) continue
    judgeOther(entry, others, listed, judgement)
  }
}

function judgeMissing(key: YamlScalar, contract: YamlNode, value: YamlNode, judgement: Judgement): void {
  const nothing: YamlScalar = { kind: 'scalar', span: value.span, style: 'plain', text: '', type: 'null', value: null }
  const refuse = (): undefined =>
    judgement.refuse(value, `the key \`${shown(key.text)}\` is missing, and may not be null`)
  judge(contract, nothing, { ...judgement, refuse })
}

function judgeOther(
  { key, value }: YamlEntry,
  others: YamlEntry | undefined,
  listed: readonly YamlEntry[],
  judgement: Judgement,
): void {
  if (others !== undefined) {
    judge(others.key, key, judgement)
    judge(others.value, value, judgement)
    return
  }
  const hint = didYouMean(
    key.text,
    listed.map((entry) => entry.key.text),
  )
  judgement.sink.report(murano.contracts.droppedKey, key.span, { key: shown(key.text), hint })
}

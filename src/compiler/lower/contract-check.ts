import type { Contract } from '../../murano/contract.js'
import { fullMatch } from '../../murano/pattern.js'
import type { Constant } from './constants.js'
import { isList } from './constants.js'
import { isPortable } from './patterns.js'

/** Why a constant does not satisfy a contract, as the end of a sentence; undefined if it does. */
export function violation(contract: Contract, value: Constant): string | undefined {
  if (value === null) {
    const nullable = !('nullable' in contract) || contract.nullable
    return nullable ? undefined : 'null is not allowed'
  }
  switch (contract.kind) {
    case 'any':
      return undefined
    case 'string':
      return stringViolation(contract, value)
    case 'integer':
      return integerViolation(contract, value)
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'it has to be true or false'
    case 'list':
      if (!isList(value)) return 'it has to be a list'
      if (contract.minimum !== undefined && value.length < contract.minimum) {
        return `it has to have at least ${contract.minimum} items`
      }
      return first(value, (item) => violation(contract.item, item))
    case 'map':
      return mapViolation(contract, value)
    case 'class':
    case 'template':
      return typeof value === 'object' && !isList(value) ? undefined : 'it has to be an object'
  }
}

function stringViolation({ oneOf, pattern }: Contract & { kind: 'string' }, value: Constant): string | undefined {
  if (typeof value !== 'string') return 'it has to be text'
  if (oneOf && !oneOf.includes(value)) return `it has to be one of ${oneOf.join(', ')}`
  // A pattern that is none is reported where it stands.
  const matches = pattern === undefined || !isPortable(pattern) || new RegExp(fullMatch(pattern)).test(value)
  return matches ? undefined : `it has to match ${pattern}`
}

function integerViolation(contract: Contract & { kind: 'integer' }, value: Constant): string | undefined {
  const { oneOf, minimum, maximum } = contract
  if (typeof value !== 'number' || !Number.isInteger(value)) return 'it has to be a whole number'
  if (oneOf && !oneOf.includes(value)) return `it has to be one of ${oneOf.join(', ')}`
  if (minimum !== undefined && value < minimum) return `it has to be at least ${minimum}`
  return maximum !== undefined && value > maximum ? `it has to be at most ${maximum}` : undefined
}

function mapViolation({ entries, rest }: Contract & { kind: 'map' }, value: Constant): string | undefined {
  if (typeof value !== 'object' || value === null || isList(value)) return 'it has to be a map'
  const given = new Map(Object.entries(value))
  for (const { name, contract } of entries) {
    const problem = violation(contract, given.get(name) ?? null)
    if (problem !== undefined) return `at ${name}, ${problem}`
    given.delete(name)
  }
  return first([...given], ([name, entry]) => (rest ? violation(rest.value, entry) : `it has no key ${name}`))
}

function first<Item>(items: readonly Item[], test: (item: Item) => string | undefined): string | undefined {
  return items.map(test).find((problem) => problem !== undefined)
}

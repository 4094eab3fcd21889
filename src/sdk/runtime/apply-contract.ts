import type { Contract, ListContract, MapContract } from '../../murano/contract.js'
import { type ContractContext, violation } from './contract-context.js'
import { applyClass, applyTemplate } from './object-contracts.js'
import { applyInteger, applyString, isTrue } from './scalar-contracts.js'
import { describe, frozen, frozenRecord, isRecord } from './values.js'

/**
 * What MuranoPL makes of a value that has to meet a contract: coerced, completed with nulls, stripped of keys that are
 * not listed, with objects in place of the maps that describe them. Lists and maps come back frozen.
 * Throws an EngineError named `ContractViolationException` if the value does not meet the contract.
 */
export function applyContract(contract: Contract, value: unknown, context: ContractContext): unknown {
  switch (contract.kind) {
    case 'any':
      return frozen(value)
    case 'list':
      return applyList(contract, value ?? [], context)
    case 'map':
      return applyMap(contract, value ?? {}, context)
    case 'string':
    case 'integer':
    case 'boolean':
    case 'class':
    case 'template':
      if (value !== null && value !== undefined) return applyToPresent(contract, value, context)
      if (!contract.nullable) throw violation(context, 'Value cannot be null')
      return null
  }
}

function applyToPresent(
  contract: Exclude<Contract, { kind: 'any' | 'list' | 'map' }>,
  value: NonNullable<unknown>,
  context: ContractContext,
): unknown {
  switch (contract.kind) {
    case 'string':
      return applyString(contract, value, context)
    case 'integer':
      return applyInteger(contract, value, context)
    case 'boolean':
      return isTrue(value)
    case 'class':
      return applyClass(contract, value, context)
    case 'template':
      return applyTemplate(contract, value, context)
  }
}

function applyList(contract: ListContract, value: unknown, context: ContractContext): readonly unknown[] {
  const items: unknown[] = Array.isArray(value) ? value : [value]
  if (items.length < (contract.minimum ?? 0)) {
    throw violation(context, `List of ${items.length} items is shorter than ${contract.minimum}`)
  }
  if (items.length > (contract.maximum ?? Number.POSITIVE_INFINITY)) {
    throw violation(context, `List of ${items.length} items is longer than ${contract.maximum}`)
  }
  return Object.freeze(items.map((item, index) => applyContract(contract.item, item, within(context, `[${index}]`))))
}

function applyMap(contract: MapContract, value: unknown, context: ContractContext): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw violation(context, `Value ${describe(value)} is not a map`)
  const { entries, rest } = contract
  // An empty map is MuranoPL's contract for any map.
  if (entries.length === 0 && rest === undefined) {
    return frozenRecord(Object.entries(value).map(([key, item]) => [key, frozen(item)]))
  }
  const listed = entries.map(({ name, contract }): [string, unknown] => [
    name,
    applyContract(contract, Object.hasOwn(value, name) ? value[name] : null, within(context, `[${name}]`)),
  ])
  if (rest === undefined) return frozenRecord(listed)
  const names = new Set(entries.map(({ name }) => name))
  const others = Object.entries(value).filter(([key]) => !names.has(key))
  return frozenRecord([
    ...listed,
    ...others.map(([key, item]): [string, unknown] => {
      const inner = within(context, `[${key}]`)
      return [String(applyContract(rest.key, key, inner)), applyContract(rest.value, item, inner)]
    }),
  ])
}

function within(context: ContractContext, step: string): ContractContext {
  return { ...context, place: context.place + step }
}

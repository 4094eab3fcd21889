import {
  type ClassContract,
  type Contract,
  fullyQualifiedName,
  type IntegerContract,
  type ListContract,
  type MapContract,
  type StringContract,
  type TemplateContract,
} from '../../murano/contract.js'
import type { ClassOf } from '../contracts.js'
import { EngineError } from '../errors.js'
import { classOf } from './classes.js'
import type { ObjectHeader } from './deployment.js'
import { isMuranoObject, stateOf } from './state.js'
import { describe, frozen, frozenRecord, isRecord } from './values.js'

/** What a contract needs to know of the place where it is applied. */
export interface ContractContext {
  /** For messages: `io.example.Server.port`, `io.example.Server::start(port)`. */
  readonly place: string
  /** The object whose property or method it is; null for static methods. */
  readonly object: object | null
  /** The class of a full name. */
  classNamed(fullName: string): ClassOf<object> | undefined
  /** The object of an id. */
  objectNamed(id: string): object | undefined
  /** Makes the object that a map describes. */
  instantiate(type: ClassOf<object>, properties: object, header: ObjectHeader): object
}

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

function applyString(contract: StringContract, value: unknown, context: ContractContext): string {
  const text = textOf(value)
  if (text === undefined) throw violation(context, `Value ${describe(value)} violates string() contract`)
  if (contract.oneOf !== undefined && !contract.oneOf.includes(text)) {
    throw violation(context, `Value ${describe(text)} is none of ${contract.oneOf.map(describe).join(', ')}`)
  }
  if (contract.pattern !== undefined && !new RegExp(`^(?:${contract.pattern})$`).test(text)) {
    throw violation(context, `Value ${describe(text)} does not match ${contract.pattern}`)
  }
  return text
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (Number.isInteger(value)) return String(value)
  return isMuranoObject(value) ? stateOf(value).id : undefined
}

function applyInteger(contract: IntegerContract, value: unknown, context: ContractContext): number {
  const number = integerOf(value)
  if (number === undefined) throw violation(context, `Value ${describe(value)} violates int() contract`)
  if (contract.oneOf !== undefined && !contract.oneOf.includes(number)) {
    throw violation(context, `Value ${number} is none of ${contract.oneOf.join(', ')}`)
  }
  if (contract.minimum !== undefined && number < contract.minimum) {
    throw violation(context, `Value ${number} is less than ${contract.minimum}`)
  }
  if (contract.maximum !== undefined && number > contract.maximum) {
    throw violation(context, `Value ${number} is greater than ${contract.maximum}`)
  }
  return number
}

/** What Python's `int()` makes of a value. */
function integerOf(value: unknown): number | undefined {
  if (typeof value === 'boolean') return value ? 1 : 0
  // Adding 0 turns the -0 of truncated fractions into 0.
  if (typeof value === 'number') return Number.isFinite(value) ? Math.trunc(value) + 0 : undefined
  if (typeof value === 'string' && /^\s*[+-]?\d+(?:_\d+)*\s*$/.test(value)) return Number(value.replaceAll('_', ''))
  return undefined
}

/** What Python takes for true. */
function isTrue(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0
  return isRecord(value) ? Object.keys(value).length > 0 : Boolean(value)
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

function applyClass(contract: ClassContract, value: unknown, context: ContractContext): object {
  const type = classNamed(fullyQualifiedName(contract.type), context)
  const object = objectFor(type, value, context)
  if (!(object instanceof type)) {
    throw violation(context, `Object of class ${classOf(object).name} is not compatible with ${type.name}`)
  }
  const isOwned = context.object !== null && ownersOf(object).includes(context.object)
  if (contract.owned === 'owned' && !isOwned) throw violation(context, 'Object violates owned contract')
  if (contract.owned === 'notOwned' && isOwned) throw violation(context, 'Object violates notOwned contract')
  return object
}

function objectFor(type: ClassOf<object>, value: unknown, context: ContractContext): object {
  if (isMuranoObject(value)) return value
  if (typeof value === 'string') {
    const object = context.objectNamed(value)
    if (object === undefined) {
      throw new EngineError(
        'murano.dsl.exceptions.NoObjectFoundError',
        `Object "${value}" is not found in object store`,
      )
    }
    return object
  }
  if (!isRecord(value)) throw violation(context, `Value ${describe(value)} cannot be represented as class ${type.name}`)
  const { header, properties } = splitHeader(value)
  const actual = typeof header.type === 'string' ? classNamed(header.type, context) : type
  return context.instantiate(actual, properties, { id: header.id, name: header.name, owner: context.object })
}

/** The key `?` of a described object, and its properties. */
function splitHeader(description: Record<string, unknown>) {
  const { '?': given, ...properties } = description
  const header = isRecord(given) ? given : {}
  return {
    header: {
      type: typeof header.type === 'string' ? header.type.replace(/[/@].*/, '') : undefined,
      id: typeof header.id === 'string' ? header.id : undefined,
      name: typeof header.name === 'string' ? header.name : undefined,
    },
    properties,
  }
}

/** The description of an object as MuranoPL keeps it: its class under `?`, and the properties that it was given. */
function applyTemplate(contract: TemplateContract, value: unknown, context: ContractContext): unknown {
  const type = classNamed(fullyQualifiedName(contract.type), context)
  if (!isMuranoObject(value) && !isRecord(value)) {
    throw violation(context, `Value ${describe(value)} cannot be represented as a template of ${type.name}`)
  }
  if (isMuranoObject(value) && !(value instanceof type)) {
    throw violation(context, `Object of class ${classOf(value).name} is not compatible with ${type.name}`)
  }
  const { header, properties } = splitHeader(isMuranoObject(value) ? { ...stateOf(value).inputs } : value)
  const described = typeof header.type === 'string' ? classNamed(header.type, context) : type
  const actual = isMuranoObject(value) ? classOf(value) : described
  const kept = Object.entries(properties).filter(([name]) => !contract.excludeProperties?.includes(name))
  return frozenRecord([
    ['?', frozenRecord([['type', actual]])],
    ...kept.map(([name, item]): [string, unknown] => [name, frozen(item)]),
  ])
}

function classNamed(fullName: string, context: ContractContext): ClassOf<object> {
  const type = context.classNamed(fullName)
  if (type === undefined) {
    throw new EngineError('murano.dsl.exceptions.NoClassFound', `Class "${fullName}" is not found`)
  }
  return type
}

/** The owner of an object, its owner, and so on. */
export function ownersOf(object: object): object[] {
  const owner = stateOf(object).owner
  return owner === null ? [] : [owner, ...ownersOf(owner)]
}

function within(context: ContractContext, step: string): ContractContext {
  return { ...context, place: context.place + step }
}

function violation(context: ContractContext, message: string): EngineError {
  return new EngineError('murano.dsl.exceptions.ContractViolationException', `[${context.place}] ${message}`)
}

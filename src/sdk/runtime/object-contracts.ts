import { type ClassContract, fullyQualifiedName, type TemplateContract } from '../../murano/contract.js'
import type { ClassOf } from '../contracts.js'
import { EngineError } from '../errors.js'
import { classOf } from './classes.js'
import { type ContractContext, violation } from './contract-context.js'
import { isMuranoObject, stateOf } from './state.js'
import { describe, frozen, frozenRecord, isRecord } from './values.js'

/** The object that a value is, names by its id, or describes as a map. */
export function applyClass(contract: ClassContract, value: unknown, context: ContractContext): object {
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
export function applyTemplate(contract: TemplateContract, value: unknown, context: ContractContext): unknown {
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

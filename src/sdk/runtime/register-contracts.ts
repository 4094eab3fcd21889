import { fullyQualifiedName } from '../../murano/contract.js'
import { applyContract } from './apply-contract.js'
import type { ContractContext } from './contract-context.js'
import type { ArgumentContract, ContractedClass, ContractTable, MethodContracts } from './contract-table.js'
import { addTables, tableOf } from './contract-table.js'
import { Deployment } from './deployment.js'
import { isMuranoObject, stateOf } from './state.js'

const originals = new WeakMap<object, object>()

/**
 * Gives classes their contracts. From then on these are applied, as in the engine, to the properties of new objects, to
 * assignments, and to the arguments of method calls. Classes that contracts name have to be among those given, or be
 * registered in the same call. Registering a class again replaces its contracts.
 */
export function registerContracts(classes: readonly ContractedClass[]): void {
  addTables(classes)
  for (const { type, contracts } of classes) {
    const table = tableOf(type)
    if (table === undefined) continue
    for (const method of contracts.methods) {
      checkArguments(method.usage === 'Static' ? type : type.prototype, method, table)
    }
  }
}

/** Puts a method that applies the contracts in place of the one that the class declares. */
function checkArguments(holder: object, method: MethodContracts, table: ContractTable): void {
  const descriptor = Object.getOwnPropertyDescriptor(holder, method.name)
  const current: unknown = descriptor?.value
  if (descriptor === undefined || typeof current !== 'function') return
  const original = originals.get(current) ?? current
  if (typeof original !== 'function') return
  const checked = function (this: unknown, ...values: unknown[]): unknown {
    const converted = method.arguments.map((argument, index) => convert(argument, values[index], this))
    return Reflect.apply(original, this, converted)
  }
  const convert = (argument: ArgumentContract, value: unknown, receiver: unknown): unknown => {
    if (value === undefined && argument.hasDefault) return undefined
    return applyContract(argument.contract, value, contextOf(receiver, method, argument, table))
  }
  originals.set(checked, original)
  Object.defineProperty(holder, method.name, { ...descriptor, value: checked })
}

/** Objects made from maps among the arguments belong to nobody. */
function contextOf(
  receiver: unknown,
  method: MethodContracts,
  argument: ArgumentContract,
  { contracts, classes }: ContractTable,
): ContractContext {
  const object = isMuranoObject(receiver) ? receiver : null
  const deployment = object === null ? new Deployment() : stateOf(object).deployment
  return {
    place: `${fullyQualifiedName(contracts.reference)}::${method.name}(${argument.name})`,
    object,
    classNamed: (name) => classes.get(name),
    objectNamed: (id) => deployment.find(id),
    instantiate: (type, properties, header) => deployment.create(type, properties, { ...header, owner: null }),
  }
}

import type { PropertyUsage } from '../../murano/class.js'
import { EngineError } from '../errors.js'
import { applyContract } from './apply-contract.js'
import { classOf } from './classes.js'
import type { Construction } from './construction.js'
import type { ContractContext } from './contract-context.js'
import { classNameOf, type DeclaredProperty, declarationsOf, declaredProperties } from './contract-table.js'
import { equalValues } from './equal-values.js'
import { type ObjectState, stateOf } from './state.js'
import { frozen } from './values.js'

type Instantiate = ContractContext['instantiate']

const usagesFromModel: readonly PropertyUsage[] = ['In', 'Const', 'Out', 'InOut']

/** What a field holds at first: what the object was given for it, or else its initialiser's value. */
export function fieldValue(object: object, name: string, initial: unknown, construction: Construction): unknown {
  const state = stateOf(object)
  const declarations = declarationsOf(classOf(object), name)
  if (!isGiven(state, name, declarations[0]?.usage)) return frozen(initial)
  const instantiate: Instantiate = (type, properties, header) => construction.build(type, properties, header)
  return meetContracts(object, declarations, state.inputs[name], instantiate)
}

/**
 * What a field holds after an assignment.
 * Throws an EngineError if the value breaks the contract, or if the property's usage forbids the assignment.
 */
export function assignedValue(object: object, name: string, value: unknown): unknown {
  const state = stateOf(object)
  const declarations = declarationsOf(classOf(object), name)
  for (const { usage } of declarations) {
    if (state.phase === 'ready' && (usage === 'In' || usage === 'Const')) {
      throw new EngineError('murano.dsl.exceptions.NoWriteAccessError', `Property "${name}" is immutable to the caller`)
    }
  }
  const instantiate: Instantiate = (type, properties, header) => state.deployment.create(type, properties, header)
  return meetContracts(object, declarations, value, instantiate)
}

/** Checks what the initialisers have left, once all of them have run. */
export function finishProperties(object: object, construction: Construction): void {
  const state = stateOf(object)
  const names = new Set(declaredProperties(classOf(object)).map(({ name }) => name))
  for (const name of names) if (!Object.hasOwn(object, name)) Reflect.set(object, name, null)
  state.phase = 'finishing'
  for (const name of names) {
    const declarations = declarationsOf(classOf(object), name)
    const hasDefault = declarations.some((declaration) => declaration.hasDefault)
    const usage = declarations[0]?.usage
    if (isGiven(state, name, usage)) continue
    if (usage === 'Runtime' && !hasDefault) {
      state.unset.add(name)
      continue
    }
    const instantiate: Instantiate = (type, properties, header) => construction.build(type, properties, header)
    Reflect.set(object, name, meetContracts(object, declarations, Reflect.get(object, name), instantiate))
  }
}

function isGiven(state: ObjectState, name: string, usage: PropertyUsage = 'In'): boolean {
  return Object.hasOwn(state.inputs, name) && usagesFromModel.includes(usage)
}

/** The most derived declaration transforms the value; the others only have to agree. */
function meetContracts(
  object: object,
  declarations: readonly DeclaredProperty[],
  value: unknown,
  instantiate: Instantiate,
): unknown {
  const [first, ...others] = declarations
  if (first === undefined) return frozen(value)
  const result = applyContract(first.contract, value, contextOf(object, first, instantiate))
  for (const declaration of others) {
    const context = contextOf(object, declaration, instantiate)
    if (!equalValues(applyContract(declaration.contract, result, context), result)) {
      throw new EngineError(
        'murano.dsl.exceptions.ContractViolationException',
        `[${context.place}] The value does not meet the contract of this base class`,
      )
    }
  }
  return result
}

function contextOf(object: object, property: DeclaredProperty, instantiate: Instantiate): ContractContext {
  const { classes } = property.table
  return {
    place: `${classNameOf(classOf(object))}.${property.name}`,
    object,
    classNamed: (name) => classes.get(name),
    objectNamed: (id) => stateOf(object).deployment.find(id),
    instantiate,
  }
}

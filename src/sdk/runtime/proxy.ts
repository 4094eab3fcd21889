import { EngineError } from '../errors.js'
import type { Construction } from './construction.js'
import { assignedValue, fieldValue } from './properties.js'
import { attachState, type ObjectState } from './state.js'
import { frozen, isData } from './values.js'

/**
 * Gives an object's fields their Murano meaning: inputs in place of initialisers, null in place of undefined, values
 * frozen, contracts applied, persisted fields read from and written to the attributes.
 */
export class ObjectHandler<Type extends object> implements ProxyHandler<Type> {
  /** What everybody else sees of the object. */
  readonly object: Type
  /** Inputs are converted once, although a base class and a subclass may both define a field. */
  readonly #fields = new Map<string, unknown>()

  constructor(
    target: Type,
    private readonly state: ObjectState,
    private readonly construction: Construction,
  ) {
    this.object = new Proxy(target, this)
    attachState(this.object, state)
  }

  get(target: Type, key: string | symbol, receiver: unknown): unknown {
    if (typeof key !== 'string') return Reflect.get(target, key, receiver)
    if (this.state.unset.has(key)) {
      throw new EngineError(
        'murano.dsl.exceptions.UninitializedPropertyAccessError',
        `Access to uninitialized property "${key}" in class "${target.constructor.name}" is forbidden`,
      )
    }
    const field = this.state.persisted.get(key)
    if (field === undefined) return Reflect.get(target, key, receiver)
    return this.state.deployment.attributes.get(this.state.id, field.declaringClass, key) ?? field.initial
  }

  defineProperty(target: Type, key: string | symbol, descriptor: PropertyDescriptor): boolean {
    if (typeof key !== 'string' || this.state.phase !== 'building') {
      return Reflect.defineProperty(target, key, descriptor)
    }
    return this.#define(target, key, descriptor.value)
  }

  set(target: Type, key: string | symbol, value: unknown): boolean {
    if (typeof key !== 'string') return Reflect.set(target, key, value)
    // Decorated classes define their fields by assignment, since that is how esbuild lowers them.
    if (this.state.phase === 'building') return this.#define(target, key, value)
    if (this.state.phase === 'finishing') return store(target, key, value)
    if (this.state.persisted.has(key)) return this.#persist(key, value)
    const assigned = assignedValue(this.object, key, value)
    this.state.unset.delete(key)
    return store(target, key, assigned)
  }

  #define(target: Type, key: string, initial: unknown): boolean {
    const given = Object.hasOwn(this.state.inputs, key)
    if (!given || !this.#fields.has(key)) {
      this.#fields.set(key, fieldValue(this.object, key, initial, this.construction))
    }
    return store(target, key, this.#fields.get(key))
  }

  #persist(key: string, value: unknown): boolean {
    const field = this.state.persisted.get(key)
    const kept = frozen(value)
    if (field === undefined || !isData(kept)) throw new TypeError(`The persisted field ${key} holds data only`)
    this.state.deployment.attributes.set(this.state.id, field.declaringClass, key, kept)
    return true
  }
}

function store(target: object, key: string, value: unknown): boolean {
  return Reflect.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true })
}

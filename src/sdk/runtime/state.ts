import type { Deployment } from './deployment.js'

/**
 * How far an object is:
 * - `building`: its fields are being defined;
 * - `finishing`: all fields are there, and what their initialisers left is being checked;
 * - `initializing`: all objects of its model have their properties, its own `initialize` has not ended;
 * - `ready`: from then on.
 */
export type Phase = 'building' | 'finishing' | 'initializing' | 'ready'

/** A field that lives in the object's attributes. */
export interface PersistedField {
  /** The full name of the class that declares the field. */
  readonly declaringClass: string
  /** What the field holds as long as there is no attribute. */
  readonly initial: unknown
}

/** What the runtime knows of an object beside its properties. */
export interface ObjectState {
  readonly id: string
  readonly name: string | null
  readonly owner: object | null
  readonly deployment: Deployment
  /** The properties that the object was given. */
  readonly inputs: Readonly<Record<string, unknown>>
  readonly persisted: Map<string, PersistedField>
  /** Runtime properties that nobody has assigned yet. */
  readonly unset: Set<string>
  phase: Phase
}

const states = new WeakMap<object, ObjectState>()

/** Makes an object known to the runtime. */
export function attachState(object: object, state: ObjectState): void {
  states.set(object, state)
}

/** Whether a value is an object of a Murano class. */
export function isMuranoObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && states.has(value)
}

/** What is known of a Murano object. Throws if the object is none. */
export function stateOf(object: object): ObjectState {
  const state = states.get(object)
  if (state === undefined) throw new TypeError('This is no object of a Murano class')
  return state
}

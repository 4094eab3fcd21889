import { frozen } from './values.js'

/** An attribute as the object model saves it: the object's id, the class that it belongs to, its name, and its value. */
export type Attribute = readonly [objectId: string, className: string, name: string, value: unknown]

/** The attributes of all objects of a deployment: what survives until the next one. */
export class AttributeStore {
  readonly #attributes = new Map<string, Attribute>()

  /** Starts with what another deployment left, see `list`. */
  constructor(saved: readonly Attribute[]) {
    for (const [objectId, className, name, value] of saved) this.set(objectId, className, name, value)
  }

  /** The value, or null. */
  get(objectId: string, className: string, name: string): unknown {
    return this.#attributes.get(keyOf(objectId, className, name))?.[3] ?? null
  }

  /** Null deletes the attribute. */
  set(objectId: string, className: string, name: string, value: unknown): void {
    const key = keyOf(objectId, className, name)
    const kept = frozen(value)
    if (kept === null) this.#attributes.delete(key)
    else this.#attributes.set(key, [objectId, className, name, kept])
  }

  /** All attributes, in the order in which they were first set. */
  list(): Attribute[] {
    return [...this.#attributes.values()]
  }
}

function keyOf(objectId: string, className: string, name: string): string {
  return JSON.stringify([objectId, className, name])
}

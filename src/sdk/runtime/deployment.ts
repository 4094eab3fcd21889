import { randomUUID } from 'node:crypto'
import type { ClassOf } from '../contracts.js'
import { type Attribute, AttributeStore } from './attributes.js'
import { Construction } from './construction.js'

/** What the model says of an object beside its properties. */
export interface ObjectHeader {
  /** Random unless given. */
  readonly id?: string
  readonly name?: string | null
  readonly owner?: object | null
}

/**
 * A deployment: the objects that it has made, and the attributes, which outlive it.
 *
 * ```ts
 * const first = new Deployment()
 * first.create(Cluster, { size: 1 }, { id: 'cluster' }).deploy()
 * const second = new Deployment(first.attributes.list())
 * second.create(Cluster, { size: 2 }, { id: 'cluster' }).deploy()
 * ```
 */
export class Deployment {
  readonly attributes: AttributeStore
  readonly #objects = new Map<string, object>()

  /** Starts with the attributes that an earlier deployment left. */
  constructor(attributes: readonly Attribute[] = []) {
    this.attributes = new AttributeStore(attributes)
  }

  /** Makes an object, and those that its properties describe, as the engine does when it loads a model. */
  create<Type extends object>(type: ClassOf<Type>, properties: object = {}, header: ObjectHeader = {}): Type {
    const construction = new Construction(this)
    const object = construction.build(type, properties, header)
    construction.initialize()
    return object
  }

  /** The object of that id, or undefined. */
  find(id: string): object | undefined {
    return this.#objects.get(id)
  }

  /** Keeps an object under its id. */
  register(id: string, object: object): void {
    this.#objects.set(id, object)
  }

  /** An id of the engine's form: 32 hexadecimal digits. */
  freshId(): string {
    return randomUUID().replaceAll('-', '')
  }
}

import type { ClassOf } from '../contracts.js'
import { classOf, lineage } from './classes.js'
import type { Deployment, ObjectHeader } from './deployment.js'
import { finishProperties } from './properties.js'
import { ObjectHandler } from './proxy.js'
import { type ObjectState, stateOf } from './state.js'

/** What the constructor of the root class gets, so that only the runtime can make objects. */
class Seed {
  constructor(
    readonly construction: Construction,
    readonly state: ObjectState,
  ) {}
}

/**
 * The making of an object and of those that its properties describe.
 * As in the engine all of them get their properties before the first `initialize` runs.
 */
export class Construction {
  /** Owned objects before their owners: the order of `initialize`. */
  readonly #built: object[] = []

  constructor(readonly deployment: Deployment) {}

  /** Makes an object whose `initialize` has yet to run. */
  build<Type extends object>(type: ClassOf<Type>, properties: object, header: ObjectHeader): Type {
    const state: ObjectState = {
      id: header.id ?? this.deployment.freshId(),
      name: header.name ?? null,
      owner: header.owner ?? null,
      deployment: this.deployment,
      inputs: { ...properties },
      persisted: new Map(),
      unset: new Set(),
      phase: 'building',
    }
    const object: unknown = Reflect.construct(type, [new Seed(this, state)])
    if (!(object instanceof type)) throw new TypeError(`${type.name} is no Murano class`)
    finishProperties(object, this)
    state.phase = 'initializing'
    this.#built.push(object)
    return object
  }

  /** Runs each class's own `initialize`, base classes first, on all objects made. */
  initialize(): void {
    for (const object of this.#built.splice(0)) {
      for (const type of lineage(classOf(object))) runOwn(type, 'initialize', object)
      stateOf(object).phase = 'ready'
    }
  }
}

function runOwn(type: ClassOf<object>, name: string, object: object): void {
  const method: unknown = Object.getOwnPropertyDescriptor(type.prototype, name)?.value
  if (typeof method === 'function') Reflect.apply(method, object, [])
}

/** What the root class's constructor yields instead of its `this`. */
export function enter<Type extends object>(target: Type, seed: unknown): Type {
  if (!(seed instanceof Seed)) {
    throw new TypeError(`Objects of ${target.constructor.name} are made by create(), not by new`)
  }
  const { object } = new ObjectHandler(target, seed.state, seed.construction)
  seed.state.deployment.register(seed.state.id, object)
  return object
}

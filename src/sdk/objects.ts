import type { ClassOf, ConcreteClassOf, Inputs, murano, Template } from './contracts.js'
import { EngineError } from './errors.js'
import { isClass } from './runtime/classes.js'
import { enter } from './runtime/construction.js'
import { Deployment } from './runtime/deployment.js'
import { forgetMethod } from './runtime/memoized.js'
import { ownersOf } from './runtime/object-contracts.js'
import { stateOf } from './runtime/state.js'
import { describe, isRecord } from './runtime/values.js'

/**
 * The root of all MuranoPL classes, `io.murano.Object`.
 *
 * Fields are properties, `private` ones are the class's own, methods are methods. `initialize()` becomes the
 * constructor `.init`, `destroy()` the finaliser `.destroy`; neither takes parameters, and nobody calls them.
 *
 * @fqn io.murano.Object
 */
export abstract class MuranoObject {
  declare readonly [murano]: true

  /** For `create` alone: `new` throws. */
  constructor(seed?: unknown) {
    // biome-ignore lint/correctness/noConstructorReturn: fields get their Murano meaning through a proxy
    return enter(this, seed)
  }

  /** The nearest owner of that class (owners of owners included), or null. */
  find<Type extends object>(type: ClassOf<Type>): Type | null {
    for (const owner of ownersOf(this)) if (owner instanceof type) return owner
    return null
  }

  /**
   * Makes memoized methods run again: all implementations of each name, in base classes and subclasses. The names may
   * be those of private and protected methods too; a name that no method has is an error.
   */
  forget(...methods: string[]): void {
    for (const method of methods) forgetMethod(this, method)
  }
}

/**
 * Makes an object: `new(C, ...)` in MuranoPL. Properties that are left out take their defaults.
 * Without an owner the object belongs to nobody and `find` finds nothing.
 */
export function create<Type extends object>(
  type: ConcreteClassOf<Type>,
  properties: Inputs<NoInfer<Type>> = {},
  owner: object | null = null,
): Type {
  return deploymentOf(owner).create(type, properties, { owner })
}

/** Makes an object from a template. */
export function createFrom<Type extends object>(
  template: Template<Type> | Template<Type, string>,
  owner: object | null = null,
): Type {
  const { '?': header, ...properties } = template
  if (!isClass(header?.type)) throw new TypeError('A map becomes a template where a registered contract asks for one')
  return deploymentOf(owner).create(header.type, properties, { owner })
}

/** The object itself, or the object that a map of its properties describes. */
export function toObject<Type extends object>(
  type: ClassOf<Type>,
  value: Type | Inputs<NoInfer<Type>>,
  owner: object | null = null,
): Type {
  if (value instanceof type) return value
  if (isRecord(value)) return deploymentOf(owner).create(type, value, { owner })
  throw new EngineError(
    'murano.dsl.exceptions.ContractViolationException',
    `${describe(value)} cannot be represented as class ${type.name}`,
  )
}

/** The id of an object, the same in all deployments. Compare ids to learn whether two references mean one object. */
export function id(object: object): string {
  return stateOf(object).id
}

/** The name that the model gives an object (`?`.`name`), or null. */
export function objectName(object: object): string | null {
  return stateOf(object).name
}

/** A fresh random name of lower-case letters and digits, a letter first. */
export function randomName(): string {
  const letters = Array.from({ length: 5 }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26)))
  return letters.join('') + Date.now().toString(36) + Math.floor(Math.random() * 1296).toString(36)
}

/** Waits that many seconds. In Node it returns at once, since nothing happens there meanwhile. */
export function sleep(_seconds: number): void {}

/** An object belongs to the deployment of its owner, one without owner to a new one. */
function deploymentOf(owner: object | null): Deployment {
  return owner === null ? new Deployment() : stateOf(owner).deployment
}

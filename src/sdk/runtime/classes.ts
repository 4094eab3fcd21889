import type { ClassOf } from '../contracts.js'

/** Whether a value is a class (or any other function that makes objects). */
export function isClass(value: unknown): value is ClassOf<object> {
  return typeof value === 'function' && typeof value.prototype === 'object' && value.prototype !== null
}

/** The class of an object. Throws if it has none. */
export function classOf(object: object): ClassOf<object> {
  const type: unknown = object.constructor
  if (!isClass(type)) throw new TypeError('This object has no class')
  return type
}

/** A class after all its base classes, the root first. */
export function lineage(type: ClassOf<object>): ClassOf<object>[] {
  const parent: unknown = Object.getPrototypeOf(type)
  return isClass(parent) ? [...lineage(parent), type] : [type]
}

/** The class whose body holds a decorator, told by the decorator's metadata, which is the class's own. */
export function declaringClass(type: ClassOf<object>, metadata: object | undefined): ClassOf<object> {
  const found = lineage(type).find((candidate) =>
    Object.getOwnPropertySymbols(candidate).some((key) => Reflect.get(candidate, key) === metadata),
  )
  if (metadata === undefined || found === undefined) {
    throw new Error(`The decorators of ${type.name} have no metadata: run the sources with tsx`)
  }
  return found
}

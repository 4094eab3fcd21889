import type { PackageLibrary } from './package-library.js'
import type { ClassSignature, MethodSignature, PropertySignature } from './signature.js'

/** A class with all that it inherits from. */
export interface Ancestry {
  /** The class itself first, then its ancestors, each once, nearer ones before those farther away. */
  readonly classes: readonly ClassSignature[]
  /** Whether all of them are known, so that a member that none of them has does not exist. */
  readonly complete: boolean
}

/** A member and the class that declares it. */
export interface Member<Signature> {
  readonly owner: ClassSignature
  readonly signature: Signature
}

/** Ancestors of one class that are looked at: more than Python could follow. */
const ancestorLimit = 200

/** Finds a class with its ancestors; undefined if the class itself is not known. */
export function ancestryOf(library: PackageLibrary, name: string): Ancestry | undefined {
  const own = library.find(name)
  if (own === undefined) return undefined
  const classes = new Map([[name, own]])
  let complete = true
  for (const known of classes.values()) {
    if (classes.size > ancestorLimit) return { classes: [...classes.values()], complete: false }
    for (const parent of known.parents) {
      const found = library.findAnywhere(parent)
      if (found === undefined) complete = false
      else if (!classes.has(parent)) classes.set(parent, found)
    }
  }
  return { classes: [...classes.values()], complete }
}

/** The nearest declaration of a method. */
export function methodOf({ classes }: Ancestry, name: string): Member<MethodSignature> | undefined {
  for (const owner of classes) {
    const signature = owner.methods.find((declared) => declared.name === name)
    if (signature !== undefined) return { owner, signature }
  }
  return undefined
}

/** The nearest declaration of a property. */
export function propertyOf({ classes }: Ancestry, name: string): Member<PropertySignature> | undefined {
  for (const owner of classes) {
    const signature = owner.properties.find((declared) => declared.name === name)
    if (signature !== undefined) return { owner, signature }
  }
  return undefined
}

/** Whether a class is another one or inherits from it; undefined if that cannot be known. */
export function isSubclass(library: PackageLibrary, name: string, base: string): boolean | undefined {
  if (name === base || base === 'io.murano.Object') return true
  const ancestry = ancestryOf(library, name)
  if (ancestry === undefined) return undefined
  if (ancestry.classes.some((known) => known.name === base)) return true
  return ancestry.complete ? false : undefined
}

import type { PackageLibrary } from './library/package-library.js'
import type { ClassSignature } from './library/signature.js'
import { type Namespaces, resolveName } from './model/names.js'
import { didYouMean } from './nearest.js'

/** What the name of a class that is written somewhere stands for. */
export type ClassReference =
  | { readonly kind: 'class'; readonly signature: ClassSignature }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'unknownPrefix'; readonly prefix: string; readonly hint: string }
  | { readonly kind: 'outOfReach'; readonly name: string; readonly package: string }
  | { readonly kind: 'missing'; readonly name: string; readonly hint: string }
  /** Nothing can be said: the class may be in a package that is not known. */
  | { readonly kind: 'unseen'; readonly name: string }

/** Finds the class that `Name`, `prefix:Name` or a full name means. */
export function findReference(text: string, namespaces: Namespaces, library: PackageLibrary): ClassReference {
  const resolved = resolveName(text, namespaces)
  if ('malformed' in resolved) return { kind: 'malformed' }
  if ('unknownPrefix' in resolved) {
    const { unknownPrefix: prefix } = resolved
    return { kind: 'unknownPrefix', prefix, hint: didYouMean(prefix, namespaces.keys()) }
  }
  const { name } = resolved
  const signature = library.find(name)
  if (signature !== undefined) return { kind: 'class', signature }
  const owner = library.packageOutOfReach(name)
  if (owner !== undefined) return { kind: 'outOfReach', name, package: owner }
  if (library.mayExist(name)) return { kind: 'unseen', name }
  return { kind: 'missing', name, hint: library.hintFor(name) }
}

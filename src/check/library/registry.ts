import type { PackageLibrary } from './package-library.js'
import type { ClassSignature } from './signature.js'

/** What is known of a package. */
export interface KnownPackage {
  readonly fullName: string
  readonly version: string
  /** Full names of the packages that it requires. */
  readonly require: readonly string[]
  readonly classes: readonly ClassSignature[]
}

/** The full name of the core library, which every package requires. */
export const coreLibrary = 'io.murano'

/** All packages that are known in one run. */
export class Registry {
  readonly #packages = new Map<string, KnownPackage>()
  readonly #owners = new Map<string, { readonly known: KnownPackage; readonly signature: ClassSignature }>()
  readonly #subclasses = new Map<string, ClassSignature[]>()

  /** Adds a package; of two with one name, and of two classes with one name, the first counts. */
  add(known: KnownPackage): void {
    if (this.#packages.has(known.fullName)) return
    this.#packages.set(known.fullName, known)
    for (const signature of known.classes) {
      if (!this.#owners.has(signature.name)) this.#owners.set(signature.name, { known, signature })
      for (const parent of signature.parents) {
        const siblings = this.#subclasses.get(parent)
        if (siblings === undefined) this.#subclasses.set(parent, [signature])
        else siblings.push(signature)
      }
    }
  }

  has(fullName: string): boolean {
    return this.#packages.has(fullName)
  }

  /** What a package can see: `classes` are its own, whatever others have of that name. */
  libraryFor({ fullName, require, classes }: KnownPackage): PackageLibrary {
    const own = new Map(classes.map((signature) => [signature.name, signature]))
    const visible = new Set([coreLibrary, fullName, ...require])
    const ownerOf = (name: string) => this.#owners.get(name)
    return {
      find: (name) => {
        const owner = ownerOf(name)
        return own.get(name) ?? (owner !== undefined && visible.has(owner.known.fullName) ? owner.signature : undefined)
      },
      findAnywhere: (name) => own.get(name) ?? ownerOf(name)?.signature,
      isComplete: require.every((name) => this.#packages.has(name)),
      packageOutOfReach: (name) => {
        const owner = ownerOf(name)?.known.fullName
        return owner === undefined || visible.has(owner) ? undefined : owner
      },
      subclassesOf: (name) => this.#subclasses.get(name) ?? [],
      names: () => [
        ...own.keys(),
        ...[...visible].flatMap((each) => this.#packages.get(each)?.classes.map((signature) => signature.name) ?? []),
      ],
      versionOf: (name) => this.#packages.get(name)?.version,
    }
  }
}

import { ClassHints } from './class-hints.js'
import type { PackageLibrary } from './package-library.js'
import type { ClassSignature } from './signature.js'

/** What is known of a package. */
export interface KnownPackage {
  readonly fullName: string
  readonly version: string
  /** Full names of the packages that it requires. */
  readonly require: readonly string[]
  readonly classes: readonly ClassSignature[]
  /** Whether its manifest tells what it requires and which classes it has. */
  readonly isClear: boolean
  /** Full names of classes that it has and of which no more is known. */
  readonly unread?: readonly string[]
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
  libraryFor({ fullName, require, classes, isClear }: KnownPackage): PackageLibrary {
    const own = new Map(classes.map((signature) => [signature.name, signature]))
    const visible = new Set([coreLibrary, fullName, ...require])
    const ownerOf = (name: string) => this.#owners.get(name)
    const isComplete = isClear && require.every((name) => this.#packages.get(name)?.isClear === true)
    const unread = new Set([...visible].flatMap((name) => this.#packages.get(name)?.unread ?? []))
    const find = (name: string) => {
      const owner = ownerOf(name)
      if (owner === undefined || own.has(name)) return own.get(name)
      return visible.has(owner.known.fullName) ? owner.signature : this.#findIn(visible, name)
    }
    const names = () => [
      ...own.keys(),
      ...[...visible].flatMap((each) => this.#packages.get(each)?.classes.map((signature) => signature.name) ?? []),
    ]
    let made: ClassHints | undefined
    const hints = () => {
      made ??= new ClassHints(names())
      return made
    }
    return {
      find,
      findAnywhere: (name) => own.get(name) ?? ownerOf(name)?.signature,
      isComplete,
      // Plugins of the engine have classes in this namespace
      mayExist: (name) => !isComplete || unread.has(name) || name.startsWith('io.murano.extensions.'),
      packageOutOfReach: (name) => {
        const owner = ownerOf(name)?.known.fullName
        return owner === undefined || !isClear || find(name) !== undefined ? undefined : owner
      },
      subclassesOf: (name) => this.#subclasses.get(name) ?? [],
      names,
      hintFor: (name) => hints().hintFor(name),
      siblingOf: (name) => hints().siblingOf(name),
      versionOf: (name) => this.#packages.get(name)?.version,
    }
  }

  /** A class that a package has besides the one that was added first. */
  #findIn(packages: ReadonlySet<string>, name: string): ClassSignature | undefined {
    for (const each of packages) {
      const found = this.#packages.get(each)?.classes.find((signature) => signature.name === name)
      if (found !== undefined) return found
    }
    return undefined
  }
}

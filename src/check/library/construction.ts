import { type Ancestry, ancestryOf } from './members.js'
import type { PackageLibrary } from './package-library.js'
import type { PropertySignature } from './signature.js'
import { isHuge } from './size.js'

/** Something that a description of an object may give: a property, or an argument of its constructor. */
export interface Settable {
  /** Absent for arguments. */
  readonly property?: PropertySignature
  /** Whether there is no object without. */
  readonly isRequired: boolean
}

/** Names that are told where many are missing. */
const mostMissing = 5

/** The first of the names without which there is no object, and that are not among those given. */
export function missingNames(settables: ReadonlyMap<string, Settable>, given: ReadonlySet<string>): readonly string[] {
  const missing: string[] = []
  for (const [name, { isRequired }] of settables) {
    if (missing.length === mostMissing) break
    if (isRequired && !given.has(name)) missing.push(name)
  }
  return missing
}

/** What descriptions of objects may give, by class. */
export class Construction {
  readonly #known = new Map<string, ReadonlyMap<string, Settable> | undefined>()

  constructor(private readonly library: PackageLibrary) {}

  /** By name; undefined if not all is known of the class and its ancestors. */
  of(className: string): ReadonlyMap<string, Settable> | undefined {
    if (!this.#known.has(className)) {
      const ancestry = ancestryOf(this.library, className)
      const isClear = ancestry?.complete === true && !isHuge(ancestry)
      this.#known.set(className, isClear ? settables(ancestry) : undefined)
    }
    return this.#known.get(className)
  }
}

function settables({ classes }: Ancestry): ReadonlyMap<string, Settable> {
  const found = new Map<string, Settable>()
  const add = (name: string, settable: Settable) => {
    // The nearest declaration decides
    if (!found.has(name)) found.set(name, settable)
  }
  for (const { properties, methods } of classes) {
    const constructors = methods.filter(({ name }) => name === '.init')
    // A property of the name of an argument is not set
    for (const { name } of constructors.flatMap(({ parameters }) => parameters)) add(name, { isRequired: false })
    for (const property of properties) add(property.name, { property, isRequired: isRequired(property) })
  }
  return found
}

function isRequired({ usage, required }: PropertySignature): boolean {
  return required && (usage === 'In' || usage === 'Const' || usage === 'Out' || usage === 'InOut')
}

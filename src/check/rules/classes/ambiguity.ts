import { murano } from '../../../diagnostics/index.js'
import { ancestryOf } from '../../library/members.js'
import type { PackageLibrary } from '../../library/package-library.js'
import type { ClassSignature, PropertyUsage } from '../../library/signature.js'
import { isHuge } from '../../library/size.js'
import type { ClassContext } from './context.js'

/** Ways from a class to its root that are looked at: hostile classes can have any number. */
const maximumWays = 200

/** Ancestors along one way to the root, the nearest first. */
type Way = readonly ClassSignature[]

/** Members of one class that are told: where there are many, they have one cause. */
const mostTold = 5
/** Members that are looked at. */
const mostMembers = 200

/** Reports members that two parents bring along, where none of them overrides the other. */
export function checkAmbiguity({ model, library, sink }: ClassContext): void {
  const ancestry = ancestryOf(library, model.name)
  // An unknown ancestor may override either
  if (ancestry === undefined || !ancestry.complete || isHuge(ancestry)) return
  const ways = waysFrom(model.name, library)
  if (ways === undefined) return
  const parents = ancestry.classes[0]?.parents ?? []
  const waysOfParents = parents.map((parent) =>
    ways.map((way) => way.slice(1)).filter(([first]) => first?.name === parent),
  )
  const subclasses = library.subclassesOf(model.name)
  const span = model.parents[1]?.span
  for (const kind of ['properties', 'methods'] as const) {
    const declared = new DeclaredNames([...ancestry.classes, ...subclasses], kind)
    let told = 0
    for (const name of repeatedNames(ancestry.classes, kind).slice(0, mostMembers)) {
      if (told === mostTold) break
      const declares = (signature: ClassSignature) => declared.has(signature, name)
      const [first, second] = nearest(ways, declares)
      if (first === undefined || second === undefined) continue
      if (waysOfParents.some((own) => nearest(own, declares).length > 1) || subclasses.some(declares)) continue
      if (kind === 'properties' && ![first, second].some((owner) => isSetAtOnce(owner, name))) continue
      told += 1
      const values = { first: first.name, second: second.name, name }
      if (kind === 'properties') sink.report(murano.classes.ambiguousProperty, span, values)
      else sink.report(murano.classes.ambiguousMethod, span, { ...values, parent: first.name })
    }
  }
}

/** The names of the members that classes declare. */
class DeclaredNames {
  readonly #names: ReadonlyMap<ClassSignature, ReadonlySet<string>>

  constructor(classes: readonly ClassSignature[], kind: 'properties' | 'methods') {
    this.#names = new Map(classes.map((each) => [each, new Set(each[kind].map(({ name }) => name))]))
  }

  has(signature: ClassSignature, name: string): boolean {
    return this.#names.get(signature)?.has(name) === true
  }
}

/** Names of members that several ancestors have, less those that do not override each other. */
function repeatedNames(classes: readonly ClassSignature[], kind: 'properties' | 'methods'): string[] {
  const [own, ...ancestors] = classes
  const known = new Set(['.init', '.destroy', ...(own?.[kind] ?? []).map(({ name }) => name)])
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const ancestor of ancestors) {
    for (const { name } of ancestor[kind]) {
      if (seen.has(name) && !known.has(name)) repeated.add(name)
      seen.add(name)
    }
  }
  return [...repeated]
}

/**
 * The classes whose declarations Murano chooses between: the first ones of all ways, but for those whose declarations
 * are all overridden along a longer way.
 */
function nearest(ways: readonly Way[], declares: (signature: ClassSignature) => boolean): ClassSignature[] {
  const chains = new Map<string, Way>()
  for (const way of ways) {
    const chain = way.filter(declares)
    if (chain.length > 0) chains.set(keyOf(chain), chain)
  }
  const keys = [...chains.keys()]
  const heads = [...chains].flatMap(([key, [head]]) => {
    const isOverridden = keys.some((other) => other !== key && other.endsWith(key))
    return isOverridden || head === undefined ? [] : [head]
  })
  return [...new Set(heads)]
}

/** No key of a chain ends with that of another unless the chain does. */
function keyOf(chain: Way): string {
  return chain.map(({ name }) => `>${name}`).join('')
}

/** Whether the property gets its value when an object is made. */
function isSetAtOnce({ properties }: ClassSignature, name: string): boolean {
  const usages: readonly PropertyUsage[] = ['In', 'Out', 'InOut', 'Const', 'Config']
  return properties.some((property) => property.name === name && usages.includes(property.usage))
}

function waysFrom(name: string, library: PackageLibrary): readonly Way[] | undefined {
  const ways: Way[] = []
  const follow = (signature: ClassSignature, before: Way): boolean => {
    // What extends itself is told elsewhere
    if (before.includes(signature) || before.length > maximumWays) return false
    const way = [...before, signature]
    if (signature.parents.length === 0) return ways.push(way) <= maximumWays
    return [...new Set(signature.parents)].every((parent) => {
      const found = library.findAnywhere(parent)
      return found === undefined || follow(found, way)
    })
  }
  const own = library.find(name)
  return own !== undefined && follow(own, []) ? ways : undefined
}

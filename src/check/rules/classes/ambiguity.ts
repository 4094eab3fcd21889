import { murano } from '../../../diagnostics/index.js'
import { ancestryOf } from '../../library/members.js'
import type { PackageLibrary } from '../../library/package-library.js'
import type { ClassSignature, PropertyUsage } from '../../library/signature.js'
import type { ClassContext } from './context.js'

/** Ways from a class to its root that are looked at: hostile classes can have any number. */
const maximumWays = 200

/** Ancestors along one way to the root, the nearest first. */
type Way = readonly ClassSignature[]

/** Reports members that two parents bring along, where none of them overrides the other. */
export function checkAmbiguity({ model, library, sink }: ClassContext): void {
  const ancestry = ancestryOf(library, model.name)
  // An unknown ancestor may override either
  if (ancestry === undefined || !ancestry.complete) return
  const ways = waysFrom(model.name, library)
  if (ways === undefined) return
  const parents = ancestry.classes[0]?.parents ?? []
  const waysOfParents = parents.map((parent) =>
    ways.map((way) => way.slice(1)).filter(([first]) => first?.name === parent),
  )
  const span = model.parents[1]?.span
  for (const kind of ['properties', 'methods'] as const) {
    for (const name of repeatedNames(ancestry.classes, kind)) {
      const declares = declarers(name, kind)
      const [first, second] = nearest(ways, declares)
      if (first === undefined || second === undefined) continue
      if (waysOfParents.some((own) => nearest(own, declares).length > 1)) continue
      if (library.subclassesOf(model.name).some(declares)) continue
      const values = { first: first.name, second: second.name, name }
      if (kind === 'methods') sink.report(murano.classes.ambiguousMethod, span, { ...values, parent: first.name })
      else if ([first, second].some((owner) => isSetAtOnce(owner, name))) {
        sink.report(murano.classes.ambiguousProperty, span, values)
      }
    }
  }
}

function declarers(name: string, kind: 'properties' | 'methods'): (signature: ClassSignature) => boolean {
  return (signature) => signature[kind].some((member) => member.name === name)
}

/** Names of members that several classes have, less those that do not override each other. */
function repeatedNames(classes: readonly ClassSignature[], kind: 'properties' | 'methods'): Set<string> {
  const [own] = classes
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const each of classes) {
    for (const { name } of each[kind]) {
      if (seen.has(name)) repeated.add(name)
      seen.add(name)
    }
  }
  for (const { name } of own?.[kind] ?? []) repeated.delete(name)
  for (const special of ['.init', '.destroy']) repeated.delete(special)
  return repeated
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

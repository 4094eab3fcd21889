import { murano, type SourceSpan } from '../../../diagnostics/index.js'
import { findCircles, type Need } from '../../circles.js'
import { readScalar } from '../../expression.js'
import { type Ancestry, ancestryOf, propertyOf } from '../../library/members.js'
import type { PropertyModel } from '../../model/class.js'
import type { YamlNode } from '../../yaml/node.js'
import type { ContractContext } from './context.js'
import { certainReads } from './reads.js'

/** Reports defaults that need themselves, and those that read what has no value yet. */
export function checkCircularDefaults(context: ContractContext): void {
  const { model, library, sink } = context
  const ancestry = ancestryOf(library, model.name)
  const own = new Map(model.properties.map((property) => [property.name, property]))
  const inSubclasses = new Set(
    library.subclassesOf(model.name).flatMap(({ properties }) => properties.map(({ name }) => name)),
  )
  const needs = new Map<string, Need<SourceSpan>[]>()
  for (const property of model.properties) {
    // Static ones are not evaluated
    if (property.defaultValue === undefined || property.usage === 'Static') continue
    const read = readsIn(property.defaultValue)
    needs.set(
      property.name,
      read.filter(({ name }) => isEvaluated(own.get(name))),
    )
    for (const { name, place } of read) {
      const reason = whyUnset(name, property, own, ancestry, inSubclasses)
      if (reason !== undefined) sink.report(murano.contracts.unsetInDefault, place, { name, reason })
    }
  }
  for (const { path, place } of findCircles(needs.keys(), (name) => needs.get(name) ?? [])) {
    sink.report(murano.contracts.circularDefault, place, { path })
  }
}

/** The properties of the object that a default certainly reads. */
function readsIn(node: YamlNode): Need<SourceSpan>[] {
  switch (node.kind) {
    case 'list':
      return node.items.flatMap(readsIn)
    case 'map':
      return node.entries.flatMap(({ key, value }) => [...readsIn(key), ...readsIn(value)])
    case 'scalar': {
      const reading = readScalar(node, 'engine')
      if (reading.kind !== 'expression') return []
      return certainReads(reading.expression).map((read) => ({ name: read.name, place: reading.spanOf(read) }))
    }
  }
}

/** Whether the property waits for its default to be evaluated. */
function isEvaluated(property: PropertyModel | undefined): boolean {
  return property !== undefined && property.usage !== 'Static' && property.usage !== 'Config'
}

/** Why a property has no value when the default of another one is taken. */
function whyUnset(
  name: string,
  reader: PropertyModel,
  own: ReadonlyMap<string, PropertyModel>,
  ancestry: Ancestry | undefined,
  inSubclasses: ReadonlySet<string>,
): string | undefined {
  const property = own.get(name)
  if (property !== undefined) {
    if (property.usage === 'Static' || property.usage === 'Config') return undefined
    if (reader.usage === 'Config') return 'values from configuration files, and their defaults, come first'
    const isRuntime = property.usage === 'Runtime' && property.defaultValue === undefined
    return isRuntime ? 'it is `Runtime` and has no default' : undefined
  }
  if (ancestry === undefined) return undefined
  const inherited = propertyOf(ancestry, name)
  const isInSubclass = inSubclasses.has(name)
  // What no class has is told elsewhere
  if (inherited === undefined) return isInSubclass && ancestry.complete ? 'this class does not declare it' : undefined
  // An object of a subclass that has it, too, gets it before
  if (inherited.signature.usage === 'Static' || isInSubclass) return undefined
  return `what is inherited from \`${inherited.owner.name}\` gets its value after that`
}

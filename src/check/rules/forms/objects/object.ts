import { murano } from '../../../../diagnostics/index.js'
import { readScalar } from '../../../expression.js'
import { type Ancestry, ancestryOf, isSubclass, propertyOf } from '../../../library/members.js'
import { didYouMean, nearestName } from '../../../nearest.js'
import type { YamlEntry, YamlMap } from '../../../yaml/node.js'
import { shorten } from '../describe.js'
import { isSplitRest } from '../texts.js'
import { classOf } from './class-of.js'
import { expectedOf, type ObjectContext, type Target } from './context.js'
import { checkValue } from './value.js'

const kinds = murano.forms.objects

const application = 'io.murano.Application'

/** Checks the description of an object. `target` is what takes it; it is the application itself if there is none. */
export function checkObject(node: YamlMap, target: Target | undefined, context: ObjectContext): void {
  const described = classOf(node, target === undefined, context)
  if (described === undefined) return
  const { name, scalar } = described
  const { sink, everything } = context
  const base = target === undefined ? application : target.type.kind === 'object' ? target.type.class : undefined
  if (base !== undefined && isSubclass(everything, name, base) === false) {
    if (target === undefined) sink.report(kinds.noApplication, scalar.span, { class: name })
    else {
      const values = { property: target.path, class: target.class, expected: expectedOf(target.type) }
      sink.report(kinds.wrongValue, scalar.span, { ...values, found: `an object of \`${name}\`` })
    }
    return
  }
  const ancestry = ancestryOf(everything, name)
  if (ancestry !== undefined) checkProperties(node, name, scalar.span, ancestry, context)
}

function checkProperties(
  node: YamlMap,
  className: string,
  span: YamlMap['span'],
  ancestry: Ancestry,
  context: ObjectContext,
): void {
  const { sink } = context
  const literal = node.entries.filter(({ key }) => readScalar(key, 'dashboard').kind === 'literal')
  const inputs = inputsOf(ancestry)
  const misspelt = new Set<string>()
  for (const entry of literal) {
    const name = entry.key.text
    if (name === '?' || name.startsWith('_') || inputs.arguments.has(name)) continue
    const property = propertyOf(ancestry, name)
    if (property !== undefined) checkProperty(entry, property.signature, property.owner.name, className, context)
    else if (ancestry.complete && !inputs.takesMore && !isSplitRest(name)) {
      const candidates = inputs.names.filter((each) => literal.every(({ key }) => key.text !== each))
      const meant = nearestName(name, candidates)
      if (meant !== undefined) misspelt.add(meant)
      const hint = didYouMean(name, candidates)
      sink.report(kinds.unknownProperty, entry.key.span, { class: className, name: shorten(name), hint })
    }
  }
  // A computed key can be that of any property
  if (!ancestry.complete || literal.length < node.entries.length) return
  for (const name of inputs.required) {
    if (misspelt.has(name) || literal.some(({ key }) => key.text === name)) continue
    sink.report(kinds.missingProperty, span, { class: className, name })
  }
}

function checkProperty(
  { key, value }: YamlEntry,
  signature: NonNullable<ReturnType<typeof propertyOf>>['signature'],
  owner: string,
  className: string,
  context: ObjectContext,
): void {
  const { name, usage, type, refusesNull = false, predicates = [] } = signature
  if (usage === 'Runtime' || usage === 'Static' || usage === 'Config') {
    context.sink.report(kinds.ignoredProperty, key.span, { class: owner, name, usage: `\`${usage}\`` })
    return
  }
  checkValue(value, { type, class: className, path: name, refusesNull, predicates }, context)
}

/** What a class takes from the form. */
interface Inputs {
  readonly names: readonly string[]
  readonly required: readonly string[]
  /** Arguments of constructors: they are given like properties. */
  readonly arguments: ReadonlySet<string>
  /** Whether a constructor takes whatever else is given. */
  readonly takesMore: boolean
}

function inputsOf(ancestry: Ancestry): Inputs {
  const names = new Set(ancestry.classes.flatMap(({ properties }) => properties.map(({ name }) => name)))
  const nearest = [...names].flatMap((name) => propertyOf(ancestry, name)?.signature ?? [])
  const inputs = nearest.filter(({ usage }) => usage !== 'Runtime' && usage !== 'Static' && usage !== 'Config')
  const parameters = ancestry.classes.flatMap(({ methods }) =>
    methods.filter(({ name }) => name === '.init').flatMap((method) => method.parameters),
  )
  return {
    names: inputs.map(({ name }) => name),
    required: inputs.filter(({ required }) => required).map(({ name }) => name),
    arguments: new Set(parameters.map(({ name }) => name)),
    takesMore: parameters.some(({ usage }) => usage !== 'Standard'),
  }
}

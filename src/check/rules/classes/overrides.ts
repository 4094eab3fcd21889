import { murano } from '../../../diagnostics/index.js'
import { ancestryOf } from '../../library/members.js'
import type { PropertySignature, PropertyUsage } from '../../library/signature.js'
import { isHuge } from '../../library/size.js'
import type { PropertyModel } from '../../model/class.js'
import { contractType } from '../../types/contract.js'
import { describe } from '../../types/describe.js'
import type { Type } from '../../types/type.js'
import { isNull } from '../../yaml/node.js'
import type { ClassContext } from './context.js'

/** Checks properties that are declared anew: values have to satisfy all declarations. */
export function checkOverrides(context: ClassContext): void {
  const ancestry = ancestryOf(context.library, context.model.name)
  if (ancestry === undefined || isHuge(ancestry)) return
  const [, ...ancestors] = ancestry.classes
  const own = new Map(context.model.properties.map((property) => [property.name, property]))
  const told = new Set<PropertyModel>()
  for (const { name, properties } of ancestors) {
    for (const inherited of properties) {
      const property = own.get(inherited.name)
      if (property === undefined || told.has(property)) continue
      if (checkOverride(property, inherited, name, context)) told.add(property)
    }
  }
}

/** Whether something was found. */
function checkOverride(
  property: PropertyModel,
  inherited: PropertySignature,
  owner: string,
  context: ClassContext,
): boolean {
  const { model, sink, writers } = context
  const { name, key, usage } = property
  const { type, refusesNull } = contractType(property.contract, model.namespaces)
  if (excludes(inherited.type, type)) {
    const hasValue = property.defaultValue !== undefined && !isNull(property.defaultValue)
    const isCertain = refusesNull || inherited.refusesNull || hasValue || type.kind === 'list'
    const kind = isCertain ? murano.classes.incompatibleContract : murano.classes.contractForNullOnly
    sink.report(kind, key.span, { name, own: describe(type), inherited: describe(inherited.type), class: owner })
    return true
  }
  if (isWritable(usage) || !isWritable(inherited.usage)) return false
  const overridden = new Set(model.methods.map((method) => method.name))
  const writer = writers
    .of(owner)
    .get(name)
    ?.find(({ method }) => !overridden.has(method))
  if (writer === undefined) return false
  const related = [{ message: 'It writes the property here.', span: writer.span }]
  const values = { name, own: usage, method: writer.method, class: owner, inherited: inherited.usage }
  sink.report(murano.classes.writtenByAncestor, key.span, values, related)
  return true
}

/**
 * Whether what has become of a value in the derived class certainly fails in the base class, which converts nothing.
 * What a template yields looks like a map here, and is an object then.
 */
function excludes({ kind: base }: Type, { kind: derived }: Type): boolean {
  switch (base) {
    case 'text':
    case 'integer':
    case 'boolean':
      return derived !== base && ['text', 'integer', 'boolean', 'list', 'map', 'object'].includes(derived)
    case 'map':
    case 'object':
      return ['text', 'integer', 'boolean', 'list'].includes(derived)
    default:
      return false
  }
}

function isWritable(usage: PropertyUsage): boolean {
  return usage !== 'In' && usage !== 'Const'
}

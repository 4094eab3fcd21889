import { murano, type SourceSpan } from '../../../diagnostics/index.js'
import { ancestryOf } from '../../library/members.js'
import type { PropertySignature, PropertyUsage } from '../../library/signature.js'
import type { PropertyModel } from '../../model/class.js'
import { contractType } from '../../types/contract.js'
import { describe } from '../../types/describe.js'
import type { Type } from '../../types/type.js'
import { isNull, itemsOf, type YamlNode } from '../../yaml/node.js'
import type { ClassContext } from './context.js'

/** Checks properties that are declared anew: values have to satisfy all declarations. */
export function checkOverrides(context: ClassContext): void {
  const [, ...ancestors] = ancestryOf(context.library, context.model.name)?.classes ?? []
  for (const property of context.model.properties) {
    for (const { name, properties } of ancestors) {
      const inherited = properties.find((each) => each.name === property.name)
      if (inherited !== undefined && checkOverride(property, inherited, name, context)) break
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
  const { model, sink } = context
  const { name, key, usage } = property
  const { type, refusesNull } = contractType(property.contract, model.namespaces)
  if (excludes(inherited.type, type)) {
    const hasValue = property.defaultValue !== undefined && !isNull(property.defaultValue)
    const isCertain = refusesNull || inherited.refusesNull || hasValue || type.kind === 'list'
    const kind = isCertain ? murano.classes.incompatibleContract : murano.classes.contractForNullOnly
    sink.report(kind, key.span, { name, own: describe(type), inherited: describe(inherited.type), class: owner })
    return true
  }
  const writer = isWritable(usage) || !isWritable(inherited.usage) ? undefined : writerOf(name, owner, context)
  if (writer === undefined) return false
  const related = [{ message: 'It writes the property here.', span: writer.span }]
  const values = { name, own: usage, method: writer.method, class: owner, inherited: inherited.usage }
  sink.report(murano.classes.writtenByAncestor, key.span, values, related)
  return true
}

/** A method of an ancestor in the same package that assigns to the property, and that this class does not override. */
function writerOf(name: string, owner: string, { model, models }: ClassContext) {
  const own = new Set(model.methods.map((method) => method.name))
  for (const { name: method, body } of models.get(owner)?.methods ?? []) {
    // Whatever is written during construction is written freely
    const span = method === '.init' || own.has(method) ? undefined : assignmentTo(name, body)
    if (span !== undefined) return { method, span }
  }
  return undefined
}

function assignmentTo(name: string, node: YamlNode | undefined): SourceSpan | undefined {
  const parts = node?.kind === 'map' ? node.entries : itemsOf(node).map((value) => ({ key: undefined, value }))
  for (const { key, value } of parts) {
    const [, assigned] = (key?.style === 'plain' && /^\$(?:this)?\.(\w+)/u.exec(key.text)) || []
    if (assigned === name) return key?.span
    const within = value.kind === 'scalar' ? undefined : assignmentTo(name, value)
    if (within !== undefined) return within
  }
  return undefined
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

import type { ClassModel } from '../../model/class.js'
import { itemsOf, valueUnder, type YamlNode } from '../../yaml/node.js'

/** What metadata can be attached to. */
export type MetaTarget = 'Package' | 'Type' | 'Property' | 'Method' | 'Argument'

/** A value of some `Meta`. */
export interface MetaDefinition {
  readonly node: YamlNode
  readonly target: MetaTarget
}

/** A piece of metadata. */
export interface Attachment {
  readonly target: MetaTarget
  /** The name of its class. */
  readonly name: YamlNode
  /** The values for its properties, if there are any. */
  readonly values: YamlNode | undefined
}

/** All that `Meta` has in a class, place by place. */
export function definitions({ node, properties, methods }: ClassModel): MetaDefinition[] {
  const under = (owner: YamlNode, target: MetaTarget): MetaDefinition[] => {
    const meta = valueUnder(owner, 'Meta')
    return meta === undefined ? [] : [{ node: meta, target }]
  }
  return [
    ...under(node, 'Type'),
    ...properties.flatMap((property) => under(property.node, 'Property')),
    ...methods.flatMap((method) => [
      ...under(method.node, 'Method'),
      ...method.parameters.flatMap((parameter) => under(parameter.node, 'Argument')),
    ]),
  ]
}

/** The pieces of one `Meta`; undefined for an item that is none. */
export function readDefinition({ node, target }: MetaDefinition): readonly (Attachment | YamlNode)[] {
  return itemsOf(node).map((item) => {
    if (item.kind === 'scalar') return { target, name: item, values: undefined }
    const [entry, ...others] = item.kind === 'map' ? item.entries : []
    return entry === undefined || others.length > 0 ? item : { target, name: entry.key, values: entry.value }
  })
}

/** All metadata of a class that can be read. */
export function attachments(model: ClassModel): Attachment[] {
  return definitions(model).flatMap(readDefinition).filter(isAttachment)
}

/** Tells pieces of metadata from items that are none. */
export function isAttachment(item: Attachment | YamlNode): item is Attachment {
  return 'target' in item
}

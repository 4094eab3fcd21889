import type { YamlNode } from './node.js'

/** Whether Python takes what was read for false, or there is nothing: Murano often takes the one for the other. */
export function isFalsy(node: YamlNode | undefined): boolean {
  switch (node?.kind) {
    case 'scalar':
      return node.tag === undefined && (node.value === null || [0, '', false].some((falsy) => node.value === falsy))
    case 'list':
      return node.items.length === 0
    case 'map':
      return node.entries.length === 0
    default:
      return true
  }
}

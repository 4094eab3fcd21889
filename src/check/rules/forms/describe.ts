import { readScalar } from '../../expression.js'
import type { YamlNode } from '../../yaml/node.js'

/** What a node is to the dashboard, in words. */
export function describeNode(node: YamlNode): string {
  if (node.kind !== 'scalar') return node.kind === 'list' ? 'a list' : 'a map'
  if (readScalar(node, 'dashboard').kind !== 'literal') return 'an expression'
  switch (node.type) {
    case 'null':
      return 'nothing'
    case 'integer':
    case 'float':
      return 'a number'
    case 'boolean':
      return `\`${node.value}\` to YAML`
    case 'date':
      return 'a date to YAML'
    case 'text':
      return 'a text'
  }
}

/** At most so much of a text that it fits into a message. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 57)}...` : line
}

import { readScalar } from '../expression.js'
import type { YamlNode, YamlScalar } from '../yaml/node.js'
import type { Type } from './type.js'

/** Whether a constant is certainly refused where a contract lets through values of the type. */
export function literalBreaks(node: YamlNode, type: Type): boolean {
  if (node.kind === 'scalar' && (node.type === 'null' || readScalar(node, 'engine').kind !== 'literal')) return false
  switch (type.kind) {
    case 'text':
      return node.kind !== 'scalar' || node.type === 'float' || node.type === 'date'
    case 'integer':
      return node.kind !== 'scalar' || !convertsToInteger(node)
    case 'list':
      // Murano makes a list of what is none
      return node.kind === 'list'
        ? node.items.some((item) => literalBreaks(item, type.item))
        : literalBreaks(node, type.item)
    case 'map':
      return node.kind !== 'map' || node.entries.some(({ key, value }) => breaksEntry(key.text, value, type))
    case 'object':
      return node.kind === 'list' || (node.kind === 'scalar' && node.type !== 'text')
    default:
      return false
  }
}

function breaksEntry(key: string, value: YamlNode, { entries }: Extract<Type, { kind: 'map' }>): boolean {
  const type = Object.hasOwn(entries, key) ? entries[key] : undefined
  return type !== undefined && literalBreaks(value, type)
}

/** Whether Python's `int` takes it. */
export function convertsToInteger({ type, text, value }: YamlScalar): boolean {
  if (type === 'text') return isWholeNumber(text)
  return type !== 'date' && (typeof value === 'boolean' || Number.isFinite(value))
}

/** Whether Python's `int` takes a text. */
export function isWholeNumber(text: string): boolean {
  return /^\s*[+-]?\p{Nd}+(?:_\p{Nd}+)*\s*$/u.test(text)
}

import type { Value } from '../../murano/class.js'
import type { Dialect, Expression } from '../../yaql/ast.js'
import { expression, literal, type MapNodeEntry, name, type YamlNode } from './node.js'

/** A value structure: literals as text and scalars, expressions as YAQL, lists and maps as such, to any depth. */
export function valueNode(value: Value, dialect: Dialect): YamlNode {
  switch (value.kind) {
    case 'literal':
      return literal(value.value)
    case 'expression':
      // In forms a constant expression means something else than a literal: it is not escaped twice, and may be `enabled`.
      return (dialect === 'engine' && constantNode(value.expression)) || expression(value.expression, dialect)
    case 'list':
      return { kind: 'list', items: value.items.map((item) => valueNode(item, dialect)) }
    case 'map':
      return {
        kind: 'map',
        entries: value.entries.map((entry) => ({
          key: keyNode(entry.key, dialect),
          value: valueNode(entry.value, dialect),
        })),
      }
  }
}

/** A constant expression as the scalar that means the same to the engine, unless there is none. */
export function constantNode(constant: Expression): ReturnType<typeof literal> | undefined {
  return constant.kind === 'literal' && constant.float !== true ? literal(constant.value) : undefined
}

/** @throws Error for a key that is a list or a map, which Murano cannot hold. */
function keyNode(key: Value, dialect: Dialect): MapNodeEntry['key'] {
  const node = valueNode(key, dialect)
  switch (node.kind) {
    case 'text':
      return name(node.value)
    case 'scalar':
    case 'expression':
      return node
    default:
      throw new Error(`a ${node.kind} cannot be the key of a map`)
  }
}

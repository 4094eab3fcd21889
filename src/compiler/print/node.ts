import type { Dialect, Expression } from '../../yaql/ast.js'

/**
 * A piece of a YAML document as plain data: what is to be printed, and what reading the print has to give back.
 *
 * Murano tells expressions from text by whether a scalar is quoted, so every node says which of the two it is.
 */
export type YamlNode = TextNode | ScalarNode | NothingNode | ExpressionNode | ListNode | MapNode

/** Text. A `name` is printed bare where no reader of YAML 1.1 can take it for anything but text. */
export interface TextNode {
  readonly kind: 'text'
  readonly value: string
  readonly style: 'quoted' | 'name'
}

/** A number, a truth value or null. */
export interface ScalarNode {
  readonly kind: 'scalar'
  readonly value: number | boolean | null
}

/** Null, printed as nothing at all: `Break:`. */
export interface NothingNode {
  readonly kind: 'nothing'
}

/** YAQL: always a plain scalar on one line. */
export interface ExpressionNode {
  readonly kind: 'expression'
  readonly expression: Expression
  readonly dialect: Dialect
}

/** A sequence. */
export interface ListNode {
  readonly kind: 'list'
  readonly items: readonly YamlNode[]
}

/** A mapping. */
export interface MapNode {
  readonly kind: 'map'
  readonly entries: readonly MapNodeEntry[]
}

/** One `key: value`, with a comment above it and an empty line above that where wanted. */
export interface MapNodeEntry {
  readonly key: TextNode | ScalarNode | ExpressionNode
  readonly value: YamlNode
  readonly comment?: string
  readonly spaceBefore?: boolean
}

/** Text that the author wrote: quoted. */
export function text(value: string): TextNode {
  return { kind: 'text', value, style: 'quoted' }
}

/** A name that Murano knows, such as a key, a usage or a class. */
export function name(value: string): TextNode {
  return { kind: 'text', value, style: 'name' }
}

/** A number, a truth value or null. */
export function scalar(value: number | boolean | null): ScalarNode {
  return { kind: 'scalar', value }
}

/** A constant of any kind; strings as text. */
export function literal(value: string | number | boolean | null): TextNode | ScalarNode {
  return typeof value === 'string' ? text(value) : scalar(value)
}

/** YAQL in the dialect of the file that it stands in. */
export function expression(value: Expression, dialect: Dialect): ExpressionNode {
  return { kind: 'expression', expression: value, dialect }
}

/** A sequence. */
export function list(items: readonly YamlNode[]): ListNode {
  return { kind: 'list', items }
}

/** A mapping whose keys are names. Entries without a value are left out. */
export function map(entries: Readonly<Record<string, YamlNode | undefined>>): MapNode {
  const present: MapNodeEntry[] = []
  for (const [key, value] of Object.entries(entries)) {
    if (value !== undefined) present.push({ key: name(key), value })
  }
  return { kind: 'map', entries: present }
}

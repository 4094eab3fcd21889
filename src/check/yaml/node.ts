import type { SourceSpan } from '../../diagnostics/index.js'

/** What a YAML text holds, each part with its place. Aliases and merged maps are resolved. */
export type YamlNode = YamlScalar | YamlList | YamlMap

/** What PyYAML's safe loader makes of a scalar. Dates stay the text that they are written as. */
export type ScalarType = 'text' | 'integer' | 'float' | 'boolean' | 'null' | 'date'

/** A scalar. */
export interface YamlScalar {
  readonly kind: 'scalar'
  readonly span: SourceSpan
  readonly style: 'plain' | 'quoted' | 'block'
  /** The content, escapes and folds resolved. */
  readonly text: string
  readonly type: ScalarType
  readonly value: string | number | boolean | null
  /** Only where what is written is to be an expression. The tags of YAML itself show in the type. */
  readonly tag?: '!yaql'
}

/** A list. */
export interface YamlList {
  readonly kind: 'list'
  /** Whether it is written in brackets. */
  readonly isFlow: boolean
  readonly span: SourceSpan
  readonly items: readonly YamlNode[]
}

/** A map. Of keys that are alike only the last is here, as in Murano. */
export interface YamlMap {
  readonly kind: 'map'
  readonly span: SourceSpan
  readonly entries: readonly YamlEntry[]
}

/** One `key: value`. */
export interface YamlEntry {
  readonly key: YamlScalar
  readonly value: YamlNode
}

/** The entry of a map whose key is this text; undefined if there is none, and for all but maps. */
export function entryOf(node: YamlNode | undefined, key: string): YamlEntry | undefined {
  return node?.kind === 'map' ? node.entries.find((entry) => isText(entry.key) && entry.key.text === key) : undefined
}

/** The value under a key. */
export function valueUnder(node: YamlNode | undefined, key: string): YamlNode | undefined {
  return entryOf(node, key)?.value
}

/** The value under keys and indices, one below the other. */
export function nodeAt(node: YamlNode | undefined, path: readonly (string | number)[]): YamlNode | undefined {
  return path.reduce<YamlNode | undefined>(
    (found, step) => (found?.kind === 'list' ? found.items[Number(step)] : valueUnder(found, String(step))),
    node,
  )
}

/** The entries of a map; none of anything else. */
export function entriesOf(node: YamlNode | undefined): readonly YamlEntry[] {
  return node?.kind === 'map' ? node.entries : []
}

/** The items of a list, or the node itself as the only one; none of null. */
export function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  if (node === undefined || isNull(node)) return []
  return node.kind === 'list' ? node.items : [node]
}

/** Whether a node is a text. */
export function isText(node: YamlNode | undefined): node is YamlScalar {
  return node?.kind === 'scalar' && node.type === 'text'
}

/** Whether a node is null. */
export function isNull(node: YamlNode | undefined): boolean {
  return node?.kind === 'scalar' && node.type === 'null'
}

/** The text of a scalar that is one. */
export function textOf(node: YamlNode | undefined): string | undefined {
  return isText(node) ? node.text : undefined
}

/** The node as plain data, as JSON has it. */
export function toData(node: YamlNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value
    case 'list':
      return node.items.map(toData)
    case 'map':
      return Object.fromEntries(node.entries.map(({ key, value }) => [String(key.value), toData(value)]))
  }
}

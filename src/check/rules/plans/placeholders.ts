import type { SourceSpan } from '../../../diagnostics/index.js'
import { isText, type YamlNode, type YamlScalar } from '../../yaml/node.js'

/** What `bind` makes of a text of a template. */
export interface Placeholder {
  readonly node: YamlScalar
  /** What is replaced: the whole text by the value of the name after `$`, or groups such as `{name}`. */
  readonly kind: 'whole' | 'groups'
  /** The names that it asks for. */
  readonly names: readonly string[]
}

/** A word that looks like a placeholder, and that `bind` leaves alone. */
export interface Lookalike {
  readonly name: string
  /** As it is written. */
  readonly text: string
  readonly span: SourceSpan
}

/** All texts of a template, keys among them, in their order; added to those that were found before. */
export function textsWithin(node: YamlNode, found: YamlScalar[] = []): readonly YamlScalar[] {
  if (isText(node)) found.push(node)
  else if (node.kind === 'list') for (const item of node.items) textsWithin(item, found)
  else if (node.kind === 'map') {
    for (const { key, value } of node.entries) {
      textsWithin(key, found)
      textsWithin(value, found)
    }
  }
  return found
}

/** What `bind` replaces in a text; undefined if it does not begin with `$`. */
export function placeholderIn(node: YamlScalar): Placeholder | undefined {
  if (!node.text.startsWith('$')) return undefined
  const groups = [...node.text.matchAll(/\{([\p{L}\p{N}_]+?)\}/gu)].map(([, name = '']) => name)
  return groups.length > 0
    ? { node, kind: 'groups', names: groups }
    : { node, kind: 'whole', names: [node.text.slice(1)] }
}

/** The words like `$name` and `${name}` within a text that does not begin with `$`. */
export function lookalikesIn({ text, span }: YamlScalar): readonly Lookalike[] {
  if (text.startsWith('$')) return []
  return [...text.matchAll(/(?<![\\$])\$(?:([\p{L}_][\p{L}\p{N}_]*)|\{([\p{L}\p{N}_]+)\})/gu)].map(
    ([written, name, group]) => ({ name: name ?? group ?? '', text: written, span }),
  )
}

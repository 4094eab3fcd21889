import type { YamlNode } from './yaml/node.js'

/** Letters of a text that a message repeats. */
const limit = 60

/** Findings of one kind in one map: whoever makes more of them has made one mistake again and again. */
export const mostTold = 20

/** A text as a message repeats it: one line, and not too long. */
export function shown(text: string): string {
  const [line = ''] = text.split('\n', 1)
  return line.length > limit || line.length < text.trimEnd().length ? `${line.slice(0, limit)}…` : line
}

/** What was written, in the middle of a sentence. */
export function shownNode(node: YamlNode): string {
  switch (node.kind) {
    case 'list':
      return node.items.length === 0 ? '[]' : '[…]'
    case 'map':
      return node.entries.length === 0 ? '{}' : '{…}'
    case 'scalar':
      if (node.type === 'null') return 'null'
      return node.text === '' ? "''" : shown(node.text)
  }
}

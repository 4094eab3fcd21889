import type { YamlNode, YamlScalar } from '../../yaml/node.js'

/** A scalar, and for the value of an entry its key. */
export interface Written {
  readonly scalar: YamlScalar
  readonly key?: string
}

/** All scalars of a node, added to those that were found before. `key` is that of the entry whose value it is. */
export function scalarsWithin(node: YamlNode, key?: string, found: Written[] = []): readonly Written[] {
  if (node.kind === 'scalar') found.push(key === undefined ? { scalar: node } : { scalar: node, key })
  else if (node.kind === 'list') for (const item of node.items) scalarsWithin(item, undefined, found)
  else {
    for (const entry of node.entries) {
      found.push({ scalar: entry.key })
      scalarsWithin(entry.value, entry.key.text, found)
    }
  }
  return found
}

/** The variables, such as `$template`, that are given a value once and otherwise merely handed to agents. */
export function variablesSent(scalars: readonly Written[]): ReadonlySet<string> {
  const mentioned = counts(scalars, /\$\w+/g)
  const sent = counts(scalars, /(?<=\.\s*(?:call|send)\(\s*)\$\w+(?=\s*[,)])/g)
  return new Set([...sent].flatMap(([name, count]) => (mentioned.get(name) === count + 1 ? [name] : [])))
}

function counts(scalars: readonly Written[], pattern: RegExp): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const { scalar } of scalars) {
    for (const [name] of scalar.text.matchAll(pattern)) found.set(name, (found.get(name) ?? 0) + 1)
  }
  return found
}

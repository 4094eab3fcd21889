import { type DiagnosticSink, murano } from '../../../diagnostics/index.js'
import { didYouMean, nearestName } from '../../nearest.js'
import { shown } from '../../shown.js'
import { entryOf, type YamlMap } from '../../yaml/node.js'

/** What something is and which keys Murano looks at there. */
export interface KnownKeys {
  readonly what: 'class' | 'property' | 'method' | 'argument'
  readonly keys: readonly string[]
}

export const classKeys: KnownKeys = {
  what: 'class',
  keys: [
    ...['Namespaces', 'Name', 'Usage', 'Extends', 'Import', 'Properties', 'Methods', 'Workflow', 'Meta'],
    ...['Cardinality', 'Applies', 'Inherited'],
  ],
}
export const propertyKeys: KnownKeys = { what: 'property', keys: ['Contract', 'Default', 'Usage', 'Meta'] }
export const argumentKeys: KnownKeys = { what: 'argument', keys: propertyKeys.keys }
export const methodKeys: KnownKeys = { what: 'method', keys: ['Usage', 'Scope', 'Arguments', 'Body', 'Meta'] }

/** A word in the middle of a sentence. */
export function withArticle(what: KnownKeys['what']): string {
  return what === 'argument' ? `an ${what}` : `a ${what}`
}

/** Reports keys that Murano ignores, but for those that look like a place for anchors. */
export function checkKeys(node: YamlMap, { what, keys }: KnownKeys, sink: DiagnosticSink): void {
  const unused = keys.filter((known) => entryOf(node, known) === undefined)
  for (const { key } of node.entries) {
    const isKnown = key.type === 'text' && keys.includes(key.text)
    if (isKnown || /^(?:[._]|x-)/.test(key.text) || isMisspeltContract(key.text, unused)) continue
    const hint = didYouMean(key.text, unused)
    const values = { key: shown(key.text), hint }
    if (what === 'class') sink.report(murano.classes.unknownClassKey, key.span, values)
    else sink.report(murano.classes.unknownMemberKey, key.span, { ...values, what: withArticle(what) })
  }
}

/** The key that was meant to be `Contract`, if there is none. */
export function misspeltContract(node: YamlMap): YamlMap['entries'][number] | undefined {
  const unused = propertyKeys.keys.filter((known) => entryOf(node, known) === undefined)
  return node.entries.find(({ key }) => !propertyKeys.keys.includes(key.text) && isMisspeltContract(key.text, unused))
}

/** Such a key is told as the lack of a contract. */
function isMisspeltContract(key: string, unused: readonly string[]): boolean {
  return unused.includes('Contract') && nearestName(key, unused) === 'Contract'
}

import { type DiagnosticSink, murano } from '../../../diagnostics/index.js'
import { readScalar } from '../../expression.js'
import type { Namespaces } from '../../model/names.js'
import { shown, shownNode } from '../../shown.js'
import { isNull, type YamlEntry, type YamlNode } from '../../yaml/node.js'

const prefixPattern = /^(?:[a-zA-Z_][\p{L}\p{N}_]*|=)$/u
const namespacePattern = /^(?:[a-zA-Z_][\p{L}\p{N}_]*(?:\.[a-zA-Z_][\p{L}\p{N}_]*)*)?$/u

/** Checks and reads the namespaces of a class; undefined if no class can be loaded with them. */
export function checkNamespaces(node: YamlNode | undefined, sink: DiagnosticSink): Namespaces | undefined {
  if (node === undefined || isNull(node)) return new Map()
  if (node.kind !== 'map') {
    sink.report(murano.classes.namespacesAreNoMap, node.span)
    return undefined
  }
  const sound = node.entries.map((entry) => checkEntry(entry, sink))
  if (sound.includes(false)) return undefined
  return new Map(node.entries.map(({ key, value }) => [key.text, value.kind === 'scalar' ? value.text : '']))
}

function checkEntry({ key, value }: YamlEntry, sink: DiagnosticSink): boolean {
  if (!isLiteral(key) || !prefixPattern.test(key.text)) {
    sink.report(murano.classes.badPrefix, key.span, { prefix: shown(key.text) })
    return false
  }
  if (isNull(value) || (isLiteral(value) && namespacePattern.test(value.text))) return true
  sink.report(murano.classes.badNamespace, value.span, { namespace: shownNode(value) })
  return false
}

function isLiteral(node: YamlNode): node is Extract<YamlNode, { kind: 'scalar' }> {
  return node.kind === 'scalar' && node.type === 'text' && readScalar(node, 'engine').kind === 'literal'
}

import { type DiagnosticSink, murano } from '../../../diagnostics/index.js'
import { type Namespaces, resolveName } from '../../model/names.js'
import { didYouMean } from '../../nearest.js'
import { shownNode } from '../../shown.js'
import { isText, valueUnder, type YamlMap, type YamlNode } from '../../yaml/node.js'
import { isFalsy } from '../../yaml/truth.js'

/** The full name of a class; without one it takes its name from the manifest. */
export interface CheckedName {
  readonly name?: string
  readonly node?: YamlNode
  readonly namespaces: Namespaces
}

/** Checks and resolves the name of a class; undefined if it has a wrong one. */
export function checkClassName(
  document: YamlMap,
  namespaces: Namespaces,
  sink: DiagnosticSink,
): CheckedName | undefined {
  const node = valueUnder(document, 'Name')
  if (node === undefined || isFalsy(node)) return { namespaces }
  const text = textOfName(node)
  const resolved = text === undefined ? { malformed: true as const } : resolveName(text, namespaces)
  if ('unknownPrefix' in resolved) {
    const { unknownPrefix: prefix } = resolved
    sink.report(murano.classes.unknownPrefix, node.span, { prefix, hint: didYouMean(prefix, namespaces.keys()) })
    return undefined
  }
  if ('malformed' in resolved) {
    sink.report(murano.classes.badClassName, node.span, { name: shownNode(node) })
    return undefined
  }
  return { name: resolved.name, node, namespaces }
}

/** The name as Murano has it: of a boolean it takes what Python calls it. */
function textOfName(node: YamlNode): string | undefined {
  if (node.kind !== 'scalar') return undefined
  if (node.type === 'boolean') return node.value === true ? 'True' : 'False'
  return isText(node) ? node.text : undefined
}

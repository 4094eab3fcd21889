import { type DiagnosticSink, murano } from '../../../diagnostics/index.js'
import { readScalar } from '../../expression.js'
import { didYouMean } from '../../nearest.js'
import { shown, shownNode } from '../../shown.js'
import { entryOf, textOf, type YamlMap, type YamlNode, type YamlScalar } from '../../yaml/node.js'
import { isFalsy } from '../../yaml/truth.js'
import { checkKeys, type KnownKeys, misspeltContract, withArticle } from './keys.js'

/** Checks what properties and arguments have in common. Undefined if it is no declaration at all. */
export function checkDeclaration(
  key: YamlScalar,
  node: YamlNode,
  known: KnownKeys,
  usages: readonly string[],
  sink: DiagnosticSink,
): YamlMap | undefined {
  const { what } = known
  const name = shown(key.text)
  if (node.kind !== 'map') {
    sink.report(murano.classes.declarationIsNoMap, key.span, { what, name })
    return undefined
  }
  if (entryOf(node, 'Contract') === undefined) {
    const misspelt = misspeltContract(node)?.key
    const hint = misspelt === undefined ? '' : ` Did you mean \`Contract\` by \`${shown(misspelt.text)}\`?`
    sink.report(murano.classes.missingContract, misspelt?.span ?? key.span, { what, name, hint })
  }
  checkKeys(node, known, sink)
  checkUsage(node, what, usages, sink)
  return node
}

/** Checks the value of `Usage`. */
export function checkUsage(
  node: YamlMap,
  what: KnownKeys['what'],
  usages: readonly string[],
  sink: DiagnosticSink,
): void {
  const usage = entryOf(node, 'Usage')?.value
  if (usage === undefined || isFalsy(usage) || usages.includes(textOf(usage) ?? '')) return
  const written = shownNode(usage)
  const values = { usage: written, what: withArticle(what), usages: usages.map((each) => `\`${each}\``).join(', ') }
  sink.report(murano.classes.badUsage, usage.span, { ...values, hint: didYouMean(written, usages) })
}

/** What Murano reads a name as, if not as the text that is written: it can then be no name. */
export function misreadName(key: YamlScalar): string | undefined {
  switch (key.type) {
    case 'text':
      return readScalar(key, 'engine').kind === 'literal' ? undefined : 'an expression'
    case 'integer':
    case 'float':
      return 'a number'
    case 'boolean':
      return `\`${String(key.value)}\``
    case 'date':
      return 'a date'
    case 'null':
      return 'null'
  }
}

import { murano } from '../../../diagnostics/index.js'
import { itemsOf, valueUnder, type YamlNode } from '../../yaml/node.js'
import { isFalsy } from '../../yaml/truth.js'
import type { ClassContext } from './context.js'
import { namedClass } from './references.js'

/** Checks `Extends`. */
export function checkParents(context: ClassContext): void {
  const { sink, model } = context
  const seen = new Set<string>()
  for (const node of namesIn(valueUnder(model.node, 'Extends'))) {
    const parent = namedClass(node, context)
    if (parent === undefined) continue
    const { name, usage } = parent
    if (usage === 'Meta' && model.usage === 'Class') sink.report(murano.classes.metaParent, node.span, { name })
    if (seen.has(name)) sink.report(murano.classes.repeatedParent, node.span, { name })
    seen.add(name)
  }
}

/** Checks `Import`. */
export function checkImports(context: ClassContext): void {
  for (const node of itemsOf(valueUnder(context.model.node, 'Import'))) namedClass(node, context)
}

/** The names in a value that Murano takes for absent where Python takes it for false. */
function namesIn(node: YamlNode | undefined): readonly YamlNode[] {
  return isFalsy(node) ? [] : itemsOf(node)
}

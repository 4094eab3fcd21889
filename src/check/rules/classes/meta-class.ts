import { murano } from '../../../diagnostics/index.js'
import type { ClassModel } from '../../model/class.js'
import { didYouMean } from '../../nearest.js'
import { shownNode } from '../../shown.js'
import { entryOf, textOf, type YamlNode } from '../../yaml/node.js'
import type { ClassContext } from './context.js'

const usages = ['Class', 'Meta']
const cardinalities = ['One', 'Many']
const targets = ['Package', 'Type', 'Property', 'Method', 'Argument', 'All']

/** Checks the usage of a class, and what a Meta class says of itself. */
export function checkMetaClass({ model, sink }: ClassContext): void {
  const { node } = model
  const usage = entryOf(node, 'Usage')?.value
  if (usage !== undefined && !usages.includes(textOf(usage) ?? '')) {
    const shown = shownNode(usage)
    sink.report(murano.classes.badClassUsage, usage.span, { usage: shown, hint: didYouMean(shown, usages) })
    return
  }
  const cardinality = entryOf(node, 'Cardinality')
  const applies = entryOf(node, 'Applies')
  const inherited = entryOf(node, 'Inherited')
  if (model.usage === 'Class') {
    const key = (cardinality ?? applies ?? inherited)?.key
    if (key !== undefined) sink.report(murano.classes.metaKeyOfClass, key.span, { key: key.text })
    return
  }
  if (cardinality !== undefined && !cardinalities.includes(textOf(cardinality.value) ?? '')) {
    const value = shownNode(cardinality.value)
    sink.report(murano.classes.badCardinality, cardinality.value.span, {
      value,
      hint: didYouMean(value, cardinalities),
    })
  }
  for (const target of applies === undefined ? [] : targetsIn(applies.value)) {
    if (targets.includes(textOf(target) ?? '')) continue
    const value = shownNode(target)
    // What is a class everywhere else is a type here
    const hint = value === 'Class' ? ' A class is a `Type` here.' : didYouMean(value, targets)
    sink.report(murano.classes.badTarget, target.span, { value, hint })
  }
  const isBoolean = inherited?.value.kind === 'scalar' && inherited.value.type === 'boolean'
  if (inherited !== undefined && !isBoolean) sink.report(murano.classes.badInherited, inherited.value.span)
}

/** Whether nothing is wrong with the usage of a class and what it applies to. */
export function isSoundMetaClass({ node }: ClassModel): boolean {
  const usage = entryOf(node, 'Usage')?.value
  const applies = entryOf(node, 'Applies')?.value
  const isKnown = (names: readonly string[], value: YamlNode) => names.includes(textOf(value) ?? '')
  if (usage !== undefined && !isKnown(usages, usage)) return false
  return applies === undefined || targetsIn(applies).every((target) => isKnown(targets, target))
}

function targetsIn(node: YamlNode): readonly YamlNode[] {
  return node.kind === 'list' ? node.items : [node]
}

import { murano, type SourceSpan } from '../../../diagnostics/index.js'
import { findCircles, type Need } from '../../circles.js'
import type { ClassModel } from '../../model/class.js'
import { fullNameOf } from '../../model/names.js'
import type { CheckedPackage } from '../../package.js'
import { isText, itemsOf, valueUnder } from '../../yaml/node.js'
import { attachments } from './attachments.js'

/**
 * Reports classes that need themselves to be loaded, through `Extends`, `Import` or `Meta`: Murano looks for each while
 * it is not there yet.
 */
export function checkCircles({ classes, sink }: CheckedPackage): void {
  const models = new Map(classes.map((model) => [model.name, model]))
  for (const { path, place } of findCircles(models.keys(), (name) => needsOf(models.get(name)))) {
    sink.report(murano.classes.circle, place, { path })
  }
}

function needsOf(model: ClassModel | undefined): Need<SourceSpan>[] {
  if (model === undefined) return []
  const { node, name, namespaces } = model
  const parents = itemsOf(valueUnder(node, 'Extends'))
  // Of its own full name Murano knows that it need not look for it
  const imports = itemsOf(valueUnder(node, 'Import')).filter((item) => !isText(item) || item.text !== name)
  const metadata = attachments(model).map((attachment) => attachment.name)
  return [...parents, ...imports, ...metadata].flatMap((item) => {
    const full = isText(item) ? fullNameOf(item.text, namespaces) : undefined
    return full === undefined ? [] : [{ name: full, place: item.span }]
  })
}

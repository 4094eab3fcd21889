import { murano } from '../../../diagnostics/index.js'
import { entriesOf, entryOf, valueUnder } from '../../yaml/node.js'
import { isFalsy } from '../../yaml/truth.js'
import type { ClassContext } from './context.js'
import { checkMethod, checkMethodNames } from './methods.js'
import { checkProperty } from './properties.js'

/** Checks how the members of a class are declared. */
export function checkMembers(context: ClassContext): void {
  const { node } = context.model
  checkShape('Properties', context)
  for (const { key, value } of entriesOf(valueUnder(node, 'Properties'))) checkProperty(key, value, context)
  const hasMethods = !isFalsy(valueUnder(node, 'Methods'))
  const workflow = entryOf(node, 'Workflow')
  if (hasMethods && !isFalsy(workflow?.value)) context.sink.report(murano.classes.ignoredWorkflow, workflow?.key.span)
  const section = hasMethods ? 'Methods' : 'Workflow'
  checkShape(section, context)
  const methods = entriesOf(valueUnder(node, section))
  checkMethodNames(methods, context)
  for (const { key, value } of methods) checkMethod(key, value, context)
}

function checkShape(key: string, { model, sink }: ClassContext): void {
  const node = valueUnder(model.node, key)
  if (node !== undefined && node.kind !== 'map' && !isFalsy(node)) {
    sink.report(murano.classes.membersAreNoMap, entryOf(model.node, key)?.key.span, { key })
  }
}

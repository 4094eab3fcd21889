import { Diagnostics, murano } from '../../../diagnostics/index.js'
import { textOf, valueUnder } from '../../yaml/node.js'
import type { Rule } from '../index.js'
import { readForm } from './definition.js'
import { describeNode } from './describe.js'
import { checkFields } from './fields.js'
import { checkApplication } from './objects/application.js'
import { checkVersions } from './objects/versions.js'
import { ExpressionScan } from './scan.js'
import { newUsage } from './scope.js'
import { checkShape } from './shape.js'
import { checkSteps } from './steps.js'
import { checkUnused } from './unused.js'

/** Checks the form of a package: whether the dashboard can show it, and whether what it describes fits the classes. */
export const checkForms: Rule = (checked, library) => {
  const { manifest } = checked
  const sink = new Diagnostics()
  const path = `UI/${manifest?.ui ?? 'ui.yaml'}`
  const documents = checked.yaml(path)
  const text = checked.text(path)?.text
  if (documents === undefined || text === undefined) return
  const [root] = documents
  if (root?.kind !== 'map') {
    const found = root === undefined ? 'empty' : describeNode(root)
    checked.sink.report(murano.forms.definition.noForm, root?.span ?? checked.startOf(path), { found })
    return
  }
  const form = readForm(root, text)
  const usage = newUsage()
  checkShape(form, sink)
  checkSteps(form, sink)
  checkFields(form, { fullName: manifest?.fullName, library }, sink)
  const scan = new ExpressionScan(form, sink, usage)
  scan.run()
  // The class of a Heat template is made by the engine
  if (textOf(valueUnder(manifest?.node, 'Format'))?.startsWith('Heat.') !== true) {
    const read = new Set(checked.classes.map(({ name }) => name))
    const unread = new Set((manifest?.classes ?? []).map(({ name }) => name).filter((name) => !read.has(name)))
    checkApplication(form, library, unread, sink)
    if (manifest !== undefined) checkVersions(form, read, manifest, sink)
  }
  // Nothing reads what is misspelt: that a field is not used is told if nothing else is wrong
  if (sink.list.length === 0) checkUnused(form, usage, scan.words, sink)
  checked.sink.add(...sink.list)
}

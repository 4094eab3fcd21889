import { type DiagnosticSink, murano } from '../../../diagnostics/index.js'
import { entriesOf, entryOf, isNull, textOf, valueUnder, type YamlMap } from '../../yaml/node.js'
import { fileUses } from './file-uses.js'
import { missing, misspelt, planKeys } from './keys.js'
import { isBoundLater, isFalse, type Plan, plainTextOf } from './plan.js'
import { checkPreset } from './preset.js'
import { checkScript } from './script.js'

/** The parts of a plan of version 2, less its Body: whether what has to be there is, and is what it has to be. */
export function checkStructure(plan: Plan, inClasses: ReadonlySet<string>, sink: DiagnosticSink): void {
  const { root } = plan
  const scripts = entryOf(root, 'Scripts')
  const absent = inClasses.has('Scripts') ? undefined : missing(root, 'Scripts', planKeys)
  if (absent !== undefined) sink.report(murano.plans.scriptsMissing, absent.span, { hint: absent.hint })
  if (scripts !== undefined && scripts.value.kind !== 'map' && !isBoundLater(scripts.value)) {
    sink.report(murano.plans.notMap, scripts.key.span, { what: 'The `Scripts` of a plan' })
  }
  for (const entry of entriesOf(scripts?.value)) checkScript(entry, plan, sink)
  const files = entryOf(root, 'Files')
  if (files !== undefined && files.value.kind !== 'map' && !isBoundLater(files.value)) {
    sink.report(murano.plans.notMap, files.key.span, { what: 'The `Files` of a plan' })
  }
  const used = new Set(
    fileUses(plan).flatMap(({ node, source }) => (source.kind === 'known' ? (textOf(node) ?? []) : [])),
  )
  for (const entry of entriesOf(files?.value)) checkPreset(entry, plan, used, sink)
  const parameters = entryOf(root, 'Parameters')
  if (parameters !== undefined && parameters.value.kind !== 'map') {
    const isFine = isFalse(parameters.value) || isBoundLater(parameters.value)
    if (!isFine) sink.report(murano.plans.notMap, parameters.key.span, { what: 'The `Parameters` of a plan' })
  }
  checkBodyValue(root, inClasses, sink)
  const other = files === undefined ? misspelt(root, 'Files', planKeys) : undefined
  if (other === undefined) return
  sink.report(murano.plans.unknownKey, other.key.span, { owner: 'Plans', key: other.key.text, nearest: 'Files' })
}

function checkBodyValue(root: YamlMap, inClasses: ReadonlySet<string>, sink: DiagnosticSink): void {
  const body = valueUnder(root, 'Body')
  const absent = inClasses.has('Body') ? undefined : missing(root, 'Body', planKeys)
  if (absent !== undefined) {
    sink.report(murano.plans.keyMissing, absent.span, { owner: 'The plan', key: 'Body', hint: absent.hint })
  }
  if (body === undefined || plainTextOf(body) !== undefined) return
  if (isNull(body)) sink.report(murano.plans.bodyEmpty, entryOf(root, 'Body')?.key.span)
  else sink.report(murano.plans.notTextValue, body.span, { key: 'Body' })
}

import { type DiagnosticSink, murano } from '../../../diagnostics/index.js'
import { didYouMean } from '../../nearest.js'
import { entryOf, isText, textOf, valueUnder, type YamlEntry, type YamlMap, type YamlNode } from '../../yaml/node.js'
import { missing, misspelt, scriptKeys } from './keys.js'
import { checkOptions } from './options.js'
import { isBoundLater, isFalse, type Plan } from './plan.js'

/** Whether a script of a plan has what the engine and agents ask for. Its files are looked at elsewhere. */
export function checkScript({ key, value }: YamlEntry, plan: Plan, sink: DiagnosticSink): void {
  const owner = `The script \`${key.text}\``
  if (isBoundLater(value)) return
  if (value.kind !== 'map') {
    sink.report(murano.plans.notMap, key.span, { what: owner })
    return
  }
  for (const needed of ['Type', 'EntryPoint']) {
    const absent = missing(value, needed, scriptKeys)
    const given = valueUnder(value, needed)
    if (absent !== undefined) {
      // Without a hint, of all of the script its name says best which one it is
      const span = absent.hint === '' ? key.span : absent.span
      sink.report(murano.plans.keyMissing, span, { owner, key: needed, hint: absent.hint })
    } else if (given !== undefined && !isText(given)) {
      sink.report(murano.plans.notTextValue, given.span, { key: needed })
    }
  }
  checkType(value, plan, sink)
  checkOptions(key, value, plan, sink)
  checkFilesKey(value, sink)
}

function checkType(script: YamlMap, { version }: Plan, sink: DiagnosticSink): void {
  const type = valueUnder(script, 'Type')
  if (!isText(type) || isBoundLater(type) || version.kind === 'first') return
  const entryPoint = valueUnder(script, 'EntryPoint')
  if (type.text === 'Chef' || type.text === 'Puppet') {
    if (version.minor === 0) sink.report(murano.plans.typeTooNew, type.span, { type: type.text, version: version.text })
    else if (isText(entryPoint) && !isBoundLater(entryPoint) && !entryPoint.text.includes('::')) {
      sink.report(murano.plans.recipeName, entryPoint.span, { type: type.text, text: entryPoint.text })
    }
  } else if (type.text !== 'Application') {
    const hint = didYouMean(type.text, ['Chef', 'Puppet'])
    sink.report(murano.plans.scriptType, type.span, { type: type.text, hint })
  }
}

function checkFilesKey(script: YamlMap, sink: DiagnosticSink): void {
  const files = entryOf(script, 'Files')
  if (files === undefined) {
    const other = misspelt(script, 'Files', scriptKeys)
    if (other === undefined) return
    const values = { owner: 'Scripts of plans', key: other.key.text, nearest: 'Files' }
    sink.report(murano.plans.unknownKey, other.key.span, values)
  } else if (files.value.kind !== 'list' && !isBoundLater(files.value) && !isEmptyCollection(files.value)) {
    sink.report(murano.plans.filesNoList, files.key.span)
  }
}

/** What the engine goes through without noticing that it is no list. */
function isEmptyCollection(node: YamlNode): boolean {
  return isFalse(node) && (node.kind === 'map' || textOf(node) === '')
}

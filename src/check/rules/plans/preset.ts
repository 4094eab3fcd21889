import { type DiagnosticSink, murano } from '../../../diagnostics/index.js'
import { didYouMean } from '../../nearest.js'
import { entryOf, textOf, valueUnder, type YamlEntry, type YamlMap } from '../../yaml/node.js'
import { fileKeys, missing } from './keys.js'
import { isBoundLater, type Plan, plainTextOf } from './plan.js'

/** A file that a plan brings along in its `Files`. `used` are the names of those that its scripts use. */
export function checkPreset(
  { key, value }: YamlEntry,
  { version }: Plan,
  used: ReadonlySet<string>,
  sink: DiagnosticSink,
): void {
  const owner = `The file \`${key.text}\``
  if (isBoundLater(value)) return
  if (value.kind !== 'map') {
    sink.report(murano.plans.notMap, key.span, { what: owner })
    return
  }
  const isDownload = entryOf(value, 'Type') !== undefined
  if (version.kind === 'second' && version.minor === 0 && (isDownload || entryOf(value, 'URL') !== undefined)) {
    sink.report(murano.plans.downloadTooNew, key.span, { version: version.text })
  }
  for (const needed of isDownload ? ['Name', 'URL'] : ['Name', 'BodyType', 'Body']) {
    const absent = missing(value, needed, fileKeys)
    if (absent === undefined) continue
    const span = absent.hint === '' ? key.span : absent.span
    sink.report(murano.plans.keyMissing, span, { owner, key: needed, hint: absent.hint })
  }
  checkContent(value, isDownload, used.has(textOf(valueUnder(value, 'Name')) ?? ''), sink)
}

function checkContent(file: YamlMap, isDownload: boolean, isUsed: boolean, sink: DiagnosticSink): void {
  for (const key of isDownload ? ['Name', 'URL'] : ['Name', ...(isUsed ? ['Body'] : [])]) {
    const node = valueUnder(file, key)
    if (node !== undefined && plainTextOf(node) === undefined) {
      sink.report(murano.plans.notTextValue, node.span, { key })
    }
  }
  const type = valueUnder(file, 'BodyType')
  if (isDownload || type === undefined || isBoundLater(type)) return
  const text = plainTextOf(type)
  if (text === 'Text' || text === 'Base64') return
  const hint = didYouMean(text ?? '', ['Text', 'Base64'])
  sink.report(murano.plans.bodyType, type.span, { type: text ?? '', hint })
}

import { type DiagnosticSink, murano } from '../../../diagnostics/index.js'
import { entryOf, isText, valueUnder, type YamlMap } from '../../yaml/node.js'
import { missing, planKeys } from './keys.js'
import { isBoundLater, isFullVersion, type Plan } from './plan.js'

/** Whether the plan's `FormatVersion` is one, and goes with the rest of the plan. */
export function checkFormat({ root, version }: Plan, inClasses: ReadonlySet<string>, sink: DiagnosticSink): void {
  const entry = entryOf(root, 'FormatVersion')
  if (isBoundLater(entry?.value)) return
  if (version.kind === 'first') {
    const second = keyOfSecondVersion(root)
    if (second === undefined || inClasses.has('FormatVersion')) return
    const place = missing(root, 'FormatVersion', planKeys) ?? { span: entry?.value.span ?? root.span, hint: '' }
    sink.report(murano.plans.versionMissing, place.span, { key: second, hint: place.hint })
    return
  }
  if (entry === undefined) return
  if (!isText(entry.value)) sink.report(murano.plans.versionNoText, entry.value.span)
  else if (!isFullVersion(version.text)) {
    const [, minor = '0'] = /^2\.([0-2])\b/.exec(version.text) ?? []
    sink.report(murano.plans.versionIncomplete, entry.value.span, { version: version.text, complete: `2.${minor}.0` })
  } else if (isTooNew(version.text)) {
    sink.report(murano.plans.versionTooNew, entry.value.span, { version: version.text })
  }
}

/** What the plan has that plans of version 1 have not. */
function keyOfSecondVersion(root: YamlMap): string | undefined {
  if (entryOf(root, 'Commands') !== undefined) return undefined
  if (entryOf(root, 'Body') !== undefined) return 'Body'
  return valueUnder(root, 'Scripts')?.kind === 'map' ? 'Scripts' : undefined
}

function isTooNew(version: string): boolean {
  const [major = 0, minor = 0, patch = 0] = version.split(/[.+-]/, 3).map(Number)
  return major > 2 || (major === 2 && (minor > 2 || (minor === 2 && patch > 0)))
}

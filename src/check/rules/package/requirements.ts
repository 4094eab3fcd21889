import { murano } from '../../../diagnostics/index.js'
import { admitsVersion, parseVersionSpec } from '../../../murano/version-spec.js'
import type { PackageLibrary } from '../../library/package-library.js'
import type { CheckedPackage } from '../../package.js'
import { shown, shownNode } from '../../shown.js'
import { valueUnder, type YamlEntry, type YamlMap } from '../../yaml/node.js'
import { isFalsy } from '../../yaml/truth.js'
import { pythonText, reportWrongValue } from './describe.js'
import { checkNumber, isFullName } from './identity.js'

/** Checks `Require`: the names, the version specs, and that these admit the packages that are checked along. */
export function checkRequirements(checked: CheckedPackage, manifest: YamlMap, library: PackageLibrary): void {
  const node = valueUnder(manifest, 'Require')
  if (node === undefined || isFalsy(node)) return
  if (node.kind !== 'map') return reportWrongValue(checked, 'Require', node, 'a map')
  for (const entry of node.entries) checkRequirement(checked, entry, library)
}

function checkRequirement(checked: CheckedPackage, { key, value }: YamlEntry, library: PackageLibrary): void {
  const name = shown(key.text)
  if (!isFullName(key.text)) checked.sink.report(murano.packages.impossiblePackage, key.span, { name })
  const text = isFalsy(value) ? '' : value.kind === 'scalar' ? pythonText(value) : undefined
  const spec = text === undefined ? undefined : parseVersionSpec(text)
  if (spec === undefined || text === undefined) {
    checked.sink.report(murano.packages.badSpec, value.span, { spec: shownNode(value) })
    return
  }
  const version = library.versionOf(key.text)
  if (version !== undefined && key.text !== checked.manifest?.fullName && !admitsVersion(spec, version)) {
    const place = text === '' ? key.span : value.span
    if (text === '') checked.sink.report(murano.packages.emptySpec, place, { name, version })
    else checked.sink.report(murano.packages.excludedVersion, place, { name, version, spec: shown(text) })
  } else if (value.kind === 'scalar') checkNumber(checked, value)
}

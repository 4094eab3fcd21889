import { murano } from '../../../diagnostics/index.js'
import { nearestName } from '../../nearest.js'
import type { CheckedPackage } from '../../package.js'

/** Reports where a manifest is that Murano does not find. */
export function reportNoManifest(checked: CheckedPackage): void {
  const paths = [...checked.files.keys()]
  const nested = paths.find((path) => /^[^/]+\/manifest\.yaml$/.test(path))
  if (nested !== undefined) {
    const folder = nested.slice(0, nested.indexOf('/'))
    checked.sink.report(murano.packages.nestedManifest, checked.startOf(nested), { folder })
    return
  }
  const atTop = paths.filter((path) => !path.includes('/'))
  const meant = nearestName('manifest.yaml', atTop)
  const hint = paths.length === 0 ? ' It is empty.' : meant === undefined ? '' : ` There is \`${meant}\`.`
  checked.sink.report(murano.packages.noManifest, checked.startOf(''), { hint })
}

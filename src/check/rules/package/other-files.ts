import { murano } from '../../../diagnostics/index.js'
import { didYouMean, nearestName } from '../../nearest.js'
import type { CheckedPackage } from '../../package.js'
import { isText, valueUnder, type YamlMap } from '../../yaml/node.js'

const folders = ['Classes', 'Resources', 'UI']
const files = ['manifest.yaml', 'images.lst', 'logo.png', 'supplier_logo.png', 'LICENSE', 'template.yaml']

/** What people tell each other, and what their tools leave: everybody knows that Murano does not read it. */
const forPeople =
  /^(?:\.|(?:licen[cs]e|copying|notice|readme|changelog|changes|authors|contributing|todo)\b)|\.(?:md|rst|txt)$/i
const license = /^(?:licen[cs]e|copying)(?:\.\w+)?$/i

/** Checks what lies at the top of the package, where Murano looks for certain names only. */
export function checkOtherFiles(checked: CheckedPackage, manifest: YamlMap): void {
  const top = [...checked.files.keys()].filter((path) => !path.includes('/'))
  if (!top.some((path) => license.test(path))) {
    const hint = didYouMean('LICENSE', top)
    checked.sink.report(murano.packages.noLicense, checked.startOf('manifest.yaml'), { hint })
  }
  const known = new Set([...files, ...named(manifest, ['Logo']), ...named(valueUnder(manifest, 'Supplier'), ['Logo'])])
  for (const path of top) {
    if (known.has(path) || forPeople.test(path) || nearestName('LICENSE', [path]) !== undefined) continue
    checked.sink.report(murano.packages.strayFile, checked.startOf(path), { path, hint: whereItBelongs(path) })
  }
  checkFolders(checked)
}

function named(node: ReturnType<typeof valueUnder>, keys: readonly string[]): string[] {
  return keys.map((key) => valueUnder(node, key)).flatMap((value) => (isText(value) ? [value.text] : []))
}

function whereItBelongs(path: string): string {
  if (/\.template$/i.test(path)) return ' Plans are read from `Resources/`.'
  if (/^ui\.ya?ml$/i.test(path)) return ' Forms are read from `UI/`.'
  return /\.ya?ml$/i.test(path) ? ' Classes are read from `Classes/`.' : didYouMean(path, files)
}

/** Folders of other names may have their reasons, unless they look like one that Murano reads and is not there. */
function checkFolders(checked: CheckedPackage): void {
  const present = new Map<string, string>()
  for (const path of checked.files.keys()) {
    const slash = path.indexOf('/')
    if (slash > 0 && !present.has(path.slice(0, slash))) present.set(path.slice(0, slash), path)
  }
  const absent = folders.filter((folder) => !present.has(folder))
  for (const [folder, path] of present) {
    const meant = folders.includes(folder) ? undefined : nearestName(folder, absent)
    if (meant === undefined) continue
    checked.sink.report(murano.packages.strayFolder, checked.startOf(path), {
      folder,
      hint: didYouMean(folder, absent),
    })
  }
}

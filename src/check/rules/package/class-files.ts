import { murano } from '../../../diagnostics/index.js'
import { nearestName } from '../../nearest.js'
import type { CheckedPackage } from '../../package.js'
import { shown } from '../../shown.js'
import { isText, valueUnder, type YamlEntry, type YamlMap } from '../../yaml/node.js'
import { checkLength, reportWrongValue } from './describe.js'
import { pathBelow } from './paths.js'

/** Characters of a class's name that the catalog has room for. */
const nameLimit = 128

/** Suggestions cost time: whoever misspells more files than this has misunderstood something. */
const suggestionLimit = 20

/** Checks that the files of the classes are there, and that all files that are there have classes. */
export function checkClassFiles(checked: CheckedPackage, manifest: YamlMap): void {
  const classes = valueUnder(manifest, 'Classes')
  if (classes === undefined || (classes.kind === 'map' && classes.entries.length === 0)) {
    checked.sink.report(murano.packages.noClasses, classes?.span ?? checked.startOf('manifest.yaml'))
  } else if (classes.kind !== 'map') reportWrongValue(checked, 'Classes', classes, 'a map')
  else new ClassFiles(checked).check(classes)
}

class ClassFiles {
  readonly #present: ReadonlySet<string>
  readonly #listed = new Set<string>()
  readonly #missing: { readonly entry: YamlEntry; readonly file: string }[] = []

  constructor(private readonly checked: CheckedPackage) {
    this.#present = new Set([...checked.files.keys()].filter((path) => path.startsWith('Classes/')))
  }

  check(classes: YamlMap): void {
    for (const entry of classes.entries) this.#checkEntry(entry)
    const unlisted = new Set([...this.#present].filter((path) => !this.#listed.has(path) && /\.ya?ml$/i.test(path)))
    for (const [index, { entry, file }] of this.#missing.entries()) {
      const meant = index < suggestionLimit ? this.#meant(file, unlisted) : undefined
      if (meant !== undefined) unlisted.delete(`Classes/${meant}`)
      this.checked.sink.report(murano.packages.noClassFile, entry.value.span, {
        file: shown(file),
        name: shown(entry.key.text),
        advice: meant === undefined ? 'Add it, or correct the name.' : `Write \`${meant}\`.`,
      })
    }
    for (const path of unlisted) {
      this.checked.sink.report(murano.packages.unlistedFile, this.checked.startOf(path), { path })
    }
  }

  #checkEntry(entry: YamlEntry): void {
    const { key, value } = entry
    checkLength(this.checked, 'The name', key, nameLimit)
    if (!isText(value)) return reportWrongValue(this.checked, `Classes.${shown(key.text)}`, value, 'a text')
    const path = pathBelow('Classes', value.text)
    if (path === undefined) {
      const values = { path: shown(value.text), folder: 'Classes/' }
      this.checked.sink.report(murano.packages.outsidePath, value.span, values)
    } else if (this.checked.files.has(path)) this.#listed.add(path)
    else this.#missing.push({ entry, file: value.text })
  }

  /** Authors write the path in the package, or a name that is almost right. */
  #meant(file: string, unlisted: ReadonlySet<string>): string | undefined {
    const below = file.replace(/^Classes\//, '')
    if (this.#present.has(`Classes/${below}`)) return below
    const names = (paths: Iterable<string>) => [...paths].map((path) => path.slice('Classes/'.length))
    return nearestName(file, names(unlisted)) ?? nearestName(file, names(this.#present))
  }
}

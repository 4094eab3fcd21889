import { murano } from '../../../diagnostics/index.js'
import { didYouMean, nearestName } from '../../nearest.js'
import type { CheckedPackage } from '../../package.js'
import { entryOf, type YamlEntry, type YamlMap } from '../../yaml/node.js'

const required: ReadonlyMap<string, string> = new Map([
  ['FullName', 'Write one such as `FullName: com.example.Shop`.'],
  ['Type', 'Write `Type: Application` or `Type: Library`.'],
])

const optional = [
  ...['Format', 'Version', 'Name', 'Description', 'Author', 'Tags', 'Supplier'],
  ...['Logo', 'UI', 'Classes', 'Require', 'Meta'],
]

/** Reports keys that are missing, and keys that mean nothing. One that is misspelt is not missing, too. */
export function checkKeys(checked: CheckedPackage, manifest: YamlMap): void {
  const absent = [...required.keys(), ...optional].filter((key) => entryOf(manifest, key) === undefined)
  const misspelt = new Set<string>()
  for (const entry of manifest.entries) {
    const { key } = entry
    if (key.type === 'text' && (required.has(key.text) || optional.includes(key.text))) continue
    const meant = nearestName(key.text, absent)
    if (meant !== undefined && required.has(meant)) {
      misspelt.add(meant)
      reportMisspelt(checked, entry, meant)
    } else {
      checked.sink.report(murano.packages.unknownKey, key.span, { key: key.text, hint: didYouMean(key.text, absent) })
    }
  }
  for (const [key, advice] of required) {
    if (!absent.includes(key) || misspelt.has(key)) continue
    checked.sink.report(murano.packages.missingKey, checked.startOf('manifest.yaml'), { key, advice })
  }
}

function reportMisspelt(checked: CheckedPackage, { key }: YamlEntry, meant: string): void {
  checked.sink.report(murano.packages.missingKey, key.span, { key: meant, advice: `Rename \`${key.text}\`.` })
}

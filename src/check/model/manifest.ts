import { entriesOf, entryOf, textOf, valueOf, type YamlEntry, type YamlNode, type YamlScalar } from '../yaml/node.js'

/** What the other parts of a package need to know of `manifest.yaml`. */
export interface ManifestModel {
  readonly node: YamlNode
  /** Undefined if it is missing or no text; likewise below. */
  readonly fullName: string | undefined
  readonly version: string
  readonly type: string | undefined
  /** Such as `1.4`: the runtime that the classes ask for. */
  readonly format: string
  /** The names of the classes, each with the file below `Classes/` that is to have it. */
  readonly classes: readonly ListedClass[]
  /** What is required, each with its version spec. */
  readonly require: readonly YamlEntry[]
  /** Below `UI/`. */
  readonly ui: string
}

/** One `Full.Name: File.yaml` of a manifest's `Classes`. */
export interface ListedClass {
  readonly name: string
  readonly file: string
  readonly key: YamlScalar
  readonly value: YamlNode
}

/** Reads what is usable. */
export function readManifest(node: YamlNode): ManifestModel {
  const version = valueOf(node, 'Version')
  return {
    node,
    fullName: textOf(valueOf(node, 'FullName')),
    version: version?.kind === 'scalar' ? version.text : '0.0.0',
    type: textOf(valueOf(node, 'Type')),
    format: formatOf(valueOf(node, 'Format')),
    classes: entriesOf(valueOf(node, 'Classes')).flatMap(({ key, value }) => {
      const file = textOf(value)
      return file === undefined ? [] : [{ name: String(key.value), file, key, value }]
    }),
    require: entriesOf(valueOf(node, 'Require')),
    ui: textOf(entryOf(node, 'UI')?.value) ?? 'ui.yaml',
  }
}

function formatOf(node: YamlNode | undefined): string {
  const text = node?.kind === 'scalar' ? node.text : ''
  const [, version] = /^(?:MuranoPL\/)?(\d+(?:\.\d+)?)/.exec(text) ?? []
  return version ?? '1.0'
}

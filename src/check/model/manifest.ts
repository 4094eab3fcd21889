import {
  entriesOf,
  entryOf,
  isNull,
  textOf,
  valueUnder,
  type YamlEntry,
  type YamlNode,
  type YamlScalar,
} from '../yaml/node.js'

/** What the other parts of a package need to know of `manifest.yaml`. */
export interface ManifestModel {
  readonly node: YamlNode
  /** Undefined if it is missing or no text; likewise below. */
  readonly fullName: string | undefined
  readonly version: string
  readonly type: string | undefined
  /** Whether it can be told which classes and requirements the package has. */
  readonly isClear: boolean
  /** Such as `1.4`: the runtime that the classes ask for. */
  readonly format: string
  /** Whether the package is a Heat template: it has one class, which Murano makes of that, and no others. */
  readonly isHeatTemplate: boolean
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
  const version = valueUnder(node, 'Version')
  const isHeatTemplate = /^Heat\.HOT\//.test(textOf(valueUnder(node, 'Format')) ?? '')
  const classes = valueUnder(node, 'Classes')
  const required = valueUnder(node, 'Require')
  return {
    node,
    fullName: textOf(valueUnder(node, 'FullName')),
    version: version?.kind === 'scalar' ? version.text : '0.0.0',
    type: textOf(valueUnder(node, 'Type')),
    format: formatOf(valueUnder(node, 'Format')),
    isClear:
      (isHeatTemplate || classes?.kind === 'map') &&
      (required === undefined || isNull(required) || required?.kind === 'map'),
    isHeatTemplate,
    classes: isHeatTemplate ? [] : readListedClasses(classes),
    require: entriesOf(required),
    ui: textOf(entryOf(node, 'UI')?.value) ?? 'ui.yaml',
  }
}

function readListedClasses(node: YamlNode | undefined): ListedClass[] {
  return entriesOf(node).flatMap(({ key, value }) => {
    const file = textOf(value)
    return file === undefined ? [] : [{ name: String(key.value), file, key, value }]
  })
}

function formatOf(node: YamlNode | undefined): string {
  const text = node?.kind === 'scalar' ? node.text : ''
  const [, version] = /^(?:MuranoPL\/)?(\d+(?:\.\d+)?)/.exec(text) ?? []
  return version ?? '1.0'
}

import type { TextFile } from '../../text-file.js'
import { isNull, isText, type YamlEntry, type YamlMap, type YamlNode } from '../../yaml/node.js'

/** An execution plan: a template below `Resources/` that classes hand to agents. */
export interface Plan {
  readonly file: TextFile
  readonly root: YamlMap
  readonly version: PlanVersion
}

/** What a plan's `FormatVersion` makes of it. */
export type PlanVersion =
  /** For agents on Windows. */
  | { readonly kind: 'first' }
  /** `minor`: 2.0, 2.1 or 2.2; undefined if agents refuse it, if it is bound later on or from before 2.0. */
  | { readonly kind: 'second'; readonly text: string; readonly minor: number | undefined }

const fullVersion = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[\w.-]+)?(?:\+[\w.-]+)?$/

/** What the entry `FormatVersion` makes of a plan. */
export function versionOf(entry: YamlEntry | undefined): PlanVersion {
  const node = entry?.value
  if (node === undefined || isFalse(node)) return { kind: 'first' }
  const text = node.kind === 'scalar' ? node.text : ''
  if (isText(node) && text.startsWith('1.')) return { kind: 'first' }
  const [, major, minor] = fullVersion.exec(text) ?? []
  const known = isText(node) && major === '2' && Number(minor) <= 2
  return { kind: 'second', text, minor: known ? Number(minor) : undefined }
}

/** Whether the agent takes a text for a version. */
export function isFullVersion(text: string): boolean {
  return fullVersion.test(text)
}

/** Whether Python takes a value for false. */
export function isFalse(node: YamlNode): boolean {
  switch (node.kind) {
    case 'list':
      return node.items.length === 0
    case 'map':
      return node.entries.length === 0
    case 'scalar':
      return isNull(node) || node.value === '' || node.value === 0 || node.value === false
  }
}

/** Whether a value is known only when the template is bound. */
export function isBoundLater(node: YamlNode | undefined): boolean {
  return isText(node) && node.text.startsWith('$')
}

/** The text of a scalar that is one to the engine, which reads dates in templates as text. */
export function plainTextOf(node: YamlNode | undefined): string | undefined {
  return node?.kind === 'scalar' && (node.type === 'text' || node.type === 'date') ? node.text : undefined
}

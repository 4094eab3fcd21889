import type { SourceSpan } from '../../../diagnostics/index.js'
import { didYouMean, nearestName } from '../../nearest.js'
import type { CheckedPackage } from '../../package.js'
import { entriesOf, entryOf, type YamlEntry, type YamlMap, type YamlNode } from '../../yaml/node.js'

/** What a plan can have; those of plans of version 1, too. */
export const planKeys = [
  ...['FormatVersion', 'Version', 'Name', 'Parameters', 'Body', 'Scripts', 'Files', 'Action', 'ID', 'Stamp', 'ReplyTo'],
  ...['Commands', 'RebootOnCompletion', 'Description'],
]

/** What a script of a plan can have. */
export const scriptKeys = ['Type', 'Version', 'EntryPoint', 'Files', 'Options', 'Name', 'Description']

/** What a file of a plan can have. */
export const fileKeys = ['Name', 'BodyType', 'Body', 'Type', 'URL']

/** The entry that was probably meant to be the one of the key, which the map does not have. */
export function misspelt(map: YamlNode, key: string, known: readonly string[]): YamlEntry | undefined {
  return entriesOf(map).find((entry) => !known.includes(entry.key.text) && nearestName(entry.key.text, known) === key)
}

/** Where a key is missing, and the hint at the entry that was probably meant to be it. */
export interface Missing {
  readonly span: SourceSpan
  readonly hint: string
}

/** Says of a key that a map lacks where to say so; undefined if the map has it, or may have it later on. */
export function missing(map: YamlMap, key: string, known: readonly string[]): Missing | undefined {
  if (entryOf(map, key) !== undefined || map.entries.some((entry) => entry.key.text.startsWith('$'))) return undefined
  const other = misspelt(map, key, known)
  if (other !== undefined) return { span: other.key.span, hint: didYouMean(other.key.text, [key]) }
  const span = map.entries[0]?.key.span ?? map.span
  return { span, hint: '' }
}

/** What the classes of a package may set by themselves in a plan that they have read, such as `Parameters`. */
export function keysInClasses(checked: CheckedPackage): ReadonlySet<string> {
  const found = new Set<string>()
  for (const path of new Set(checked.classes.map((each) => each.path))) {
    for (const [, before, after] of checked.text(path)?.text.matchAll(mention) ?? []) found.add(before ?? after ?? '')
  }
  return found
}

const mention =
  /[.(,'"/[]\s*(FormatVersion|Scripts|Body|Files|Parameters|Options)\b|\b(FormatVersion|Scripts|Body|Files|Parameters|Options)['"]?\s*=>/g

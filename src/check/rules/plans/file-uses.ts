import { posix } from 'node:path'
import type { SourceSpan } from '../../../diagnostics/index.js'
import { entriesOf, isText, textOf, valueUnder, type YamlMap, type YamlNode } from '../../yaml/node.js'
import { isBoundLater, type Plan } from './plan.js'

/** A file that a script of a plan names: its entry point or an entry of its `Files`. */
export interface FileUse {
  readonly node: YamlNode
  /** The script's name. */
  readonly script: string
  readonly isEntryPoint: boolean
  /** What the file is called on the node, within the script's folder. */
  readonly name: string | undefined
  readonly source: FileSource
}

/** What the engine makes of an entry. */
export type FileSource =
  /** A file of the package; `path` is undefined if it leads out of `Resources/`. */
  | { readonly kind: 'file'; readonly written: string; readonly path: string | undefined; readonly isBinary: boolean }
  | { readonly kind: 'download' }
  /** One that the plan has already. */
  | { readonly kind: 'known' }
  /** One that the plan has already, by an entry that the engine cannot look up. */
  | { readonly kind: 'twice'; readonly name: string; readonly first: SourceSpan }
  /** Nothing that the engine could take for a file. */
  | { readonly kind: 'none' }
  /** Known only when the template is bound. */
  | { readonly kind: 'later' }

/** The folder that plans name files in. */
export const scriptsFolder = 'Resources/scripts'

/** All files that the scripts of a plan name, in the order in which the engine looks at them. */
export function fileUses({ root, version }: Plan): readonly FileUse[] {
  if (version.kind === 'first') return usesOfFirstVersion(root)
  const uses = new FileUses(root)
  for (const { key, value } of entriesOf(valueUnder(root, 'Scripts'))) uses.addScript(key.text, value)
  return uses.list
}

class FileUses {
  readonly list: FileUse[] = []
  /** Where a name stands first. */
  readonly #known = new Map<string, SourceSpan>()
  readonly #hasUnknownNames: boolean

  constructor(root: YamlMap) {
    const names = entriesOf(valueUnder(root, 'Files')).map(({ value }) => valueUnder(value, 'Name'))
    for (const name of names) if (isText(name)) this.#known.set(name.text, name.span)
    this.#hasUnknownNames = isBoundLater(valueUnder(root, 'Files')) || names.some(isBoundLater)
  }

  addScript(script: string, node: YamlNode): void {
    const entryPoint = valueUnder(node, 'EntryPoint')
    if (entryPoint !== undefined && textOf(valueUnder(node, 'Type')) === 'Application') {
      const source = this.#known.has(textOf(entryPoint) ?? '') ? ({ kind: 'known' } as const) : this.#place(entryPoint)
      this.list.push({ node: entryPoint, script, isEntryPoint: true, name: nameOf(entryPoint), source })
    }
    const files = valueUnder(node, 'Files')
    for (const item of files?.kind === 'list' ? files.items : []) {
      this.list.push({ node: item, script, isEntryPoint: false, name: nameOf(item), source: this.#sourceOf(item) })
    }
  }

  #sourceOf(item: YamlNode): FileSource {
    const name = nameOf(item)
    const first = name === undefined ? undefined : this.#known.get(name)
    if (name === undefined || first === undefined) return this.#place(item)
    return textOf(item) === name ? { kind: 'known' } : { kind: 'twice', name, first }
  }

  #place(item: YamlNode): FileSource {
    const value = item.kind === 'map' ? item.entries[0]?.value : item
    if (isBoundLater(value) || isBoundLater(item.kind === 'map' ? item.entries[0]?.key : item)) return { kind: 'later' }
    const name = nameOf(item)
    if (name === undefined || !isText(value)) return { kind: 'none' }
    this.#known.set(name, item.span)
    if (isUrl(value.text)) return { kind: 'download' }
    if (this.#hasUnknownNames) return { kind: 'later' }
    const isBinary = isBracketed(value.text)
    const written = isBinary ? value.text.slice(1, -1) : value.text
    return { kind: 'file', written, path: pathOf(written), isBinary }
  }
}

/** Plans of version 1 list files. */
function usesOfFirstVersion(root: YamlMap): readonly FileUse[] {
  const scripts = valueUnder(root, 'Scripts')
  if (scripts?.kind !== 'list') return []
  return scripts.items.flatMap((node) => {
    if (!isText(node) || isBoundLater(node)) return []
    const source: FileSource = { kind: 'file', written: node.text, path: pathOf(node.text), isBinary: true }
    return [{ node, script: node.text, isEntryPoint: false, name: node.text, source }]
  })
}

/** What the engine calls a file in the plan. */
function nameOf(item: YamlNode): string | undefined {
  const node = item.kind === 'map' ? item.entries[0]?.key : item
  if (!isText(node)) return undefined
  if (isUrl(node.text)) return node.text.slice(node.text.lastIndexOf('/') + 1)
  return isBracketed(node.text) ? node.text.slice(1, -1) : node.text
}

function isUrl(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]/i.test(text)
}

function isBracketed(text: string): boolean {
  return text.startsWith('<') && text.endsWith('>')
}

function pathOf(written: string): string | undefined {
  return resourcePath(written.startsWith('/') ? written : `scripts/${written}`)
}

/** The path in the package that the engine reads for a name below `Resources/`; undefined if it refuses the name. */
export function resourcePath(name: string): string | undefined {
  const path = posix.normalize(`Resources/${name}`)
  return !name.startsWith('/') && path.startsWith('Resources/') && path !== 'Resources/' ? path : undefined
}

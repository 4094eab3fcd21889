import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { archive } from './archive.js'
import type { Change, Fault, Files } from './fault.js'

/** The good packages; `library` is what `shop`, into which the faults are made, requires. */
export type Good = 'shop' | 'library'

export const folderOf = (name: Good): string => fileURLToPath(new URL(`good/${name}`, import.meta.url))

/** Path to content, sorted by path. */
export const filesOf = (name: Good): Files => {
  const folder = folderOf(name)
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1)).sort()
  return new Map(paths.map((path) => [path, readFileSync(`${folder}/${path}`)]))
}

/** A package as its author uploads it. */
export interface Upload {
  readonly zip: Uint8Array
  /** Two uploads with the same one do not differ in what the engine reads. */
  readonly engineDigest: string
}

export const uploadOf = (files: Files): Upload => {
  const read = [...files].filter(([path]) => /^(manifest\.yaml|(Classes|Resources)\/.*)$/.test(path))
  return { zip: zipOf(files), engineDigest: digest(zipOf(new Map(read))) }
}

const zipOf = (files: Files): Uint8Array => archive([...files].map(([name, content]) => ({ name, content })))

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const text = (files: Files, file: string): string => {
  const content = files.get(file)
  if (content === undefined) throw new Error(`there is no ${file}`)
  return Buffer.from(content).toString()
}

const changed = (files: Files, change: Change): Files => {
  if ('archive' in change) return files
  const { file } = change
  if ('remove' in change) {
    if (!files.has(file)) throw new Error(`there is no ${file}`)
    return new Map([...files].filter(([path]) => path !== file))
  }
  if ('bytes' in change) return new Map([...files, [file, change.bytes]])
  if ('text' in change) return new Map([...files, [file, Buffer.from(change.text)]])
  const before = text(files, file)
  const [start, end, ...more] = before.split(change.replace)
  if (end === undefined || more.length > 0) throw new Error(`${file} has not exactly one ${change.replace}`)
  return new Map([...files, [file, Buffer.from(start + change.by + end)]])
}

/** The good package with a fault in it. Throws if the fault's changes do not fit. */
export const faulty = (good: Files, { change }: Fault): Upload => {
  const files = change.reduce(changed, good)
  const [whole] = change.flatMap((each) => ('archive' in each ? [each.archive(files)] : []))
  return whole === undefined ? uploadOf(files) : { zip: whole, engineDigest: digest(whole) }
}

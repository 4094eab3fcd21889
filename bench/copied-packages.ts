import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { archive } from '../test/check/corpus/archive.js'

/**
 * Writes zips of the unpacked packages in a folder, `count` times each, every time in namespaces of their own. Yields
 * how many there are.
 */
export function copyPackages(packages: string, directory: string, count: number): number {
  const names = readdirSync(packages)
  for (const name of names) {
    const files = filesOf(join(packages, name))
    for (let copy = 0; copy < count; copy++) {
      const entries = files.map(({ path, text }) => ({ name: path, content: renamed(text, copy) }))
      writeFileSync(join(directory, `${name}-${copy}.zip`), archive(entries))
    }
  }
  return names.length * count
}

function filesOf(folder: string) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort()
    .map((file) => ({ path: file.slice(folder.length + 1), text: readFileSync(file, 'latin1') }))
}

/** Images stay as they are, byte by byte: they do not hold the words. */
function renamed(text: string, copy: number): Buffer {
  return Buffer.from(text.replace(/\bcom\.(example|mirantis)\.docker\b/g, `com.$1.copy${copy}.docker`), 'latin1')
}

import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { platform } from '../../../packages-src/kubernetes-cluster/platform.js'
import { fileOf } from '../../compiler/resources/files.js'
import { renderTemplate } from '../../compiler/resources/template.js'
import type { PackageFile } from '../../murano/package.js'
import { packageRoot } from '../../package-root.js'

const templateEnding = '.hbs'

/** The sources of the disk image, rendered: build-image.sh and diskimage-builder's elements. */
export function imageFiles(): PackageFile[] {
  const sources = packageRoot('packages-src', 'image')
  const settings = { ...platform, downloads: downloads() }
  return readdirSync(sources, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((source) => {
      const path = source.slice(sources.length + 1)
      return path.endsWith(templateEnding)
        ? fileOf(path.slice(0, -templateEnding.length), new TextEncoder().encode(renderTemplate(source, settings)))
        : fileOf(path, readFileSync(source))
    })
}

/** The table's downloads as the shell needs them: a list, with names as variables have them. */
function downloads() {
  const versions: Readonly<Record<string, string>> = platform.versions
  return Object.entries(platform.downloads).map(([key, download]) => ({
    ...download,
    name: key.replace(/[A-Z]/g, '_$&').toUpperCase(),
    version: versions[key],
  }))
}

/** Replaces the folder by the disk image's files, as a whole. */
export function writeImage(folder: string): void {
  mkdirSync(dirname(folder), { recursive: true })
  const stage = mkdtempSync(`${folder}.`)
  for (const { path, content, executable } of imageFiles()) {
    const target = join(stage, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, content)
    chmodSync(target, executable ? 0o755 : 0o644)
  }
  chmodSync(stage, 0o755)
  rmSync(folder, { recursive: true, force: true })
  renameSync(stage, folder)
}

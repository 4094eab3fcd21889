import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { archiveSource, folderSource } from '../../check/open/index.js'
import type { PackageSource } from '../../check/source.js'
import { UsageError } from '../exit-codes.js'

/** How far below a folder packages are looked for: a repository may have them at `Applications/Shop/package`. */
const deepest = 5

/**
 * The packages that paths name: folders and zips of packages, and folders with zips, or with folders of packages at some
 * depth. They are listed at once, and each is read when it is asked for.
 * @throws UsageError for a path at which there is nothing of that
 */
export function openPackages(paths: readonly string[], directory: string): readonly PackageSource[] {
  const sources = new Map<string, PackageSource>()
  for (const path of paths) {
    for (const source of sourcesAt(resolve(directory, path), path)) sources.set(source.location, source)
  }
  return [...sources.values()]
}

function sourcesAt(location: string, path: string): PackageSource[] {
  const status = statusOf(location)
  if (status === undefined) throw new UsageError(`There is no ${path}`)
  if (status.isFile()) return [archiveSource(location)]
  if (!status.isDirectory()) throw new UsageError(`${path} is neither a file nor a folder`)
  if (isPackage(location)) return [folderSource(location)]
  const within = entriesOf(location).flatMap((entry) => sourcesOf(entry, join(location, entry.name)))
  if (within.length > 0) return within
  throw new UsageError(`${path} is no package and holds none: a package is a zip, or a folder with a manifest.yaml`)
}

function sourcesOf(entry: Dirent, location: string): PackageSource[] {
  if (/\.zip$/i.test(entry.name) && statusOf(location)?.isFile()) return [archiveSource(location)]
  if (isPackage(location)) return [folderSource(location)]
  return isSearched(entry) ? packagesBelow(location, 1) : []
}

/** Packages are not looked for in hidden folders, in what npm installs, and behind links. */
function isSearched(entry: Dirent): boolean {
  return entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name)
}

function packagesBelow(folder: string, depth: number): PackageSource[] {
  if (depth > deepest) return []
  return entriesOf(folder)
    .filter(isSearched)
    .flatMap(({ name }) => {
      const location = join(folder, name)
      return isPackage(location) ? [folderSource(location)] : packagesBelow(location, depth + 1)
    })
}

/** None of a folder that cannot be read. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((left, right) => (left.name < right.name ? -1 : 1))
  } catch {
    return []
  }
}

function isPackage(folder: string): boolean {
  return statusOf(join(folder, 'manifest.yaml'))?.isFile() ?? false
}

/** Undefined if there is nothing. */
function statusOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    // Something is in the way, such as a file in the place of a folder, or a link that leads to itself
    return undefined
  }
}

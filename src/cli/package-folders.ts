import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { UsageError } from './exit-codes.js'

/** The folder that holds a project's packages. */
export const packagesFolder = 'packages-src'

/**
 * The absolute paths of the package folders that the names mean: a folder below packages-src, or else a path.
 * Without names all packages below packages-src. Throws a UsageError if a name means no package.
 */
export function findPackageFolders(names: readonly string[], directory: string): string[] {
  if (names.length > 0) return [...new Set(names.map((name) => findPackageFolder(name, directory)))]
  const parent = join(directory, packagesFolder)
  if (!isDirectory(parent)) {
    throw new UsageError(`there is no folder ${packagesFolder} here; name the folders of the packages to build`)
  }
  const folders = readdirSync(parent)
    .map((name) => join(parent, name))
    .filter(isPackage)
  if (folders.length === 0) {
    throw new UsageError(`${packagesFolder} holds no packages; \`vetro new <name>\` makes one`)
  }
  return folders.sort()
}

function findPackageFolder(name: string, directory: string): string {
  const candidates = [resolve(directory, packagesFolder, name), resolve(directory, name)]
  const folder = candidates.find(isPackage)
  if (folder !== undefined) return folder
  const exists = candidates.some(isDirectory)
  throw new UsageError(
    exists
      ? `the folder ${name} holds no package.ts`
      : `there is no package ${name}: neither ${packagesFolder}/${name} nor ${name} is a folder`,
  )
}

function isPackage(path: string): boolean {
  return existsSync(join(path, 'package.ts'))
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

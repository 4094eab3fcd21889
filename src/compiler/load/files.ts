import { accessSync, constants, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What lies below a folder. All paths are sorted. */
export interface Listing {
  readonly files: readonly string[]
  /** What is no file and no folder, such as a broken link, or a link to a folder, or must not be read. */
  readonly unreadable: readonly string[]
}

const nothing: Listing = { files: [], unreadable: [] }

/** Lists the files below a folder; one that is absent is empty. */
export function filesBelow(directory: string): Listing {
  if (statSync(directory, { throwIfNoEntry: false }) === undefined) return nothing
  return entriesOf(directory)?.map(listed).reduce(joined, nothing) ?? { files: [], unreadable: [directory] }

  function listed({ name, isFolder }: Entry): Listing {
    const path = join(directory, name)
    if (isFolder) return filesBelow(path)
    return isReadableFile(path) ? { files: [path], unreadable: [] } : { files: [], unreadable: [path] }
  }
}

/** Whether a path is a file, or a link to one, that can be read. */
export function isReadableFile(path: string): boolean {
  try {
    accessSync(path, constants.R_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

interface Entry {
  readonly name: string
  readonly isFolder: boolean
}

/** Sorted by code unit, so that nothing depends on the file system or the locale. Undefined if it is no folder to read. */
function entriesOf(directory: string): readonly Entry[] | undefined {
  try {
    return readdirSync(directory, { withFileTypes: true })
      .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
      .sort((left, right) => (left.name < right.name ? -1 : 1))
  } catch {
    return undefined
  }
}

function joined(left: Listing, right: Listing): Listing {
  return { files: [...left.files, ...right.files], unreadable: [...left.unreadable, ...right.unreadable] }
}

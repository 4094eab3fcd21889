import type { PackageSource } from '../source.js'
import { readArchive } from './archive.js'
import { readFolder } from './folder.js'

/** The package in a zip. It is read when it is asked for. */
export function archiveSource(location: string): PackageSource {
  return { location, isArchive: true, read: (sink) => readArchive(location, sink) }
}

/** The package in a folder. It is read when it is asked for. */
export function folderSource(location: string): PackageSource {
  return { location, isArchive: false, read: async (sink) => readFolder(location, sink) }
}

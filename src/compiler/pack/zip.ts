import { ZipArchive } from 'archiver'
import type { PackageFile } from '../../murano/package.js'

/** The earliest that a zip can say. The library writes UTC, so that no time zone shows. */
const entryDate = new Date('1980-01-01T00:00:00Z')

/**
 * A zip of the files that has the same bytes wherever it is made: entries sorted by code unit and stored, since what
 * deflate yields differs between versions of Node; fixed dates and modes; no entries for folders.
 * @throws Error for a path that does not stay below the top, or that two files have.
 */
export async function zipFiles(files: readonly PackageFile[]): Promise<Uint8Array> {
  const archive = new ZipArchive({ store: true })
  const chunks: Buffer[] = []
  const done = new Promise<void>((resolve, reject) => {
    archive.on('data', (chunk) => chunks.push(chunk))
    archive.on('end', resolve)
    archive.on('error', reject)
    archive.on('warning', reject)
  })
  for (const file of sorted(files)) {
    archive.append(Buffer.from(file.content), {
      name: file.path,
      date: entryDate,
      mode: file.executable ? 0o755 : 0o644,
    })
  }
  await Promise.all([archive.finalize(), done])
  return Buffer.concat(chunks)
}

function sorted(files: readonly PackageFile[]): PackageFile[] {
  const byPath = new Map<string, PackageFile>()
  for (const file of files) {
    if (!isInside(file.path) || byPath.has(file.path)) throw new Error(`${file.path} cannot be put into a zip`)
    byPath.set(file.path, file)
  }
  return [...byPath.keys()].sort(byCodeUnit).flatMap((path) => byPath.get(path) ?? [])
}

/** Whether a path names a file below the folder that it is relative to, whatever unpacks it. */
function isInside(path: string): boolean {
  const parts = path.split('/')
  return !/[\\:\0]/.test(path) && parts.every((part) => part !== '' && part !== '.' && part !== '..')
}

function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

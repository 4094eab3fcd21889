import { inflateRawSync } from 'node:zlib'

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50

/**
 * The files of a zip archive by path, folders left out.
 * Throws if the archive is damaged, compressed otherwise than by deflate, or names a path outside of itself.
 */
export function readArchive(archive: Buffer): Map<string, Buffer> {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || archive.readUInt32LE(end) !== endOfDirectory) throw new Error('This is no zip archive')
  const files = new Map<string, Buffer>()
  let position = archive.readUInt32LE(end + 16)
  for (let count = archive.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (archive.readUInt32LE(position) !== directoryEntry) throw new Error('The directory of the archive is damaged')
    const nameLength = archive.readUInt16LE(position + 28)
    const path = archive.toString('utf8', position + 46, position + 46 + nameLength)
    if (path.startsWith('/') || path.includes('\\') || path.split('/').includes('..')) {
      throw new Error(`The archive names the path ${path}, which leads out of it`)
    }
    if (!path.endsWith('/')) files.set(path, readEntry(archive, position, path))
    position += 46 + nameLength + archive.readUInt16LE(position + 30) + archive.readUInt16LE(position + 32)
  }
  return files
}

/** Reads the file that an entry of the directory describes. */
function readEntry(archive: Buffer, entry: number, path: string): Buffer {
  const method = archive.readUInt16LE(entry + 10)
  const size = archive.readUInt32LE(entry + 20)
  const header = archive.readUInt32LE(entry + 42)
  const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28)
  const data = archive.subarray(start, start + size)
  if (method === 0) return data
  if (method === 8) return inflateRawSync(data)
  throw new Error(`${path} is compressed by method ${method}, which is not supported`)
}

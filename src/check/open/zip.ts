import { isAscii, isUtf8 } from 'node:buffer'
import { constants, crc32, inflateRawSync } from 'node:zlib'
import type { Entry } from 'yauzl'

/** A file or folder in an archive. */
export interface ArchiveEntry {
  /** As written; that of a folder ends with `/`. */
  readonly name: string
  /** Bytes that the archive says it has. */
  readonly size: number
  readonly isLink: boolean
  readonly isExecutable: boolean
  readonly isEncrypted: boolean
  /** 0: none, 8: deflate. */
  readonly compression: number
  /** Unpacks it, whatever it says, to no more than `size` bytes. @throws ArchiveProblem */
  read(): Uint8Array
}

/** Why an archive, or an entry of it, cannot be read. The message completes "The archive is damaged: …". */
export class ArchiveProblem extends Error {}

const endOfDirectory = Buffer.from('PK\x05\x06', 'latin1')
const endLength = 22
const commentLimit = 0xffff

const headerSignature = 0x04034b50
const headerLength = 30
const namesAreUtf8 = 0x800
const unixLink = 0o12
const madeOnUnix = 3

/** Whether bytes are an archive at all, to Python. */
export function isZip(bytes: Buffer): boolean {
  return findEnd(bytes) !== undefined
}

/**
 * Yields the entries of an archive.
 * @throws ArchiveProblem
 */
export async function* readZip(bytes: Buffer): AsyncGenerator<ArchiveEntry> {
  const { fromBufferPromise, getFileNameLowLevel } = await import('yauzl')
  try {
    const archive = normalized(bytes)
    // Its own checks of names and sizes would end the reading
    const zip = await fromBufferPromise(archive, { decodeStrings: false, validateEntrySizes: false })
    for await (const entry of zip.eachEntry()) {
      if (isBadlyNamed(entry)) throw new ArchiveProblem('a name in it is not what it says, UTF-8')
      const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, [], true)
      const mode = entry.versionMadeBy >>> 8 === madeOnUnix ? entry.externalFileAttributes >>> 16 : 0
      yield {
        name,
        size: entry.uncompressedSize,
        isLink: mode >>> 12 === unixLink,
        isExecutable: (mode & 0o111) !== 0,
        isEncrypted: entry.isEncrypted(),
        compression: entry.compressionMethod,
        read: () => readEntry(archive, entry),
      }
    }
  } catch (error) {
    throw error instanceof ArchiveProblem ? error : new ArchiveProblem('its list of files cannot be read')
  }
}

function isBadlyNamed({ generalPurposeBitFlag, fileNameRaw }: Entry): boolean {
  return (generalPurposeBitFlag & namesAreUtf8) !== 0 && !isUtf8(fileNameRaw)
}

function readEntry(archive: Buffer, entry: Entry): Uint8Array {
  const { compressedSize, uncompressedSize, compressionMethod } = entry
  const start = dataStart(archive, entry)
  const packed = archive.subarray(start, start + compressedSize)
  if (packed.length < compressedSize) throw new ArchiveProblem('the archive ends before it')
  const content = compressionMethod === 0 ? packed : inflate(packed, uncompressedSize)
  if (content.length > uncompressedSize) throw new ArchiveProblem('it is larger than it says')
  if (crc32(content) !== entry.crc32) throw new ArchiveProblem('its checksum differs')
  return content
}

/** Where an entry's content begins: after a header that has to agree with the directory. */
function dataStart(archive: Buffer, entry: Entry): number {
  const { relativeOffsetOfLocalHeader: start, generalPurposeBitFlag, fileNameRaw } = entry
  const isThere = start + headerLength <= archive.length && archive.readUInt32LE(start) === headerSignature
  if (!isThere) throw new ArchiveProblem('it is not where the archive says')
  const nameEnd = start + headerLength + archive.readUInt16LE(start + 26)
  const name = archive.subarray(start + headerLength, nameEnd)
  const isNamedAlike = ((archive.readUInt16LE(start + 6) ^ generalPurposeBitFlag) & namesAreUtf8) === 0
  if (!fileNameRaw.equals(name) || !(isNamedAlike || isAscii(name))) {
    throw new ArchiveProblem('it is called otherwise where it is stored')
  }
  return nameEnd + archive.readUInt16LE(start + 28)
}

function inflate(packed: Buffer, size: number): Buffer {
  try {
    // One byte more tells that there is more. Python does not ask whether the last part is marked as that
    return inflateRawSync(packed, { maxOutputLength: size + 1, finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    throw new ArchiveProblem('it does not decompress to what it says')
  }
}

/** To Python it does not matter what is before and after an archive, nor which disk of many it says it is. */
function normalized(bytes: Buffer): Buffer {
  const found = findEnd(bytes)
  if (found === undefined) return bytes
  const end = Buffer.from(bytes.subarray(found, found + endLength))
  const [size, offset] = [end.readUInt32LE(12), end.readUInt32LE(16)]
  end.writeUInt32LE(0, 4)
  end.writeUInt16LE(0, 20)
  // With its 64-bit form the end tells nothing
  const start = offset === 0xffffffff ? 0 : Math.max(0, found - size - offset)
  return Buffer.concat([bytes.subarray(start, found), end])
}

function findEnd(bytes: Buffer): number | undefined {
  const tail = bytes.subarray(Math.max(0, bytes.length - endLength - commentLimit))
  const found = tail.lastIndexOf(endOfDirectory)
  const end = bytes.length - tail.length + found
  return found < 0 || end + endLength > bytes.length ? undefined : end
}

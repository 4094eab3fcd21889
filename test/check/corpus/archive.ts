import { crc32 } from 'node:zlib'

/** A file in a zip. What is not its name and content is for archives that are not as they should be. */
export interface Entry {
  readonly name: string
  readonly content: Uint8Array
  /** General purpose flags; 1 says that the content is encrypted. */
  readonly flags?: number
  /** How the content is compressed; 0, not at all, unless told. */
  readonly method?: number
  readonly checksum?: number
  /** Of Unix, such as 0o120777 for a link. */
  readonly mode?: number
}

/** 1980-01-01, the first day that zips know. */
const date = 0x21

const names = 0x800 // names are UTF-8

/** Writes a zip, uncompressed, the same bytes every time. */
export const archive = (entries: readonly Entry[]): Uint8Array => {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, flags = 0, method = 0, checksum = crc32(content), mode = 0o100644 } of entries) {
    const title = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags | names, 2)
    common.writeUInt16LE(method, 4)
    common.writeUInt16LE(date, 8)
    common.writeUInt32LE(checksum, 10)
    common.writeUInt32LE(content.length, 14)
    common.writeUInt32LE(content.length, 18)
    common.writeUInt16LE(title.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(mode * 0x10000, 6)
    place.writeUInt32LE(offset, 10)
    // 3: made on Unix, without which modes do not count
    directory.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), common, place, title)
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), common, title, Buffer.from(content))
    offset += 4 + common.length + title.length + content.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, listed, end])
}

import { readFileSync, statSync } from 'node:fs'
import { basename, posix } from 'node:path'
import { type DiagnosticSink, murano } from '../../diagnostics/index.js'
import { zipLimit } from '../../murano/catalog-limits.js'
import type { FoundFile, PackageFiles } from '../package.js'
import { Collector } from './collector.js'
import { entryPath } from './entry-path.js'
import { failure } from './failure.js'
import { packageLimit } from './limits.js'
import { type ArchiveEntry, ArchiveProblem, isZip, readZip } from './zip.js'

/** What Python can decompress and we cannot. */
const otherMethods: ReadonlyMap<number, string> = new Map([
  [12, 'bzip2'],
  [14, 'LZMA'],
])

/** Reads a package's zip, and reports what is wrong with it. Undefined if it cannot be had as a whole. */
export async function readArchive(location: string, sink: DiagnosticSink): Promise<PackageFiles | undefined> {
  const collector = new Collector(location, sink)
  const bytes = readBytes(location, collector)
  if (bytes === undefined) return undefined
  if (!isZip(bytes)) {
    sink.report(murano.packages.notZip, collector.at())
    return undefined
  }
  try {
    return (await unpack(bytes, collector)) ? collector.files : undefined
  } catch (error) {
    if (!(error instanceof ArchiveProblem)) throw error
    sink.report(murano.packages.damagedArchive, collector.at(), { reason: error.message })
    return undefined
  }
}

function readBytes(location: string, collector: Collector): Buffer | undefined {
  try {
    const { size } = statSync(location)
    if (size > zipLimit)
      collector.sink.report(murano.packages.archiveTooLarge, collector.at(), { size, limit: zipLimit })
    return size > packageLimit ? undefined : readFileSync(location)
  } catch (error) {
    collector.sink.report(murano.packages.unreadableFile, collector.at(), {
      path: basename(location),
      reason: failure(error),
    })
    return undefined
  }
}

/** False if the archive holds more than a package can. */
async function unpack(bytes: Buffer, collector: Collector): Promise<boolean> {
  const folders = new Set<string>()
  const links = new Map<string, string>()
  for await (const entry of readZip(bytes)) {
    if (!collector.countEntry()) return false
    const path = entryPath(entry.name, collector)
    if (path === undefined) continue
    const isFolder = /[/\\]$/.test(entry.name) || path === ''
    if (isFolder) folders.add(path)
    // What ends with a backslash is a file to Python, and read
    if (isFolder && !entry.name.endsWith('\\')) continue
    if (!collector.hasRoom(entry.size)) return false
    const file = found(path, entry, collector)
    if (isFolder) continue
    if (collector.files.has(path)) collector.sink.report(murano.packages.repeatedPath, collector.at(path), { path })
    collector.add(file)
    if (entry.isLink) links.set(path, Buffer.from(collector.files.get(path)?.content ?? []).toString())
  }
  for (const [path, target] of links) followLink(path, target, collector)
  reportConflicts(folders, collector)
  return true
}

function found(path: string, entry: ArchiveEntry, collector: Collector): FoundFile {
  const unread: FoundFile = { path, content: new Uint8Array(), executable: entry.isExecutable, isUnread: true }
  if (!isReadable(path, entry, collector)) return unread
  try {
    return { path, content: entry.read(), executable: entry.isExecutable }
  } catch (error) {
    if (!(error instanceof ArchiveProblem)) throw error
    collector.sink.report(murano.packages.damagedFile, collector.at(path), { path, reason: error.message })
    return unread
  }
}

function isReadable(path: string, { size, isEncrypted, compression }: ArchiveEntry, collector: Collector): boolean {
  const { sink } = collector
  if (isEncrypted) {
    if (collector.isFirst('encryption')) sink.report(murano.packages.encryptedFile, collector.at(path), { path })
    return false
  }
  if (compression === 0 || compression === 8) return collector.isFit(path, size)
  const method = otherMethods.get(compression)
  if (!collector.isFirst(`compression ${compression}`)) return false
  if (method !== undefined) sink.report(murano.packages.uncheckedCompression, collector.at(path), { path, method })
  else sink.report(murano.packages.unknownCompression, collector.at(path), { path, method: compression })
  return false
}

/** Reports a link, and takes it for what it leads to, so that nothing else is reported of it. */
function followLink(path: string, target: string, collector: Collector): void {
  collector.sink.report(murano.packages.archivedLink, collector.at(path), { path, target })
  const file = collector.files.get(posix.join(posix.dirname(path), target))
  if (file === undefined) collector.addUnread(path)
  else collector.add({ ...file, path })
}

function reportConflicts(folders: ReadonlySet<string>, collector: Collector): void {
  const taken = new Set(folders)
  for (const path of collector.files.keys()) {
    for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1))
      taken.add(path.slice(0, slash))
  }
  for (const path of collector.files.keys()) {
    if (taken.has(path)) collector.sink.report(murano.packages.fileAndFolder, collector.at(path), { path })
  }
}

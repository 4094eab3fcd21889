import { type Dirent, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { type DiagnosticSink, murano } from '../../diagnostics/index.js'
import type { PackageFiles } from '../package.js'
import { Collector } from './collector.js'
import { failure } from './failure.js'

/** What version control and desktops leave, and nobody means to be in a package. */
const litter: ReadonlySet<string> = new Set(['.git', '.hg', '.svn', '.DS_Store', '.idea', '.vscode'])

/** Reads a package's folder, and reports what is wrong with it. Undefined if it holds more than a package can. */
export function readFolder(location: string, sink: DiagnosticSink): PackageFiles | undefined {
  const collector = new Collector(location, sink)
  return new FolderReader(realpathSync(location), collector).read('') ? collector.files : undefined
}

class FolderReader {
  constructor(
    private readonly root: string,
    private readonly collector: Collector,
  ) {}

  /** False if there is too much. */
  read(folder: string): boolean {
    const entries = this.#attempt(folder, () => readdirSync(join(this.root, folder), { withFileTypes: true })) ?? []
    for (const entry of entries.sort((left, right) => (left.name < right.name ? -1 : 1))) {
      if (litter.has(entry.name)) continue
      if (!this.collector.countEntry() || !this.#readEntry(entry, folder)) return false
    }
    return true
  }

  #readEntry(entry: Dirent, folder: string): boolean {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isSymbolicLink() && !this.#isFollowed(path)) {
      this.collector.addUnread(path)
      return true
    }
    const status = this.#attempt(path, () => statSync(join(this.root, path)))
    if (status === undefined) return true
    if (status.isDirectory()) return this.read(path)
    if (status.isFile()) return this.#readFile(path, status)
    this.collector.sink.report(murano.packages.specialFile, this.collector.at(path), { path })
    return true
  }

  #readFile(path: string, { size, mode }: Stats): boolean {
    const { collector } = this
    if (!collector.isFit(path, size)) collector.addUnread(path)
    else if (!collector.hasRoom(size)) return false
    else {
      const content = this.#attempt(path, () => readFileSync(join(this.root, path)))
      if (content !== undefined) collector.add({ path, content, executable: (mode & 0o111) !== 0 })
    }
    return true
  }

  /** Tools that zip follow links; we do within the package, so that nobody is shown what is elsewhere. */
  #isFollowed(path: string): boolean {
    const { sink } = this.collector
    const target = this.#targetOf(path)
    const at = this.collector.at(path)
    if (target === undefined) sink.report(murano.packages.danglingLink, at, { path })
    else if (!target.startsWith(this.root + sep)) {
      sink.report(murano.packages.linkNotFollowed, at, { path, where: 'out of the package' })
    } else if (join(this.root, path).startsWith(target + sep)) {
      sink.report(murano.packages.linkNotFollowed, at, { path, where: 'to a folder that it stands in' })
    } else return true
    return false
  }

  #targetOf(path: string): string | undefined {
    try {
      return realpathSync(join(this.root, path))
    } catch {
      return undefined
    }
  }

  /** Undefined if it cannot be read, which is reported. */
  #attempt<Result>(path: string, read: () => Result): Result | undefined {
    try {
      return read()
    } catch (error) {
      const reason = failure(error)
      this.collector.sink.report(murano.packages.unreadableFile, this.collector.at(path), { path: path || '.', reason })
      if (path !== '') this.collector.addUnread(path)
      return undefined
    }
  }
}

import { join } from 'node:path'
import { type DiagnosticSink, murano, type SourceSpan } from '../../diagnostics/index.js'
import type { FoundFile, PackageFiles } from '../package.js'
import { entryLimit, fileLimit, packageLimit } from './limits.js'

/** Gathers the files of a package as they are found, as far as they are within limits. */
export class Collector {
  readonly #files = new Map<string, FoundFile>()
  readonly #reported = new Set<string>()
  #entries = 0
  #bytes = 0

  constructor(
    readonly location: string,
    readonly sink: DiagnosticSink,
  ) {}

  get files(): PackageFiles {
    return this.#files
  }

  /** The place of a file, or of the package as a whole. */
  at(path = ''): SourceSpan {
    return { file: join(this.location, path), start: 0, end: 0 }
  }

  /** Counts a file or folder. False, with a report, if there are too many. */
  countEntry(): boolean {
    this.#entries += 1
    if (this.#entries <= entryLimit) return true
    this.sink.report(murano.packages.tooManyFiles, this.at(), { limit: entryLimit })
    return false
  }

  /** Whether there is room for so many bytes in the package; if not, it is reported. */
  hasRoom(size: number): boolean {
    this.#bytes += size
    if (this.#bytes <= packageLimit) return true
    this.sink.report(murano.packages.tooManyBytes, this.at(), { limit: packageLimit })
    return false
  }

  /** Whether one file may have so many bytes; if not, it is reported. */
  isFit(path: string, size: number): boolean {
    if (size <= fileLimit) return true
    this.sink.report(murano.packages.fileTooLarge, this.at(path), { path, size })
    return false
  }

  add(file: FoundFile): void {
    this.#files.set(file.path, file)
  }

  /** Adds a file that is there, and whose content cannot be had, for a reason that was reported. */
  addUnread(path: string): void {
    this.add({ path, content: new Uint8Array(), executable: false, isUnread: true })
  }

  /** Whether this is asked for the first time: what one mistake does to many files is reported of one. */
  isFirst(what: string): boolean {
    if (this.#reported.has(what)) return false
    this.#reported.add(what)
    return true
  }
}

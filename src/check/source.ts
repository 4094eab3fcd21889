import type { DiagnosticSink } from '../diagnostics/index.js'
import type { PackageFiles } from './package.js'

/** A package that can be read: a folder, a zip, or files in memory. */
export interface PackageSource {
  /** Absolute path of the folder or zip: findings name files by what they would be below it. */
  readonly location: string
  readonly isArchive: boolean
  /** The package's files; undefined if they cannot be had. Reports why, and what is wrong with their storage. */
  read(sink: DiagnosticSink): Promise<PackageFiles | undefined>
}

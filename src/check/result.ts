import type { Diagnostic, SourceReader } from '../diagnostics/index.js'

/** What became of checking packages. */
export interface CheckResult {
  /** What was found and is neither silenced nor deselected, sorted. */
  readonly diagnostics: readonly Diagnostic[]
  /** Texts of the files that have findings, those within archives too: they are named `<path of the zip>/<path within>`. */
  readonly read: SourceReader
  /** Absolute paths of the zips among what was checked. */
  readonly archives: ReadonlySet<string>
  /** How many packages were checked. */
  readonly packages: number
  /** What could not be looked at, and what would help, such as a package that is required and was not given. */
  readonly notes: readonly string[]
}

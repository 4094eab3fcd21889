import { join, sep } from 'node:path'
import { createLocator, type JsonDiagnostic, jsonReport } from '../diagnostics/index.js'
import { checkPackages } from './check.js'
import { memorySource } from './memory-source.js'
import { selectionOf } from './selection.js'

/** The files of a package: their contents by their paths, such as `Classes/Shop.yaml`. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** What to check a package with. */
export interface CheckOptions {
  /** Packages that it requires: their classes are known, and they are not checked. */
  readonly requires?: readonly Files[]
  /** Codes, or beginnings of codes, to report; all unless given. */
  readonly select?: readonly string[]
  /** Codes, or beginnings of codes, not to report. */
  readonly ignore?: readonly string[]
}

/** What is wrong in a package. `file` is a path in it. */
export type Finding = JsonDiagnostic

/** What became of a check. */
export interface CheckReport {
  /** Sorted by file and place. */
  readonly findings: readonly Finding[]
  /** What could not be looked at, and what would help. */
  readonly notes: readonly string[]
}

const location = join('/', 'package')

/** Checks a package. Nothing that it holds makes it throw. */
export async function check(files: Files, options: CheckOptions = {}): Promise<CheckReport> {
  const { requires = [], select = [], ignore = [] } = options
  const others = requires.map((each, index) => memorySource(join('/', 'required', String(index)), each))
  const { diagnostics, read, notes } = await checkPackages([memorySource(location, files), ...others], {
    selection: selectionOf(select, ignore),
  })
  const own = diagnostics.filter(({ span }) => span === undefined || span.file.startsWith(location + sep))
  return { findings: jsonReport(own, createLocator(read), location).diagnostics, notes }
}

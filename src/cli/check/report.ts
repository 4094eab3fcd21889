import type { CheckResult } from '../../check/result.js'
import {
  chooseColours,
  createLocator,
  displayPath,
  type FilesOfFindings,
  githubCommands,
  jsonReport,
  muranoCatalogue,
  renderEach,
  sarifLog,
  totalsOf,
} from '../../diagnostics/index.js'
import { packageRoot } from '../../package-root.js'
import type { Terminal } from '../terminal.js'
import { version } from '../version.js'

/** How findings are printed; for people unless told otherwise. */
export interface CheckFormat {
  readonly json?: boolean
  readonly sarif?: boolean
  readonly github?: boolean
}

/** Prints findings to standard output. Standard error gets the notes and a summary, unless programs read the findings. */
export function printFindings(result: CheckResult, format: CheckFormat, terminal: Terminal): void {
  const { output, progress } = terminal
  output.write(findingsText(result, format, terminal))
  if (format.json || format.sarif) return
  for (const note of result.notes) progress.write(`note: ${note}\n`)
  progress.write(`${summary(result, terminal.directory)}\n`)
}

function findingsText(result: CheckResult, format: CheckFormat, terminal: Terminal): string {
  const { diagnostics, archives, notes, packages } = result
  const { directory, environment, output } = terminal
  const locate = createLocator(result.read)
  const files: FilesOfFindings = { locate, directory: environment.GITHUB_WORKSPACE || directory, archives }
  if (format.github) return githubCommands(diagnostics, files)
  if (format.sarif) {
    const kinds = muranoCatalogue.flatMap((section) => Object.values(section.kinds))
    return document(sarifLog(diagnostics, { ...files, version: version(), kinds, notes }))
  }
  if (format.json) return document({ ...jsonReport(diagnostics, locate, directory), package_count: packages, notes })
  const colours = chooseColours(environment, output.isTTY === true)
  const found = renderEach(diagnostics, { locate, directory, width: output.columns ?? 120, colours })
  return found === '' ? '' : `${found}\n`
}

function document(data: object): string {
  return `${JSON.stringify(data, undefined, 2)}\n`
}

/** Such as `25 packages checked: 2 errors, 1 warning`, and where to read about them. */
function summary({ packages, diagnostics }: CheckResult, directory: string): string {
  const checked = `${packages} package${packages === 1 ? '' : 's'} checked`
  if (diagnostics.length === 0) return `${checked}: nothing found`
  const docs = displayPath(packageRoot('docs', 'check-codes.md'), directory)
  return `${checked}: ${totalsOf(diagnostics)}; ${docs} tells about each code`
}

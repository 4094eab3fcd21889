import {
  chooseColours,
  createLocator,
  createSourceReader,
  displayPath,
  type JsonReport,
  jsonReport,
  renderDiagnostics,
} from '../../diagnostics/index.js'
import type { Terminal } from '../terminal.js'
import type { BuildResult, BuiltPackage, StageTiming } from './build.js'

/** What `vetro build --json` prints. */
interface JsonBuildReport extends JsonReport {
  readonly packages: readonly JsonPackage[]
}

interface JsonPackage {
  readonly full_name: string
  readonly version: string
  readonly file: string
  readonly size: number
  readonly sha256: string
}

/** Shows a build: packages on standard output, all else on standard error; with `json` one document instead of both. */
export function printResult(
  result: BuildResult,
  options: { readonly json?: boolean; readonly timings?: boolean },
  terminal: Terminal,
): void {
  const { output, progress, directory } = terminal
  if (options.json) output.write(`${JSON.stringify(jsonBuildReport(result, directory), undefined, 2)}\n`)
  else {
    progress.write(renderBuildDiagnostics(result, terminal))
    output.write(packageList(result.packages, directory))
  }
  if (options.timings) progress.write(timingsTable(result.timings))
}

function jsonBuildReport({ packages, diagnostics }: BuildResult, directory: string): JsonBuildReport {
  return {
    ...jsonReport(diagnostics, createLocator(createSourceReader()), directory),
    packages: packages.map(({ fullName, version, path, size, sha256 }) => ({
      full_name: fullName,
      version,
      file: displayPath(path, directory),
      size,
      sha256,
    })),
  }
}

function renderBuildDiagnostics({ diagnostics }: BuildResult, { directory, environment, progress }: Terminal): string {
  return renderDiagnostics(diagnostics, {
    locate: createLocator(createSourceReader()),
    directory,
    width: progress.columns ?? 120,
    colours: chooseColours(environment, progress.isTTY === true),
  })
}

/** A line for each package: sha256, size in bytes, file. */
function packageList(packages: readonly BuiltPackage[], directory: string): string {
  const width = Math.max(...packages.map(({ size }) => String(size).length))
  return packages
    .map(({ sha256, size, path }) => `${sha256}  ${String(size).padStart(width)}  ${displayPath(path, directory)}\n`)
    .join('')
}

function timingsTable(timings: readonly StageTiming[]): string {
  const total = timings.reduce((sum, { milliseconds }) => sum + milliseconds, 0)
  const rows = [...timings, { stage: 'total', milliseconds: total }]
  const width = Math.max(...rows.map(({ stage }) => stage.length))
  return rows
    .map(({ stage, milliseconds }) => `${stage.padEnd(width)} ${milliseconds.toFixed(0).padStart(6)} ms\n`)
    .join('')
}

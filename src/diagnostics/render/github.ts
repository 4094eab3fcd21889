import type { Diagnostic, SourceSpan } from '../diagnostic.js'
import { artifactOf } from './artifact.js'
import { displayPath } from './paths.js'
import type { LocatedSpan, Locator } from './sources.js'

/** Where the files of findings are. */
export interface FilesOfFindings {
  readonly locate: Locator
  /** The folder of the repository, which paths are relative to. */
  readonly directory: string
  /** Absolute paths of the archives whose files may have findings. */
  readonly archives: ReadonlySet<string>
}

/**
 * Workflow commands for GitHub Actions, a line each: printed by a step, they become annotations in the changes of a pull
 * request. A file in an archive cannot have any: there the archive has them, and their text says where in it.
 */
export function githubCommands(diagnostics: readonly Diagnostic[], files: FilesOfFindings): string {
  return diagnostics.map((diagnostic) => `${githubCommand(diagnostic, files)}\n`).join('')
}

function githubCommand(
  { severity, code, message, suggestion, span, related = [] }: Diagnostic,
  files: FilesOfFindings,
) {
  const place = span && artifactOf(span.file, files.archives)
  const properties = Object.entries({
    ...(place && { file: displayPath(place.file, files.directory) }),
    ...(span && place?.within === undefined && range(files.locate(span))),
    title: code,
  })
  const text = [
    place?.within === undefined ? message : `${placeText(span, files)}: ${message}`,
    ...(suggestion === undefined ? [] : [suggestion]),
    ...related.map((other) => `${placeText(other.span, files)}: ${other.message}`),
  ].join('\n')
  return `::${severity} ${properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',')}::${escapeText(text)}`
}

/** Columns are not allowed where the lines differ. */
function range(located: LocatedSpan | undefined): Readonly<Record<string, number>> {
  if (located === undefined) return {}
  const { start, end } = located
  return start.line === end.line
    ? { line: start.line, col: start.column, endLine: end.line, endColumn: end.column }
    : { line: start.line, endLine: end.line }
}

/** Such as `Classes/A.yaml:3:5`; a file in an archive by its path there. */
function placeText(span: SourceSpan | undefined, { locate, directory, archives }: FilesOfFindings): string {
  if (span === undefined) return ''
  const start = locate(span)?.start
  const { file, within } = artifactOf(span.file, archives)
  return `${within ?? displayPath(file, directory)}${start === undefined ? '' : `:${start.line}:${start.column}`}`
}

function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

import { createHash } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import type { Diagnostic, RelatedInformation, SourceSpan } from '../diagnostic.js'
import type { DiagnosticKind } from '../kind.js'
import { artifactOf } from './artifact.js'
import type { FilesOfFindings } from './github.js'
import { displayPath } from './paths.js'
import { sarifRule } from './sarif-rule.js'
import type { LocatedSpan } from './sources.js'

/** What a log in SARIF holds besides findings. */
export interface SarifOptions extends FilesOfFindings {
  /** Of Vetro. */
  readonly version: string
  /** All kinds of findings that there are. */
  readonly kinds: readonly DiagnosticKind[]
  /** What could not be looked at. */
  readonly notes: readonly string[]
}

/**
 * A log in SARIF 2.1.0, as code scanning and editors read it. Paths are relative to the repository, wherever it lies.
 *
 * What is found in an archive is a result of the archive as a whole, in its first line, with the place in it in the
 * message: SARIF has words for files in files, but code scanning knows only files of the repository.
 */
export function sarifLog(diagnostics: readonly Diagnostic[], options: SarifOptions): object {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort()
  const fingerprint = fingerprints(options)
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Vetro',
            semanticVersion: options.version,
            rules: codes.map((code) => sarifRule(code, options.kinds)),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [root]: { description: { text: 'The folder of the repository.' } } },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: options.notes.map((text) => ({ level: 'note', message: { text } })),
          },
        ],
        results: diagnostics.map((diagnostic) => ({
          ruleId: diagnostic.code,
          ruleIndex: codes.indexOf(diagnostic.code),
          level: diagnostic.severity,
          message: { text: messageOf(diagnostic, options) },
          locations: diagnostic.span === undefined ? [] : [locationOf(diagnostic.span, options)],
          relatedLocations: (diagnostic.related ?? []).map((place, index) => relatedOf(place, index, options)),
          partialFingerprints: fingerprint(diagnostic),
        })),
      },
    ],
  }
}

const root = '%SRCROOT%'

function messageOf({ message, suggestion, span }: Diagnostic, options: SarifOptions): string {
  const start = span && options.locate(span)?.start
  const within = span && artifactOf(span.file, options.archives).within
  const position = start === undefined ? '' : `:${start.line}:${start.column}`
  const place = within === undefined ? '' : `${within}${position}: `
  return [`${place}${message}`, ...(suggestion === undefined ? [] : [suggestion])].join(' ')
}

function relatedOf({ message, span }: RelatedInformation, index: number, options: SarifOptions) {
  return {
    id: index + 1,
    message: { text: messageOf({ ...noFinding, message, span }, options) },
    ...locationOf(span, options),
  }
}

const noFinding = { code: '', severity: 'warning' } as const

function locationOf(span: SourceSpan, options: SarifOptions) {
  const { file, within } = artifactOf(span.file, options.archives)
  return {
    physicalLocation: {
      artifactLocation: artifactLocation(file, options.directory),
      region: regionOf(within === undefined ? options.locate(span) : undefined),
    },
    ...(within === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: within, kind: 'resource' }] }),
  }
}

/** Of what is no text, the beginning: code scanning shows nothing without a line. */
function regionOf(located: LocatedSpan | undefined) {
  const { start, end } = located ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }
}

function artifactLocation(file: string, directory: string) {
  const path = displayPath(file, directory)
  if (path.startsWith('/')) return { uri: pathToFileURL(file).href }
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: root }
}

/**
 * What tells a finding from others in the next run, too, when lines were added above it: its code, its file and the text
 * of its line. The text of an archive is none, so that code scanning needs to be told there.
 */
function fingerprints({ locate, directory, archives }: SarifOptions) {
  const seen = new Map<string, number>()
  return ({ code, span }: Diagnostic): Readonly<Record<string, string>> => {
    const { file = '', within } = span === undefined ? {} : artifactOf(span.file, archives)
    const line = span && locate(span)?.lineText.trim()
    const identity = JSON.stringify([code, displayPath(file, directory), within, line])
    const count = (seen.get(identity) ?? 0) + 1
    seen.set(identity, count)
    const hash = createHash('sha256').update(`${identity} ${count}`).digest('hex').slice(0, 32)
    return { 'vetroFinding/v1': hash, ...(within === undefined ? {} : { primaryLocationLineHash: hash }) }
  }
}

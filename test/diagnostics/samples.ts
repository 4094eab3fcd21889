import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Diagnostic } from '../../src/diagnostics/index.js'
import { createLocator, createSourceReader } from '../../src/diagnostics/index.js'

/** A folder with packages that hold one kind of mistake. Its name is the code. */
export interface Sample {
  readonly code: string
  readonly directory: string
  /** The folders to compile: those with a package.ts, or the sample's own if there is none. */
  readonly packages: readonly string[]
  /** What has to be reported, and nothing else. */
  readonly expected: readonly Finding[]
  /** Whether it is compiled alone, since some finding names no file. */
  readonly alone: boolean
}

/** A diagnostic by its code and place. The file is relative to the sample; both are absent where no file is to blame. */
export interface Finding {
  readonly code: string
  readonly file?: string
  readonly line?: number
}

export const samplesDirectory = dirname(fileURLToPath(import.meta.url))

/** All samples, by code. */
export function findSamples(): Sample[] {
  return readdirSync(samplesDirectory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readSample(name))
    .sort((left, right) => (left.code < right.code ? -1 : 1))
}

/** The codes that have no sample, each with the reason that README.md gives. */
export function codesWithoutSample(): Map<string, string> {
  const text = readFileSync(join(samplesDirectory, 'README.md'), 'utf8')
  return new Map([...text.matchAll(/^- (V\d{4}): (.+)$/gm)].map(([, code = '', reason = '']) => [code, reason]))
}

/** What was found in one sample, in the form in which it is expected. */
export function findingsIn(sample: Sample, diagnostics: readonly Diagnostic[]): Finding[] {
  const locate = createLocator(createSourceReader())
  return diagnostics
    .filter(({ span }) => span === undefined || span.file.startsWith(`${sample.directory}/`))
    .map(({ code, span }) => {
      if (span === undefined) return { code }
      const line = locate(span)?.start.line
      return { code, file: relative(sample.directory, span.file), ...(line !== undefined && { line }) }
    })
    .sort(compareFindings)
}

function readSample(code: string): Sample {
  const directory = join(samplesDirectory, code)
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' })
  const packages = files.filter((file) => /(^|\/)package\.ts$/.test(file)).map((file) => join(directory, dirname(file)))
  const listed = readListed(join(directory, 'expected.json'))
  const marked = files.filter((file) => file.endsWith('.ts')).flatMap((file) => readMarks(directory, file))
  return {
    code,
    directory,
    packages: packages.length > 0 ? packages : [directory],
    expected: [...listed, ...marked].sort(compareFindings),
    alone: listed.some(({ file }) => file === undefined),
  }
}

/** Marks are lines `// ^ V1001` below the line in question; several marks may follow one line. */
function readMarks(directory: string, file: string): Finding[] {
  const findings: Finding[] = []
  let marked = 0
  readFileSync(join(directory, file), 'utf8')
    .split('\n')
    .forEach((text, index) => {
      const code = /^\s*\/\/ \^ (\w+)$/.exec(text)?.[1]
      if (code === undefined) marked = index + 1
      else findings.push({ code, file, line: marked })
    })
  return findings
}

function readListed(file: string): Finding[] {
  if (!existsSync(file)) return []
  const listed: Finding[] = JSON.parse(readFileSync(file, 'utf8'))
  return listed
}

function compareFindings(left: Finding, right: Finding): number {
  const [first, second] = [left, right].map(({ file = '', line = 0, code }) =>
    [file, String(line).padStart(6, '0'), code].join(' '),
  )
  return (first ?? '') < (second ?? '') ? -1 : 1
}

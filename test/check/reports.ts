import { createLocator, type Diagnostic } from '../../src/diagnostics/index.js'
import type { FilesOfFindings } from '../../src/diagnostics/render/github.js'

const texts: Readonly<Record<string, string>> = {
  '/work/my package, 50%/Classes/A.yaml': 'Name: A\r\n\tBody: $x\nlast: ü#?',
  '/work/out/a.zip/Classes/A.yaml': 'Name: A\nBody: $x\n',
}

/** Files for reports: a package in a folder with an odd name, one in a zip, one elsewhere. */
export const files: FilesOfFindings = {
  locate: createLocator((file) => texts[file]),
  directory: '/work',
  archives: new Set(['/work/out/a.zip']),
}

/** A finding at a part of a file. */
export function findingAt(file: string, part: string, more: Partial<Diagnostic> = {}): Diagnostic {
  return { code: 'M1008', severity: 'warning', message: 'Twice.', span: spanOf(file, part), ...more }
}

/** The place of a part of a text; the beginning where the file has no text. */
export function spanOf(file: string, part: string) {
  const start = Math.max(0, texts[file]?.indexOf(part) ?? 0)
  return { file, start, end: texts[file] === undefined ? 0 : start + part.length }
}

export const inFolder = '/work/my package, 50%/Classes/A.yaml'
export const inZip = '/work/out/a.zip/Classes/A.yaml'

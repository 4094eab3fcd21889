import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkPackages } from '../../../src/check/check.js'
import { archiveSource, folderSource } from '../../../src/check/open/index.js'
import { createLocator, jsonReport } from '../../../src/diagnostics/index.js'
import type { Finding } from './fault.js'
import { folderOf } from './packages.js'

const archive = 'shop.zip'

/** What Vetro reports of a zip, with the library that the package requires beside it. */
export const findingsOf = async (zip: Uint8Array): Promise<Finding[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'vetro-findings-'))
  try {
    const location = join(folder, archive)
    writeFileSync(location, zip)
    const { diagnostics, read } = await checkPackages([archiveSource(location), folderSource(folderOf('library'))])
    const report = jsonReport(diagnostics, createLocator(read), folder)
    return report.diagnostics.map(({ code, file, range }) => {
      const path = file?.replace(`${archive}/`, '') ?? ''
      return { code, at: range === null ? path : `${path}:${range.start.line}:${range.start.column}` }
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

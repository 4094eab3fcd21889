import { execFile } from 'node:child_process'

export interface PackageFinding {
  /** Such as W202. */
  readonly code: string
  readonly message: string
}

// W082: it does not know UI version 2.4. W100: it does not know all types of fields.
const ignored = 'W082,W100'

/** What murano-pkg-check says about a package's zip. Rejects if it cannot read the package. */
export const checkPackage = (zip: string): Promise<readonly PackageFinding[]> =>
  new Promise((resolve, reject) => {
    execFile('/usr/bin/murano-pkg-check', ['--ignore', ignored, zip], (error, output, errors) => {
      const lines = output.split('\n').filter((line) => line !== '')
      const findings = lines.flatMap((line) => {
        const [, code, message] = /\b([EW]\d{3}) (.*)/.exec(line) ?? []
        return code === undefined || message === undefined ? [] : [{ code, message }]
      })
      // It exits with 1 for findings, 2 and 3 for packages that it cannot read
      if (error !== null && (error.code !== 1 || findings.length === 0))
        reject(new Error(`${error.code}: ${output}${errors}`))
      else resolve(findings)
    })
  })

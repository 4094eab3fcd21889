import { compile } from '../../compiler/compile.js'
import { writePackages } from '../../compiler/pack/index.js'
import { printPackage } from '../../compiler/print/index.js'
import type { Diagnostic } from '../../diagnostics/index.js'

/** How long a stage took. */
export interface StageTiming {
  readonly stage: string
  readonly milliseconds: number
}

/** A package that was written. */
export interface BuiltPackage {
  readonly fullName: string
  readonly version: string
  /** Absolute path of the zip. */
  readonly path: string
  /** In bytes. */
  readonly size: number
  /** Of the zip, in hexadecimal. */
  readonly sha256: string
}

/** What became of a build. Without errors all packages are written, with errors none. */
export interface BuildResult {
  readonly valid: boolean
  readonly packages: readonly BuiltPackage[]
  readonly diagnostics: readonly Diagnostic[]
  readonly timings: readonly StageTiming[]
}

/** Compiles the packages in the folders and writes them to `out`, unless there are errors. All paths are absolute. */
export async function build(directories: readonly string[], out: string): Promise<BuildResult> {
  const { packages, diagnostics, timings } = compile({ directories: [...directories] })
  if (diagnostics.some(({ severity }) => severity === 'error')) {
    return { valid: false, packages: [], diagnostics, timings }
  }
  const printed = performance.now()
  const files = packages.map((definition) => ({ definition, files: printPackage(definition) }))
  const packed = performance.now()
  const written = await writePackages(files, out)
  const done = performance.now()
  const ownTimings = [
    { stage: 'print', milliseconds: packed - printed },
    { stage: 'pack', milliseconds: done - packed },
  ]
  return { valid: true, packages: written, diagnostics, timings: [...timings, ...ownTimings] }
}

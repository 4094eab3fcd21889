import { join } from 'node:path'
import { compile } from '../../compiler/compile.js'
import { exceededLimit, packPackage, writePackages } from '../../compiler/pack/index.js'
import { printPackage } from '../../compiler/print/index.js'
import { type Diagnostic, Diagnostics, packing, type SourceSpan } from '../../diagnostics/index.js'
import type { PackageDefinition } from '../../murano/package.js'
import { UsageError } from '../exit-codes.js'
import { findingsInSources, type PrintedPackage } from './check.js'

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

/**
 * Compiles the packages in the folders and writes them to `out`, unless there are errors. All paths are absolute.
 * Throws a UsageError if `out` cannot be written to.
 */
export async function build(directories: readonly string[], out: string): Promise<BuildResult> {
  const compiled = compile({ directories: [...directories] })
  const diagnostics = new Diagnostics()
  diagnostics.add(...compiled.diagnostics)
  const timings = [...compiled.timings]
  const timed = async <Result>(stage: string, run: () => Result | Promise<Result>): Promise<Result> => {
    const start = performance.now()
    const result = await run()
    timings.push({ stage, milliseconds: performance.now() - start })
    return result
  }
  const failed = () => ({ valid: false, packages: [], diagnostics: diagnostics.list, timings })
  if (diagnostics.hasErrors) return failed()

  const printed = await timed('print', () =>
    compiled.packages.map((definition) => ({ definition, files: printPackage(definition) })),
  )
  await timed('check files', async () => diagnostics.add(...(await findingsInSources(printed))))
  const packed = await timed('pack', () => Promise.all(printed.map(pack)))
  for (const { definition, content } of packed) {
    const size = content.zip.length
    const limit = exceededLimit(size)
    if (limit !== undefined) diagnostics.report(packing.zipSize, describedBy(definition), { size, limit })
  }
  if (diagnostics.hasErrors) return failed()

  const contents = packed.map(({ content }) => content)
  const written = await timed('write', () => writePackages(out, contents).catch(refuseOutput))
  const versions = new Map(compiled.packages.map(({ manifest }) => [manifest.fullName, manifest.version]))
  const packages = written.map(({ fullName, zip, size, sha256 }) => ({
    fullName,
    version: versions.get(fullName) ?? '',
    path: zip,
    size,
    sha256,
  }))
  return { valid: true, packages, diagnostics: diagnostics.list, timings }
}

async function pack({ definition, files }: PrintedPackage) {
  return { definition, content: await packPackage(definition.manifest.fullName, files) }
}

/** The place for what no line is to blame for: the start of package.ts. */
function describedBy({ directory }: PackageDefinition): SourceSpan {
  return { file: join(directory, 'package.ts'), start: 0, end: 0 }
}

function refuseOutput(error: unknown): never {
  // The errors of the file system name the folder and what is wrong with it.
  if (error instanceof Error && 'syscall' in error)
    throw new UsageError(`the packages cannot be written: ${error.message}`)
  throw error
}

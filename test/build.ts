import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deserialize, serialize } from 'node:v8'
import type { PackageDefinition } from '../src/murano/package.js'

/** Packages compiled for a test. */
export interface BuiltPackages {
  readonly packages: readonly PackageDefinition[]
  /** The unpacked packages, for the engine. */
  readonly directories: readonly string[]
  readonly zips: readonly string[]
  /** Deletes what was written. */
  remove(): void
}

const project = fileURLToPath(new URL('..', import.meta.url))

/**
 * Compiles packages into a temporary folder. Throws if the compiler has anything to say against them. In a run of many
 * test files, those of the project are compiled once for all that want the same ones: nobody may change what was written.
 */
export async function buildPackages(directories: readonly string[]): Promise<BuiltPackages> {
  const shared = process.env.TEST_BUILDS
  if (shared === undefined || !directories.every((directory) => directory.startsWith(project))) {
    const output = mkdtempSync(join(tmpdir(), 'vetro-test-'))
    await compileInto(output, directories)
    return readBuild(output, () => rmSync(output, { recursive: true }))
  }
  const output = join(shared, createHash('sha256').update(directories.join('\n')).digest('hex'))
  if (!existsSync(output)) {
    const fresh = mkdtempSync(join(shared, 'new-'))
    await compileInto(fresh, directories)
    try {
      renameSync(fresh, output)
    } catch (error) {
      // Another test file may have been faster
      if (!existsSync(output)) throw error
      rmSync(fresh, { recursive: true })
    }
  }
  return readBuild(output, () => undefined)
}

async function compileInto(output: string, directories: readonly string[]): Promise<void> {
  // The compiler takes seconds to load
  const [{ compile }, { packPackage, writePackages }, { printPackage }] = await Promise.all([
    import('../src/compiler/compile.js'),
    import('../src/compiler/pack/index.js'),
    import('../src/compiler/print/index.js'),
  ])
  const { packages, diagnostics } = compile({ directories })
  const problems = diagnostics.map(
    ({ code, message, span }) => `${code} ${message} ${span?.file ?? ''}:${span?.start ?? 0}`,
  )
  if (problems.length > 0) throw new Error(problems.join('\n'))
  const packed = await Promise.all(
    packages.map((definition) => packPackage(definition.manifest.fullName, printPackage(definition))),
  )
  await writePackages(output, packed)
  writeFileSync(join(output, 'definitions'), serialize(packages))
}

function readBuild(output: string, remove: () => void): BuiltPackages {
  const packages: readonly PackageDefinition[] = deserialize(readFileSync(join(output, 'definitions')))
  const names = packages.map(({ manifest }) => manifest.fullName)
  return {
    packages,
    directories: names.map((name) => join(output, 'packages', name)),
    zips: names.map((name) => join(output, 'apps', `${name}.zip`)),
    remove,
  }
}

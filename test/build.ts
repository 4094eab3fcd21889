import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compile } from '../src/compiler/compile.js'
import { packPackage, writePackages } from '../src/compiler/pack/index.js'
import { printPackage } from '../src/compiler/print/index.js'
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

/** Compiles packages into a temporary folder. Throws if the compiler has anything to say against them. */
export async function buildPackages(directories: readonly string[]): Promise<BuiltPackages> {
  const { packages, diagnostics } = compile({ directories })
  const problems = diagnostics.map(
    ({ code, message, span }) => `${code} ${message} ${span?.file ?? ''}:${span?.start ?? 0}`,
  )
  if (problems.length > 0) throw new Error(problems.join('\n'))
  const output = mkdtempSync(join(tmpdir(), 'vetro-test-'))
  const packed = await Promise.all(
    packages.map((definition) => packPackage(definition.manifest.fullName, printPackage(definition))),
  )
  await writePackages(output, packed)
  const names = packages.map(({ manifest }) => manifest.fullName)
  return {
    packages,
    directories: names.map((name) => join(output, 'packages', name)),
    zips: names.map((name) => join(output, 'apps', `${name}.zip`)),
    remove: () => rmSync(output, { recursive: true }),
  }
}

import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from '../../src/diagnostics/index.js'
import { mutate, type Random } from './mutate.js'

/** A copy of a package with changes in some of its files. */
export interface Mutant {
  readonly directory: string
  /** The files that are changed, with what they were. */
  readonly originals: Map<string, string>
}

/** Copies a package, under a name of its own, and changes each of its sources with the given chance. */
export function makeMutant(source: string, directory: string, prefix: string, chance: number, random: Random): Mutant {
  cpSync(source, directory, { recursive: true })
  const originals = new Map<string, string>()
  for (const path of sourcesIn(directory)) {
    const original = readFileSync(path, 'utf8').replace(/(fullName|namespace): '/g, `$&${prefix}.`)
    const mutated = random() < chance ? mutate(original, random) : original
    writeFileSync(path, mutated)
    if (mutated !== original) originals.set(path, original)
  }
  return { directory, originals }
}

/** Takes back the changes in files that have errors. Returns how many. */
export function restoreWrong({ originals }: Mutant, diagnostics: readonly Diagnostic[]): number {
  const wrong = new Set(diagnostics.map(({ span }) => span?.file))
  const restored = [...originals].filter(([path]) => wrong.has(path))
  for (const [path, original] of restored) {
    writeFileSync(path, original)
    originals.delete(path)
  }
  return restored.length
}

/** Whether any of the diagnostics is about a mutant. */
export function isBlamed({ directory }: Mutant, diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ span }) => span?.file.startsWith(`${directory}/`))
}

function sourcesIn(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(directory, path))
}

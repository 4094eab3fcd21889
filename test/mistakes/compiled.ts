import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Diagnostic } from '../../src/diagnostics/index.js'
import type { Attempt } from './mistake.js'

/** An attempt as files, in a folder of its own. */
export interface WrittenAttempt {
  readonly attempt: Attempt
  readonly directory: string
  /** The folders to compile: those with a `package.ts`, or the attempt's own if there is none. */
  readonly packages: readonly string[]
}

/** Writes an attempt below a folder, under names that no other attempt uses. */
export function writeAttempt(attempt: Attempt, root: string, number: number): WrittenAttempt {
  const directory = join(root, `m${number}`)
  for (const [path, content] of Object.entries(attempt.files)) {
    const target = join(directory, path)
    mkdirSync(dirname(target), { recursive: true })
    const own =
      typeof content === 'string' ? content.replaceAll('com.example.mistakes', `com.example.m${number}`) : content
    writeFileSync(target, own)
  }
  const described = Object.keys(attempt.files).filter((path) => /(^|\/)package\.ts$/.test(path))
  const packages = described.map((path) => join(directory, dirname(path)))
  return { attempt, directory, packages: packages.length > 0 ? packages : [directory] }
}

/** TypeScript has other codes for the first few names that it can suggest a better spelling for. */
const withoutSuggestion: Readonly<Record<string, string>> = {
  TS2552: 'TS2304',
  TS2551: 'TS2339',
  TS2561: 'TS2353',
  TS2724: 'TS2305',
}

/** The codes that were reported for an attempt, each once. */
export function codesOf({ directory }: WrittenAttempt, diagnostics: readonly Diagnostic[]): readonly string[] {
  const own = diagnostics.filter(({ span, message }) =>
    span === undefined ? message.includes(`\`${directory}\``) : span.file.startsWith(`${directory}/`),
  )
  return [...new Set(own.map(({ code }) => withoutSuggestion[code] ?? code))]
}

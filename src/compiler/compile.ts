import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import {
  type Diagnostic,
  Diagnostics,
  packages as packageDiagnostics,
  plans as planDiagnostics,
  type SourceSpan,
} from '../diagnostics/index.js'
import type { PackageDefinition } from '../murano/package.js'
import { duplicatePaths } from './check/duplicate-paths.js'
import { type PlanFileIssue, planFileIssues } from './check/plan-files.js'
import { createProgram, type Program } from './load/program.js'
import { findSources, type PackageSources, sourceFiles } from './load/sources.js'
import { lowerPackages } from './lower/index.js'
import { describePackage, type PackageDescription } from './lower/packages/description.js'
import { packageFiles } from './resources/files.js'

/** What to compile. */
export interface CompileOptions {
  /** Folders of packages, each with a `package.ts`. */
  readonly directories: readonly string[]
}

/** The packages, or what is wrong with them. */
export interface CompileResult {
  /** Empty if there is an error among the diagnostics. */
  readonly packages: readonly PackageDefinition[]
  /** Sorted by file and place. */
  readonly diagnostics: readonly Diagnostic[]
  readonly timings: readonly { readonly stage: string; readonly milliseconds: number }[]
}

/** Compiles packages: load, lower, and gather their files. Never throws for a mistake of the author's. */
export function compile({ directories }: CompileOptions): CompileResult {
  const diagnostics = new Diagnostics()
  const timings: { stage: string; milliseconds: number }[] = []
  const timed = <Result>(stage: string, run: () => Result): Result => {
    const start = performance.now()
    const result = run()
    timings.push({ stage, milliseconds: performance.now() - start })
    return result
  }

  const sources = timed('find', () => directories.flatMap((directory) => sourcesOf(resolve(directory), diagnostics)))
  const { program, imported } = timed('load', () => {
    const own = createProgram(sources.flatMap(sourceFiles))
    const others = importedSources(own, sources)
    return {
      imported: others,
      program: others.length === 0 ? own : own.extended(others.map(({ description }) => description)),
    }
  })
  const typeErrors = timed('check types', () =>
    sources.flatMap(sourceFiles).flatMap((path) => program.errorsOf(program.sourceFile(path))),
  )
  diagnostics.add(...typeErrors)
  // What the checker has refused has no meaning to lower.
  if (typeErrors.length > 0) return { packages: [], diagnostics: diagnostics.list, timings }

  const lowered = timed('lower', () => {
    const describe = (each: PackageSources) => describePackage(each, program, diagnostics) ?? []
    const descriptions = sources.flatMap(describe)
    refuseDuplicates(descriptions, diagnostics)
    const identities = imported.flatMap(describe).map(({ identity }) => identity)
    return lowerPackages(descriptions, identities, program, diagnostics)
  })
  const packages = timed('files', () => {
    return lowered.map(({ settings, sources: own, ...definition }): PackageDefinition => {
      const files = packageFiles(own, settings, diagnostics)
      const complete = { ...definition, files }
      for (const issue of planFileIssues(complete)) reportPlanFile(issue, diagnostics)
      for (const path of duplicatePaths(complete)) {
        diagnostics.report(packageDiagnostics.duplicatePath, startOf(own), { path })
      }
      return complete
    })
  })
  return { packages: diagnostics.hasErrors ? [] : packages, diagnostics: diagnostics.list, timings }
}

function sourcesOf(directory: string, diagnostics: Diagnostics): PackageSources[] {
  const sources = findSources(directory)
  if (!sources) diagnostics.report(packageDiagnostics.noPackageFile, undefined, { directory })
  for (const path of sources?.unreadable ?? []) {
    diagnostics.report(packageDiagnostics.unreadableFile, sources && startOf(sources), { path })
  }
  return sources ? [sources] : []
}

/** The packages that the given ones import from, beside them. */
function importedSources(program: Program, own: readonly PackageSources[]): readonly PackageSources[] {
  const known = new Set(own.map(({ directory }) => directory))
  const directories = new Set(program.authorFiles.flatMap((path) => packageFolder(path) ?? []))
  return [...directories]
    .filter((directory) => !known.has(directory))
    .flatMap((directory) => findSources(directory) ?? [])
}

/** The nearest folder above a file that describes a package. */
function packageFolder(path: string): string | undefined {
  const folder = dirname(path)
  if (folder === path) return undefined
  return existsSync(join(folder, 'package.ts')) ? folder : packageFolder(folder)
}

function refuseDuplicates(descriptions: readonly PackageDescription[], diagnostics: Diagnostics): void {
  const seen = new Set<string>()
  for (const { identity } of descriptions) {
    const { fullName, sources } = identity
    if (seen.has(fullName)) {
      diagnostics.report(packageDiagnostics.duplicateFullName, startOf(sources), { fullName })
    }
    seen.add(fullName)
  }
}

/** The place for what no line is to blame for. */
function startOf({ description }: PackageSources): SourceSpan {
  return { file: description, start: 0, end: 0 }
}

function reportPlanFile({ kind, plan, path }: PlanFileIssue, diagnostics: Diagnostics): void {
  const mistake = kind === 'no-text' ? planDiagnostics.noText : planDiagnostics.carriageReturn
  diagnostics.report(mistake, plan.source, { path })
}

import { type Diagnostic, type SourceReader, sortedDiagnostics } from '../diagnostics/index.js'
import { Findings } from './findings.js'
import { knownPackage } from './known-package.js'
import { lenient } from './leniency.js'
import { coreLibrary, type KnownPackage, Registry } from './library/registry.js'
import { CheckedPackage } from './package.js'
import { presentable } from './presentable.js'
import type { CheckResult } from './result.js'
import { rules } from './rules/index.js'
import { type Claims, claimsOf, clashesOf } from './rules/package/together.js'
import { checkResourceFiles } from './rules/resource-files.js'
import { CheckRun } from './run.js'
import { everything, type Selection } from './selection.js'
import { silence } from './silence/index.js'
import type { PackageSource } from './source.js'

/** How many packages are kept between the first look at all of them and the check of each. */
const keptPackages = 64

/**
 * Checks packages, which can see each other's classes. Nothing that they hold makes it throw.
 *
 * All are looked at once for what they offer each other, then one after the other is checked; few of them are in
 * memory at a time.
 */
export async function checkPackages(
  sources: readonly PackageSource[],
  { selection = everything }: { readonly selection?: Selection } = {},
): Promise<CheckResult> {
  const registry = new Registry()
  registry.add(await corePackage())
  const kept = new Map<PackageSource, OpenedPackage>()
  const claims: Claims[] = []
  for (const source of sources) {
    const opened = await open(source)
    if (opened.known !== undefined) registry.add(opened.known)
    if (opened.checked !== undefined) claims.push(...claimsOf(opened.checked))
    if (kept.size < keptPackages) kept.set(source, opened)
  }
  const clashes = clashesOf(claims)
  const diagnostics: Diagnostic[] = []
  const texts = new Map(clashes.size === 0 ? [] : claims.map(({ file, manifest }) => [file, manifest]))
  const run = new CheckRun()
  for (const source of sources) {
    const { findings, checked, known } = kept.get(source) ?? (await open(source))
    kept.delete(source)
    const library = known && registry.libraryFor(known)
    if (checked !== undefined && library !== undefined) {
      // Other programs are at work while the rest is checked
      const asked = findings.within(() => checkResourceFiles(checked, run))
      await Promise.all([asked, ...rules.map((rule) => findings.within(() => rule(checked, library)))])
    }
    const found = lenient(known?.fullName, [...findings.list, ...(clashes.get(source.location) ?? [])])
    const loud = checked
      ? await silence(checked, found, {
          selection,
          isComplete: library?.isComplete === true && !findings.isFull && run.notes.list.length === 0,
        })
      : found
    for (const diagnostic of loud.filter(({ code }) => selection(code))) {
      diagnostics.push(presentable(diagnostic))
      for (const span of [diagnostic.span, ...(diagnostic.related ?? []).map((related) => related.span)]) {
        const text = span && checked?.textNamed(span.file)
        if (text !== undefined) texts.set(text.file, text.text)
      }
    }
  }
  run.close()
  const read: SourceReader = (file) => texts.get(file)
  return {
    diagnostics: sortedDiagnostics(diagnostics),
    read,
    archives: new Set(sources.filter(({ isArchive }) => isArchive).map(({ location }) => location)),
    packages: sources.length,
    notes: run.notes.list,
  }
}

/** A package after the first look. */
interface OpenedPackage {
  readonly findings: Findings
  /** Absent if it cannot be read at all. */
  readonly checked?: CheckedPackage
  readonly known?: KnownPackage
}

async function open(source: PackageSource): Promise<OpenedPackage> {
  const findings = new Findings(source.location)
  const opened = await findings.within(async () => {
    const files = await source.read(findings.sink)
    if (files === undefined) return undefined
    const checked = new CheckedPackage(source.location, files, findings.sink)
    return { checked, known: knownPackage(checked) }
  })
  return { findings, ...opened }
}

async function corePackage(): Promise<KnownPackage> {
  const { coreClasses } = await import('./library/core-classes.js')
  return { fullName: coreLibrary, version: '0.0.0', require: [], classes: coreClasses, isClear: true }
}

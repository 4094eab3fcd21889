import { type DiagnosticSink, murano, type SourceSpan } from '../../../diagnostics/index.js'
import type { ListedClass } from '../../model/manifest.js'
import { fullNameOf } from '../../model/names.js'
import { didYouMean } from '../../nearest.js'
import type { YamlMap } from '../../yaml/node.js'
import type { CheckedName } from './name.js'

/** A class as its document names it. */
export interface NamedDocument extends CheckedName {
  readonly document: YamlMap
}

/** Names of classes that a message lists. */
const shownNames = 4

/** What the manifest says. */
export interface Listing {
  /** The classes of the file. */
  readonly entries: readonly ListedClass[]
  /** The names of all classes. */
  readonly names: ReadonlySet<string>
}

/** Checks a file's classes against those that the manifest says are in it. */
export function checkListing(documents: readonly NamedDocument[], listing: Listing, sink: DiagnosticSink): void {
  const names = new Set(documents.flatMap(({ name }) => name ?? []))
  reportRepetitions(documents, sink)
  const unnamed = documents.find(({ name }) => name === undefined)
  const missing = listing.entries.filter((entry) => !names.has(entry.name) && !(unnamed && canBe(entry.name, unnamed)))
  const unlisted = documents.filter(({ name }) => name !== undefined && !listing.names.has(name))
  const [onlyMissing] = missing
  const [onlyUnlisted] = unlisted
  if (onlyMissing !== undefined && missing.length === 1 && onlyUnlisted !== undefined && unlisted.length === 1) {
    reportOtherName(onlyMissing, onlyUnlisted, sink)
    return
  }
  for (const entry of missing) reportMissing(entry, [...names], sink)
  for (const { name, node } of unlisted) {
    if (name !== undefined) sink.report(murano.classes.notListed, node?.span, { name })
  }
}

/** Whether a class without a name is the one that is looked for: its name is resolved like any other. */
function canBe(name: string, { namespaces }: NamedDocument): boolean {
  return fullNameOf(name, namespaces) === name
}

function reportOtherName(expected: ListedClass, { name, node }: NamedDocument, sink: DiagnosticSink): void {
  if (name === undefined) return
  const related = [{ message: 'The manifest lists it here.', span: expected.key.span }]
  sink.report(murano.classes.otherName, node?.span, { actual: name, expected: expected.name }, related)
}

function reportMissing({ name, file, key }: ListedClass, names: readonly string[], sink: DiagnosticSink): void {
  const some = names.slice(0, shownNames).map((each) => `\`${each}\``)
  const more = names.length > shownNames ? [`${names.length - shownNames} more`] : []
  const found = names.length === 0 ? 'no classes' : [...some, ...more].join(', ')
  sink.report(murano.classes.notInFile, key.span, { name, file, found, hint: didYouMean(name, names) })
}

function reportRepetitions(documents: readonly NamedDocument[], sink: DiagnosticSink): void {
  const seen = new Map<string | undefined, NamedDocument>()
  for (const each of documents) {
    const { name, node, document } = each
    const before = seen.get(name)
    seen.set(name, each)
    if (before === undefined) continue
    const span = node?.span ?? startOf(document)
    const related = [{ message: 'The other one is here.', span: before.node?.span ?? startOf(before.document) }]
    if (name === undefined) sink.report(murano.classes.secondUnnamed, span, {}, related)
    else sink.report(murano.classes.duplicateClass, span, { name }, related)
  }
}

function startOf(document: YamlMap): SourceSpan {
  return document.entries[0]?.key.span ?? document.span
}

import { type DiagnosticSink, murano } from '../../../diagnostics/index.js'
import type { ListedClass } from '../../model/manifest.js'
import type { Namespaces } from '../../model/names.js'
import type { CheckedPackage } from '../../package.js'
import { entryOf, type YamlMap, type YamlNode } from '../../yaml/node.js'
import { isFalsy } from '../../yaml/truth.js'
import { checkKeys, classKeys } from './keys.js'
import { checkListing, type Listing, type NamedDocument } from './listing.js'
import { checkClassName } from './name.js'
import { checkNamespaces } from './namespaces.js'

/** Checks what the documents of class files are, and that they give the classes that the manifest lists. */
export function checkDocuments(checked: CheckedPackage): void {
  const listed = checked.manifest?.classes ?? []
  const names = new Set(listed.map(({ name }) => name))
  const byFile = new Map<string, ListedClass[]>()
  for (const entry of listed) {
    const entries = byFile.get(entry.file)
    if (entries === undefined) byFile.set(entry.file, [entry])
    else entries.push(entry)
  }
  for (const [file, entries] of byFile) {
    const documents = checked.yaml(`Classes/${file}`)
    if (documents !== undefined) checkFile(documents, { entries, names }, checked.sink)
  }
}

function checkFile(documents: readonly YamlNode[], listing: Listing, sink: DiagnosticSink): void {
  // Murano drops what Python takes for false
  const content = documents.filter((document) => !isFalsy(document))
  const maps = content.filter((document) => document.kind === 'map')
  for (const document of content) {
    if (document.kind !== 'map') sink.report(murano.classes.documentIsNoMap, document.span)
  }
  const named = readNames(maps, sink)
  // What is wrong with a name is said already
  if (maps.length === content.length && named !== undefined) checkListing(named, listing, sink)
}

/** The classes by their names, undefined for one without; undefined as a whole if a name is wrong. */
function readNames(documents: readonly YamlMap[], sink: DiagnosticSink): readonly NamedDocument[] | undefined {
  const named: NamedDocument[] = []
  let isSound = true
  let declared: YamlNode | undefined
  let namespaces: Namespaces | undefined = new Map()
  let isUnread = false
  for (const document of documents) {
    const own = entryOf(document, 'Namespaces')
    // They hold for the documents that follow, too
    if (own !== undefined) {
      declared = own.value
      isUnread = true
    }
    if (own !== undefined && document.entries.length === 1) continue
    checkKeys(document, classKeys, sink)
    // Those that no class needs are never looked at
    if (isUnread) namespaces = checkNamespaces(declared, sink)
    isUnread = false
    const name = namespaces && checkClassName(document, namespaces, sink)
    if (name === undefined) isSound = false
    else named.push({ document, ...name })
  }
  return isSound ? named : undefined
}

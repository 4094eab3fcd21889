import { type Document, isAlias, isMap, isScalar, isSeq, type Node, Scalar, type YAMLMap, type YAMLSeq } from 'yaml'
import { type DiagnosticSink, murano, type SourceSpan } from '../../diagnostics/index.js'
import type { YamlEntry, YamlNode, YamlScalar } from './node.js'
import { scalarType, scalarValue } from './scalar.js'

/** Levels that PyYAML, which recurses, can read and Murano can handle. */
const maximumDepth = 100
/** Nodes of one document, those that aliases repeat counted each time. */
const maximumNodes = 200_000

const textTag = 'tag:yaml.org,2002:str'

/** Makes nodes of a file's documents, and reports what PyYAML would refuse or drop. */
export class NodeReader {
  /** Whether anything was found that PyYAML refuses. */
  failed = false
  private count = 0
  private document: Document.Parsed | undefined

  constructor(
    private readonly file: string,
    private readonly sink: DiagnosticSink,
  ) {}

  /** The document's content; undefined if it is nothing that could be read. */
  read(document: Document.Parsed): YamlNode | undefined {
    this.document = document
    this.count = 0
    return document.contents === null ? undefined : this.nodeOf(document.contents, 0, new Set())
  }

  private nodeOf(node: unknown, depth: number, open: ReadonlySet<unknown>): YamlNode {
    this.count += 1
    if (isAlias(node)) return this.aliasOf(node, depth, open)
    const span = this.spanOf(node)
    if (depth > maximumDepth || this.count > maximumNodes) {
      if (!this.failed) this.sink.report(depth > maximumDepth ? murano.files.yamlTooDeep : murano.files.aliasBomb, span)
      this.failed = true
      return nothing(span)
    }
    if (isScalar(node)) return this.scalarOf(node, span)
    if (isSeq(node)) return this.listOf(node, span, depth, open)
    if (isMap(node)) return this.mapOf(node, span, depth, open)
    return nothing(span)
  }

  private aliasOf(alias: Node & { source: string }, depth: number, open: ReadonlySet<unknown>): YamlNode {
    const span = this.spanOf(alias)
    const target = this.document && isAlias(alias) ? alias.resolve(this.document) : undefined
    if (target !== undefined && !open.has(target)) return this.nodeOf(target, depth, open)
    this.sink.report(target === undefined ? murano.files.unknownAlias : murano.files.circularAlias, span, {
      name: alias.source,
    })
    this.failed = true
    return nothing(span)
  }

  private scalarOf(node: Scalar, span: SourceSpan): YamlScalar {
    const text = String(node.value ?? '')
    const plain = node.type === Scalar.PLAIN || node.type === undefined || node.type === null
    const tag = node.tag === textTag ? undefined : node.tag
    const type = node.tag === textTag ? 'text' : scalarType(text, plain, node.tag)
    const style = plain ? 'plain' : node.type?.startsWith('BLOCK') ? 'block' : 'quoted'
    const untagged = style === 'plain' && node.tag === textTag ? 'quoted' : style
    const value = scalarValue(text, type)
    return { kind: 'scalar', span, style: untagged, text, type, value, ...(tag === undefined ? {} : { tag }) }
  }

  private listOf(node: YAMLSeq, span: SourceSpan, depth: number, open: ReadonlySet<unknown>): YamlNode {
    const within = new Set([...open, node])
    return { kind: 'list', span, items: node.items.map((item) => this.nodeOf(item, depth + 1, within)) }
  }

  private mapOf(node: YAMLMap, span: SourceSpan, depth: number, open: ReadonlySet<unknown>): YamlNode {
    const within = new Set([...open, node])
    const entries = new Map<string, YamlEntry>()
    const merged: YamlNode[] = []
    for (const pair of node.items) {
      const key = this.nodeOf(pair.key, depth + 1, within)
      const value = pair.value === null ? nothing(key.span) : this.nodeOf(pair.value, depth + 1, within)
      if (key.kind !== 'scalar') {
        this.sink.report(murano.files.keyIsNoScalar, key.span)
        this.failed = true
      } else if (key.style === 'plain' && key.text === '<<') merged.push(value)
      else this.enter(entries, { key, value })
    }
    for (const { key, value } of merged.flatMap(mergedEntries)) {
      if (!entries.has(identity(key))) entries.set(identity(key), { key, value })
    }
    return { kind: 'map', span, entries: [...entries.values()] }
  }

  private enter(entries: Map<string, YamlEntry>, entry: YamlEntry): void {
    const { key } = entry
    const known = entries.get(identity(key))
    if (known !== undefined) {
      this.sink.report(murano.files.duplicateKey, key.span, { key: key.text }, [
        { message: 'It stands here, too.', span: known.key.span },
      ])
      entries.delete(identity(key))
    }
    entries.set(identity(key), entry)
  }

  private spanOf(node: unknown): SourceSpan {
    const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : undefined
    return { file: this.file, start: range?.[0] ?? 0, end: range?.[1] ?? 0 }
  }
}

function mergedEntries(node: YamlNode): readonly YamlEntry[] {
  if (node.kind === 'list') return node.items.flatMap(mergedEntries)
  return node.kind === 'map' ? node.entries : []
}

/** What Python tells keys apart by: to it true is 1. */
function identity({ type, value }: YamlScalar): string {
  return type === 'text' ? `text ${String(value)}` : `${typeof value === 'boolean' ? Number(value) : value}`
}

function nothing(span: SourceSpan): YamlScalar {
  return { kind: 'scalar', span, style: 'plain', text: '', type: 'null', value: null }
}

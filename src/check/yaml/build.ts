import { type DiagnosticSink, murano, type SourceSpan } from '../../diagnostics/index.js'
import type { YamlFlavour } from './flavour.js'
import { MapEntries } from './map-entries.js'
import type { ScalarType, YamlNode, YamlScalar } from './node.js'
import { isOfType, scalarType, scalarValue, typeNames } from './scalar.js'
import type { NameToken, ScalarToken, Token } from './scan/tokens.js'

/** A key of a map as written, and its value. */
export interface NodePair {
  readonly key: YamlNode
  readonly value: YamlNode
}

/** Where a list or map is written, and whether in brackets. */
export interface Written {
  readonly start: number
  readonly end: number
  readonly isFlow: boolean
}

const standard = 'tag:yaml.org,2002:'
const textTag = `${standard}str`
const listTags = [`${standard}seq`, `${standard}omap`, `${standard}pairs`]
const mapTags = [`${standard}map`, `${standard}set`]
const scalarTags = ['str', 'null', 'bool', 'int', 'float', 'timestamp', 'binary'].map((name) => standard + name)
const knownTags = [...listTags, ...mapTags, ...scalarTags]
const expressionTag = '!yaql'

/** Makes nodes, and reports what PyYAML would refuse or drop in them. */
export class NodeBuilder {
  /** Whether anything was found that PyYAML refuses. */
  failed = false

  constructor(
    private readonly file: string,
    private readonly flavour: YamlFlavour,
    private readonly sink: DiagnosticSink,
  ) {}

  /** Null where nothing is written. */
  empty(index: number): YamlScalar {
    return { kind: 'scalar', span: this.#span(index, index), style: 'plain', text: '', type: 'null', value: null }
  }

  /** A tag `!` is none, and has quotes ignored. */
  scalar({ text, style: written, start, end }: ScalarToken, tag: string | undefined): YamlScalar {
    const span = this.#span(start, end)
    const isPlain = tag === '!' || (tag === undefined && written === 'plain')
    const type = this.#typeOf(text, isPlain, tag === '!' ? undefined : tag, span)
    const style = isPlain ? 'plain' : written === 'plain' && tag === textTag ? 'quoted' : written
    const value = scalarValue(text, type)
    return { kind: 'scalar', span, style, text, type, value, ...(tag === expressionTag ? { tag } : {}) }
  }

  #typeOf(text: string, isPlain: boolean, tag: string | undefined, span: SourceSpan): ScalarType {
    if (tag !== undefined && !scalarTags.includes(tag) && !this.#isExpressionTag(tag)) {
      this.#refuseTag(tag, 'a text', span)
    }
    const type = scalarType(text, isPlain, tag)
    if (type === 'date' && this.flavour.isLibyaml) return 'text'
    if (isOfType(text, type)) return type
    this.sink.report(murano.files.notOfType, span, { text, type: typeNames[type] })
    this.failed = true
    return 'text'
  }

  list(items: readonly YamlNode[], { start, end, isFlow }: Written, tag: string | undefined): YamlNode {
    const span = this.#span(start, end)
    if (tag !== undefined && tag !== '!' && !listTags.includes(tag)) this.#refuseTag(tag, 'a list', span)
    for (const item of items) this.checkValue(item)
    return { kind: 'list', isFlow, span, items }
  }

  map(pairs: readonly NodePair[], { start, end }: Written, tag: string | undefined): YamlNode {
    const span = this.#span(start, end)
    if (tag !== undefined && tag !== '!' && !mapTags.includes(tag)) this.#refuseTag(tag, 'a map', span)
    const entries = new MapEntries(this.flavour.dialect, this.sink)
    for (const { key, value } of pairs) {
      if (isReserved(key) && key.text === '<<') {
        if (!entries.merge(value)) this.failed = true
        continue
      }
      this.checkValue(value)
      if (!entries.add(key, value)) this.failed = true
    }
    return { kind: 'map', span, entries: entries.list }
  }

  /** Reports what means something as a key only. */
  checkValue(node: YamlNode): void {
    if (!isReserved(node)) return
    this.sink.report(murano.files.reservedScalar, node.span, { text: node.text })
    this.failed = true
  }

  /** Null in the place of an alias of nothing, or of what it stands in. */
  brokenAlias(name: string, isCircular: boolean, { start, end }: Token): YamlNode {
    const span = this.#span(start, end)
    this.sink.report(isCircular ? murano.files.circularAlias : murano.files.unknownAlias, span, { name })
    this.failed = true
    return this.empty(start)
  }

  doubleAnchor({ name, start, end }: NameToken): void {
    this.sink.report(murano.files.duplicateAnchor, this.#span(start, end), { name })
    this.failed = true
  }

  #refuseTag(tag: string, what: string, span: SourceSpan): void {
    const shown = tag.startsWith(standard) ? `!!${tag.slice(standard.length)}` : tag
    if (knownTags.includes(tag) || this.#isExpressionTag(tag))
      this.sink.report(murano.files.tagOfOther, span, { tag: shown, what })
    else this.sink.report(murano.files.unknownTag, span, { tag: shown })
    this.failed = true
  }

  #isExpressionTag(tag: string): boolean {
    return tag === expressionTag && this.flavour.dialect !== undefined
  }

  #span(start: number, end: number): SourceSpan {
    return { file: this.file, start, end }
  }
}

/** Whether a node is what stands for something else where it is a key. */
function isReserved(node: YamlNode): node is YamlScalar {
  return node.kind === 'scalar' && node.style === 'plain' && node.tag === undefined && /^(?:=|<<)$/.test(node.text)
}

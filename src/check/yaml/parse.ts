import type { NodeBuilder, NodePair, Written } from './build.js'
import { maximumDepth, maximumNodes, YamlTooLarge } from './limits.js'
import type { YamlNode } from './node.js'
import { YamlProblem } from './scan/problem.js'
import type { Scanner } from './scan/scanner.js'
import type { Token } from './scan/tokens.js'
import { TagHandles } from './tags.js'

type Kind = Token['kind']

/** What comes before a node's content. */
interface Properties {
  readonly anchor?: string
  readonly tag?: string
}

/** What an anchor names. Its node is absent as long as the end was not found. */
interface Anchored {
  readonly node?: YamlNode
  readonly size: number
  readonly height: number
}

/** Makes nodes of the tokens of a text, by PyYAML's grammar. Its methods throw YamlProblem and YamlTooLarge. */
export class Parser {
  #tags = new TagHandles()
  #anchors = new Map<string, Anchored>()
  #count = 0
  /** The deepest level since an anchor. */
  #deepest = 0
  /** Where the last token ends. */
  #end = 0

  constructor(
    private readonly scanner: Scanner,
    private readonly builder: NodeBuilder,
  ) {}

  /** Nodes of the document that was read last, those that aliases repeat counted each time. */
  get count(): number {
    return this.#count
  }

  /** The next document; undefined at the end. One without content is null. */
  next(isFirst: boolean): YamlNode | undefined {
    const isBare = isFirst && !this.#is('directive', 'document-start', 'stream-end')
    if (!isBare) while (this.#is('document-end')) this.#take()
    if (this.#is('stream-end')) return undefined
    this.#tags = new TagHandles()
    this.#anchors = new Map()
    this.#count = 0
    return isBare ? this.#document() : this.#markedDocument()
  }

  #markedDocument(): YamlNode {
    for (let token = this.scanner.peek(); token.kind === 'directive'; token = this.scanner.peek()) {
      this.#tags.direct(token)
      this.#take()
    }
    this.#expect('document-start')
    const isEmpty = this.#is('directive', 'document-start', 'document-end', 'stream-end')
    return isEmpty ? this.builder.empty(this.#end) : this.#document()
  }

  #document(): YamlNode {
    const node = this.#node(0, 'block')
    this.builder.checkValue(node)
    if (this.#is('document-end')) this.#take()
    return node
  }

  /** In a map without brackets a list need not be indented: then the context is `map`. */
  #node(depth: number, context: 'flow' | 'block' | 'map'): YamlNode {
    const first = this.scanner.peek()
    if (first.kind === 'alias') return this.#aliased(first.name, this.#take(), depth)
    this.#spend(1, depth, first)
    const properties = this.#properties()
    const { anchor } = properties
    if (anchor === undefined) return this.#content(depth, context, properties)
    const count = this.#count
    const deepest = this.#deepest
    this.#deepest = depth
    this.#anchors.set(anchor, { size: 0, height: 0 })
    const node = this.#content(depth, context, properties)
    this.#anchors.set(anchor, { node, size: 1 + this.#count - count, height: this.#deepest - depth })
    this.#deepest = Math.max(deepest, this.#deepest)
    return node
  }

  #aliased(name: string, place: Token, depth: number): YamlNode {
    const anchored = this.#anchors.get(name)
    if (anchored?.node === undefined) return this.builder.brokenAlias(name, anchored !== undefined, place)
    this.#spend(anchored.size, depth + anchored.height, place)
    return anchored.node
  }

  #spend(nodes: number, depth: number, { start, end }: Token): void {
    this.#count += nodes
    this.#deepest = Math.max(this.#deepest, depth)
    if (depth > maximumDepth) throw new YamlTooLarge('depth', start, end)
    if (this.#count > maximumNodes) throw new YamlTooLarge('nodes', start, end)
  }

  /** An anchor and a tag, in any order. */
  #properties(): Properties {
    let properties: Properties = {}
    for (;;) {
      const token = this.scanner.peek()
      if (token.kind === 'anchor' && properties.anchor === undefined) {
        if (this.#anchors.has(token.name)) this.builder.doubleAnchor(token)
        properties = { ...properties, anchor: token.name }
      } else if (token.kind === 'tag' && properties.tag === undefined) {
        properties = { ...properties, tag: this.#tags.resolve(token) }
      } else return properties
      this.#take()
    }
  }

  #content(depth: number, context: 'flow' | 'block' | 'map', { anchor, tag }: Properties): YamlNode {
    const token = this.scanner.peek()
    switch (token.kind) {
      case 'scalar':
        this.#take()
        return this.builder.scalar(token, tag)
      case 'flow-sequence-start':
        return this.#flowList(depth, tag)
      case 'flow-mapping-start':
        return this.#flowMap(depth, tag)
      case 'sequence-start':
        if (context === 'flow') break
        return this.#list(depth, tag)
      case 'mapping-start':
        if (context === 'flow') break
        return this.#map(depth, tag)
      case 'entry':
        if (context !== 'map') break
        return this.#listWithoutIndent(depth, tag)
    }
    if (anchor === undefined && tag === undefined) throw misplaced(token)
    return this.builder.scalar({ kind: 'scalar', style: 'plain', text: '', start: this.#end, end: this.#end }, tag)
  }

  #list(depth: number, tag: string | undefined): YamlNode {
    const { start } = this.#take()
    const items: YamlNode[] = []
    while (this.#is('entry')) items.push(this.#item(depth, 'block-end'))
    this.#expect('block-end')
    return this.builder.list(items, this.#since(start, false), tag)
  }

  #listWithoutIndent(depth: number, tag: string | undefined): YamlNode {
    const { start } = this.scanner.peek()
    const items: YamlNode[] = []
    while (this.#is('entry')) items.push(this.#item(depth, 'key', 'value', 'block-end'))
    return this.builder.list(items, this.#since(start, false), tag)
  }

  #item(depth: number, ...ends: readonly Kind[]): YamlNode {
    this.#take()
    return this.#is('entry', ...ends) ? this.builder.empty(this.#end) : this.#node(depth + 1, 'block')
  }

  #map(depth: number, tag: string | undefined): YamlNode {
    const { start } = this.#take()
    const pairs: NodePair[] = []
    while (this.#is('key')) {
      const key = this.#after(depth, 'map', 'key', 'value', 'block-end')
      pairs.push({ key, value: this.#value(depth, 'map', 'key', 'value', 'block-end') })
    }
    this.#expect('block-end')
    return this.builder.map(pairs, this.#since(start, false), tag)
  }

  #flowList(depth: number, tag: string | undefined): YamlNode {
    const open = this.#take()
    const items: YamlNode[] = []
    while (!this.#is('flow-sequence-end')) {
      if (items.length > 0) this.#separator(open, ']')
      if (this.#is('key')) items.push(this.#pairInList(depth + 1))
      else if (!this.#is('flow-sequence-end')) items.push(this.#node(depth + 1, 'flow'))
    }
    this.#take()
    return this.builder.list(items, this.#since(open.start, true), tag)
  }

  /** `[key: value]` is a list of a map. */
  #pairInList(depth: number): YamlNode {
    const token = this.scanner.peek()
    this.#spend(1, depth, token)
    const key = this.#after(depth, 'flow', 'value', 'flow-entry', 'flow-sequence-end')
    const value = this.#value(depth, 'flow', 'flow-entry', 'flow-sequence-end')
    return this.builder.map([{ key, value }], this.#since(token.start, true), undefined)
  }

  #flowMap(depth: number, tag: string | undefined): YamlNode {
    const open = this.#take()
    const pairs: NodePair[] = []
    while (!this.#is('flow-mapping-end')) {
      if (pairs.length > 0) this.#separator(open, '}')
      if (this.#is('key')) {
        const key = this.#after(depth, 'flow', 'value', 'flow-entry', 'flow-mapping-end')
        pairs.push({ key, value: this.#value(depth, 'flow', 'flow-entry', 'flow-mapping-end') })
      } else if (!this.#is('flow-mapping-end')) {
        const key = this.#node(depth + 1, 'flow')
        pairs.push({ key, value: this.builder.empty(this.#end) })
      }
    }
    this.#take()
    return this.builder.map(pairs, this.#since(open.start, true), tag)
  }

  /** What a key or a value is, after the token that says that one follows; empty if one of `ends` is next. */
  #after(depth: number, context: 'flow' | 'map', ...ends: readonly Kind[]): YamlNode {
    this.#take()
    return this.#is(...ends) ? this.builder.empty(this.#end) : this.#node(depth + 1, context)
  }

  #value(depth: number, context: 'flow' | 'map', ...ends: readonly Kind[]): YamlNode {
    return this.#is('value') ? this.#after(depth, context, ...ends) : this.builder.empty(this.#end)
  }

  #separator(open: Token, close: string): void {
    const token = this.scanner.peek()
    if (token.kind === 'stream-end') throw new YamlProblem(`a \`${close}\` for this is missing`, open.start)
    if (token.kind !== 'flow-entry')
      throw new YamlProblem(`a \`,\` or \`${close}\` is missing before this`, token.start)
    this.#take()
  }

  #since(start: number, isFlow: boolean): Written {
    return { start, end: this.#end, isFlow }
  }

  #take(): Token {
    const token = this.scanner.next()
    if (token.end > token.start) this.#end = token.end
    return token
  }

  #is(...kinds: readonly Kind[]): boolean {
    return kinds.includes(this.scanner.peek().kind)
  }

  #expect(kind: Kind): Token {
    const token = this.scanner.peek()
    if (token.kind !== kind) throw misplaced(token)
    return this.#take()
  }
}

function misplaced({ kind, start, end }: Token): YamlProblem {
  return new YamlProblem(`${names[kind]} cannot follow what is before`, start, Math.max(end, start + 1))
}

const names: Readonly<Record<Kind, string>> = {
  'stream-end': 'the end of the file',
  'document-start': '`---`',
  'document-end': '`...`',
  'sequence-start': 'a list, with this indentation,',
  'mapping-start': 'a map, with this indentation,',
  'block-end': 'a line with less indentation',
  'flow-sequence-start': '`[`',
  'flow-sequence-end': '`]`',
  'flow-mapping-start': '`{`',
  'flow-mapping-end': '`}`',
  'flow-entry': '`,`',
  entry: '`- `',
  key: 'a key',
  value: '`:`',
  anchor: 'an anchor',
  alias: 'an alias',
  tag: 'a tag',
  directive: 'a directive',
  scalar: 'a text',
}

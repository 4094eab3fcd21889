import { Document, isMap, isScalar, isSeq, Pair, parseDocument, Scalar, type ScalarTag, YAMLMap, YAMLSeq } from 'yaml'
import { stringifyString } from 'yaml/util'
import { print } from '../../yaql/index.js'
import type { MapNode, MapNodeEntry, YamlNode } from './node.js'
import { isBareName, isBlockText, numberText, plainExpression, printableLines, quote } from './scalar.js'

/** What a YAML text holds, each scalar with whether it was plain: the kind that Murano decides by. */
export type YamlReading =
  | { readonly kind: 'scalar'; readonly plain: boolean; readonly value: unknown }
  | { readonly kind: 'list'; readonly items: readonly YamlReading[] }
  | { readonly kind: 'map'; readonly entries: readonly { readonly key: YamlReading; readonly value: YamlReading }[] }

const textTag = 'tag:yaml.org,2002:str'

/** Lets scalars through as they are: their text is made here, and the library only lays it out. */
const verbatim: ScalarTag = {
  tag: textTag,
  default: true,
  identify: (value) => typeof value === 'string',
  resolve: (value) => value,
  stringify: (item, context, onComment, onChompKeep) =>
    item.type === Scalar.BLOCK_LITERAL ? stringifyString(item, context, onComment, onChompKeep) : String(item.value),
}

/**
 * Prints a document below a header of comments.
 * @throws RangeError for numbers that YAML and YAQL do not have.
 */
export function writeYaml(root: MapNode, header: string): string {
  const document = new Document(layOut(root), {
    schema: 'failsafe',
    customTags: (tags) => [...tags.filter((tag) => typeof tag === 'string' || tag.tag !== textTag), verbatim],
  })
  document.commentBefore = comment(header)
  return document.toString({ lineWidth: 0 })
}

function layOut(node: YamlNode): Scalar | YAMLSeq | YAMLMap {
  switch (node.kind) {
    case 'list': {
      const sequence = new YAMLSeq()
      sequence.items = node.items.map(layOut)
      return sequence
    }
    case 'map': {
      const mapping = new YAMLMap()
      mapping.items = node.entries.map(layOutEntry)
      return mapping
    }
    case 'text': {
      if (!isBlockText(node.value)) return new Scalar(scalarText(node))
      const block = new Scalar(node.value)
      block.type = Scalar.BLOCK_LITERAL
      return block
    }
    default:
      return new Scalar(scalarText(node))
  }
}

function layOutEntry(entry: MapNodeEntry): Pair {
  const key = new Scalar(scalarText(entry.key))
  key.spaceBefore = entry.spaceBefore === true
  if (entry.comment !== undefined) key.commentBefore = comment(entry.comment)
  return new Pair(key, layOut(entry.value))
}

function scalarText(node: Exclude<YamlNode, { kind: 'list' | 'map' }>): string {
  switch (node.kind) {
    case 'text':
      return node.style === 'name' && isBareName(node.value) ? node.value : quote(node.value)
    case 'scalar':
      return typeof node.value === 'number' ? numberText(node.value) : String(node.value)
    case 'nothing':
      return ''
    case 'expression':
      return plainExpression(print(node.expression, node.dialect), node.dialect)
  }
}

/** The library puts `#` before each line; one that holds a single space becomes a bare `#`. */
function comment(value: string): string {
  return printableLines(value)
    .map((line) => ` ${line}`.trimEnd() || ' ')
    .join('\n')
}

/**
 * Reads one document as YAML 1.1.
 * @throws Error if it is not YAML, is more than one document, or uses anchors or tags.
 */
export function readYaml(source: string): YamlReading {
  const document = parseDocument(source, { version: '1.1', uniqueKeys: false })
  const problem = document.errors[0] ?? document.warnings[0]
  if (problem !== undefined) throw problem
  return reading(document.contents)
}

function reading(node: unknown): YamlReading {
  if (isSeq(node)) return { kind: 'list', items: node.items.map(reading) }
  if (isMap(node)) {
    return { kind: 'map', entries: node.items.map((pair) => ({ key: reading(pair.key), value: reading(pair.value) })) }
  }
  if (isScalar(node)) return { kind: 'scalar', plain: node.type === Scalar.PLAIN, value: node.value }
  if (node === null) return { kind: 'scalar', plain: true, value: null }
  throw new Error('the text has aliases')
}

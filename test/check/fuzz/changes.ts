import fc from 'fast-check'
import { parse, stringify } from 'yaml'
import type { Files } from '../corpus/fault.js'

/** A change of a package. Numbers choose among what there is, by their remainder. */
export type Change =
  | {
      readonly kind: 'bytes'
      readonly file: number
      readonly at: number
      readonly removed: number
      readonly by: string
    }
  | { readonly kind: 'end'; readonly file: number; readonly at: number }
  | { readonly kind: 'value'; readonly file: number; readonly node: number; readonly by: unknown }
  | { readonly kind: 'key'; readonly file: number; readonly node: number; readonly by: string }
  | { readonly kind: 'remove'; readonly file: number; readonly node: number }
  | { readonly kind: 'move'; readonly file: number; readonly node: number; readonly from: number }
  | { readonly kind: 'file'; readonly file: number; readonly by: string | undefined }

/** What stands for something in one of the languages of a package. */
const pieces = fc.constantFrom(
  ...[
    '$',
    '$.',
    '$this',
    '$x',
    '.',
    '?.',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    ',',
    ' => ',
    ' -> ',
    ':',
    '::',
    '/',
    '-',
    '=~',
  ],
  ...['%', '@', '`', '|', '>', '&a', '*a', '<<: ', '!yaql ', '- ', '? ', '#', '"', "'", '\n', '\n  ', '\t', '\\', '\0'],
  ...['new(', 'cast(', 'type(', 'class(', 'template(', 'let(', 'switch(', 'concat(', 'find(', ' and ', ' not ', ' in '],
  ...[
    '$.class(Shop).notNull()',
    'true',
    'null',
    '08',
    '0b',
    '1e999',
    '.nan',
    '2001-02-30',
    '\ud800',
    '\u2028',
    'é',
    '😀',
  ],
  ...['Return', 'If', 'Try', 'Parallel', 'For', 'Body', 'Contract', 'Usage', 'Extends', 'Import', 'Meta', '__proto__'],
  ...['%{', '${', '$(', '<<EOF\n', '\r\n', 'def ', 'lambda: ', '(?P<', '*+', '(a+)+$', '../', 'Files:', 'constructor'],
)
const text = fc.array(pieces, { maxLength: 4 }).map((parts) => parts.join(''))
const value = fc.oneof(text, fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(1e21, -0, '', [], {}, [[]], { '': null }))
const path = fc.oneof(
  fc.constantFrom(
    'manifest.yaml',
    'UI/ui.yaml',
    'Classes/Shop.yaml',
    'Resources/a.template',
    'a/b',
    '.',
    'Classes',
    '',
  ),
  text,
)
const index = fc.nat(100_000)

/** Changes of bytes, of the structure of YAML, and of files. */
export const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('bytes' as const), file: index, at: index, removed: fc.nat(8), by: text }),
    fc.record({ kind: fc.constant('end' as const), file: index, at: index }),
    fc.record({ kind: fc.constant('value' as const), file: index, node: index, by: value }),
    fc.record({ kind: fc.constant('key' as const), file: index, node: index, by: text }),
    fc.record({ kind: fc.constant('remove' as const), file: index, node: index }),
    fc.record({ kind: fc.constant('move' as const), file: index, node: index, from: index }),
    fc.record({ kind: fc.constant('file' as const), file: index, by: fc.option(path, { nil: undefined }) }),
  ),
  { minLength: 1, maxLength: 6 },
)

/** A package with changes made in it, one after the other. */
export const changed = (files: Files, all: readonly Change[]): Files => all.reduce(withChange, files)

const withChange = (files: Files, change: Change): Files => {
  const [name, content] = [...files][change.file % Math.max(files.size, 1)] ?? []
  if (name === undefined || content === undefined) return files
  if (change.kind === 'file') {
    const others = [...files].filter(([other]) => other !== name)
    return new Map(change.by === undefined ? others : [...others, [change.by, content]])
  }
  if (change.kind === 'bytes') {
    const at = change.at % (content.length + 1)
    const by = Buffer.from(change.by)
    const parts = [content.subarray(0, at), by, content.subarray(at + change.removed)]
    return new Map([...files, [name, Buffer.concat(parts)]])
  }
  if (change.kind === 'end') return new Map([...files, [name, content.subarray(0, change.at % (content.length + 1))]])
  const next = restructured(Buffer.from(content).toString(), change)
  return next === undefined ? files : new Map([...files, [name, Buffer.from(next)]])
}

/** Where a value is: in a list or map, under this index or key. */
interface Place {
  readonly holder: Holder
  readonly key: string
}

type Holder = Record<string, unknown>

/** Undefined if it is no YAML that holds anything. */
const restructured = (content: string, change: Extract<Change, { readonly node: number }>): string | undefined => {
  const root = parsed(content)
  const places = placesIn(root)
  const place = places[change.node % Math.max(places.length, 1)]
  if (place === undefined) return undefined
  const { holder, key } = place
  const before = holder[key]
  if (change.kind === 'value') holder[key] = change.by
  else if (change.kind === 'remove') delete holder[key]
  else if (change.kind === 'key') {
    delete holder[key]
    Object.defineProperty(holder, change.by, { value: before, enumerable: true, configurable: true, writable: true })
  } else {
    const from = places[change.from % places.length]
    holder[key] = structuredClone(from?.holder[from.key])
  }
  return stringify(root, { aliasDuplicateObjects: false })
}

const parsed = (content: string): unknown => {
  try {
    return parse(content, { logLevel: 'silent', maxAliasCount: 20 })
  } catch {
    return undefined
  }
}

const placesIn = (root: unknown): readonly Place[] => {
  if (!isHolder(root)) return []
  return Object.keys(root).flatMap((key) => [{ holder: root, key }, ...placesIn(root[key])])
}

const isHolder = (candidate: unknown): candidate is Holder => typeof candidate === 'object' && candidate !== null

/** Numbers from 0 up to 1, the same ones for the same seed. */
export type Random = () => number

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

type Mutation = (source: string, random: Random) => string

/** Words that stand where another of the same row could stand. */
const exchanges = [
  ['const', 'let', 'var'],
  ['===', '!==', '==', '<', '>='],
  ['&&', '||', '??'],
  ['+', '-', '*', '/', '%'],
  ['string', 'Int', 'number', 'boolean', 'Json', 'string[]', 'Record<string, string>'],
  ['true', 'false', 'null', '0', '-1', '1.5', "''", "'a: b #c'", '[]', '{}'],
  [
    '@inOut',
    '@out',
    '@runtime',
    '@config',
    '@memoized',
    '@action',
    '@persisted private',
    'private',
    'static',
    'protected',
  ],
  ['map', 'filter', 'find', 'some', 'flatMap', 'forEach', 'reduce'],
  ['for', 'while', 'if'],
  ['return', 'throw', 'break', 'continue', 'await', 'delete', 'typeof', 'new'],
  ['create', 'toObject', 'createFrom', 'equal', 'parallel', 'merge'],
  ['initialize', 'destroy', 'set', 'in', '_x', 'deploy'],
]

const mutations: readonly Mutation[] = [
  (source, random) => withoutToken(source, random),
  (source, random) => withoutLine(source, random),
  (source, random) => withRepeatedLine(source, random),
  (source, random) => withExchange(source, random),
  (source, random) => withExchange(source, random),
  (source, random) => withExchange(source, random),
]

/** The source with one change, such as a token left out or a line repeated. */
export function mutate(source: string, random: Random): string {
  return pick(mutations, random)(source, random)
}

function withoutToken(source: string, random: Random): string {
  const token = pick([...source.matchAll(/\w+|'[^'\n]*'|[^\s\w]+/g)], random)
  return source.slice(0, token.index) + source.slice(token.index + token[0].length)
}

function withoutLine(source: string, random: Random): string {
  const lines = source.split('\n')
  const line = Math.floor(random() * lines.length)
  return lines.filter((_, index) => index !== line).join('\n')
}

function withRepeatedLine(source: string, random: Random): string {
  const lines = source.split('\n')
  const line = Math.floor(random() * lines.length)
  return lines.flatMap((text, index) => (index === line ? [text, text] : [text])).join('\n')
}

function withExchange(source: string, random: Random): string {
  const row = pick(exchanges, random)
  const places = row.flatMap((word) =>
    [...source.matchAll(new RegExp(`(?<![\\w@])${word.replace(/[^\w]/g, '\\$&')}(?!\\w)`, 'g'))].map(({ index }) => ({
      word,
      index,
    })),
  )
  if (places.length === 0) return withRepeatedLine(source, random)
  const { word, index } = pick(places, random)
  return source.slice(0, index) + pick(row, random) + source.slice(index + word.length)
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

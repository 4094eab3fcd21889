import type { LibraryMember } from '../symbols.js'

const newList = 'Make a new list with `slice`, `filter` or `[...list, item]`.'

/** What to write instead of members of the library that have no counterpart, by the interface that declares them. */
const alternatives: ReadonlyMap<string, string> = new Map([
  ['Array.sort', 'Write `toSorted()`.'],
  ['Array.reverse', 'Write `toReversed()`.'],
  ['Array.push', 'Make it a statement of its own.'],
  ['Array.pop', newList],
  ['Array.shift', newList],
  ['Array.unshift', newList],
  ['Array.splice', newList],
  ['Array.fill', newList],
  ['Array.forEach', 'Make it a statement of its own, or write `for (const item of list)`.'],
  ['Array.entries', 'Write `for (const [index, item] of list.entries())`, or `map((item, index) => ...)`.'],
  ['Array.keys', 'Write `range(list.length)`.'],
  ['Array.values', 'Use the list itself.'],
  ['ArrayConstructor.from', 'Write `range(count).map((index) => ...)`.'],
  ['ObjectConstructor.assign', 'Write `{ ...map, key: value }`.'],
  ['String.at', 'Write `text.slice(position, position + 1)`.'],
  ['String.charAt', 'Write `text.slice(position, position + 1)`.'],
  ['String.match', 'Write `/.../.test(text)`, or `split`.'],
  ['String.matchAll', 'Write `/.../.test(text)`, or `split`.'],
  ['Number.toString', 'Write `String(number)`.'],
  ['Number.toFixed', 'Compute with whole numbers.'],
  ['Math.floor', 'Write `divide(a, b)`, which rounds down.'],
  ['Math.trunc', 'Write `divide(a, b)`, which rounds down.'],
  ['JSON.stringify', 'Pass the value itself: plans and properties take lists and maps.'],
  ['JSON.parse', 'Let the plan parse it: `parseJson` there.'],
  ['PromiseConstructor.all', 'Write `parallelMap(items, (item) => ...)`.'],
])

/** What to write instead of a member of the library, undefined if there is no advice. */
export function alternativeTo({ owner, name }: LibraryMember): string | undefined {
  return alternatives.get(`${owner}.${name}`)
}

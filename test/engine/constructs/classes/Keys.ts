import { equal, type Int, MuranoObject, merge, range } from 'vetro'
import type { Cases } from '../../cases.js'

/** Keys of all kinds, and their order. */
export class Keys extends MuranoObject {
  private store: Record<string, Int> = {}

  bump(k: string): Int {
    this.store = { ...this.store, [k]: (this.store[k] ?? 0) + 1 }
    return this.store[k] ?? 0
  }

  oddKeys() {
    const m: Record<string, Int> = {
      yes: 1,
      no: 2,
      in: 3,
      'a.b': 4,
      '': 5,
      ' ': 6,
      é: 7,
      '😀': 8,
      true: 9,
      null: 10,
      '~': 11,
      $x: 12,
      $: 13,
      __proto: 14,
      constructor: 15,
      'a: b': 16,
      '#': 17,
      '- x': 18,
    }
    return [
      m,
      Object.keys(m),
      m['a.b'] ?? 0,
      m[''] ?? 0,
      m.in ?? 0,
      m.yes ?? 0,
      m.$x ?? 0,
      m.constructor ?? 0,
      m.missing ?? 0,
      'in' in m,
      '' in m,
      Object.hasOwn(m, 'valueOf'),
    ]
  }

  oddAssign() {
    const m: Record<string, Int> = {}
    m.yes = 1
    m['a b'] = 2
    m[''] = 3
    m.in = 4
    m['x.y'] = 5
    m.$d = 6
    m.$ = 7
    m.true = 8
    m['1'] = 9
    m.ünï = 10
    m.and = 11
    m.__a = 12
    return m
  }

  numberKeys(xs: Int[]) {
    const m: Record<string, string> = {}
    for (const x of xs) m[x] = `v${x}`
    return [
      m,
      m[1] ?? 'none',
      m['1'] ?? 'none',
      xs.map((x) => m[x] ?? '-'),
      { [xs[0] ?? 0]: 'c' },
      Object.fromEntries(xs.map((x) => [x, x])),
      1 in m,
      Object.hasOwn(m, 2),
      Object.keys(m).map((k) => `${k}!`),
    ]
  }

  literalNumberKeys() {
    const m: Record<string, string> = { 1: 'a', 2: 'b' }
    return [m, Object.keys(m), m[1] ?? '', m['2'] ?? '']
  }

  intOrder() {
    return Object.keys({ b: 1, 10: 2, 9: 3, a: 4 })
  }

  spreads(m: Record<string, Int>, flag: boolean) {
    return [
      { ...m, ...(flag ? { x: 1 } : {}), ...(flag && { y: 2 }), ...(flag ? null : { z: 3 }) },
      { ...{}, ...m },
      Object.keys({ ...m, ...m }).length,
    ]
  }

  entriesOps(m: Record<string, Int>) {
    return [
      Object.entries(m).map(([k, v]) => [v, k]),
      Object.entries(m).filter(([k]) => k !== 'a').length,
      Object.values(m).reduce((a, b) => a + b, 0),
      Object.keys(m).toSorted(),
      Object.fromEntries(Object.entries(m).filter(([, v]) => v > 1)),
      Object.entries(m).some(([k, v]) => k === 'b' && v === 2),
      Object.entries(m)[0]?.[0] ?? 'none',
      Object.entries(m).flatMap(([k, v]) => range(v).map((i) => `${k}${i}`)),
    ]
  }

  views(m: Record<string, Int>) {
    const keys = Object.keys(m)
    const entries = Object.entries(m)
    return [
      keys,
      keys[0] ?? '',
      keys.length,
      entries,
      entries.length,
      entries.map(([k]) => k),
      [...keys, 'x'],
      equal(keys, ['a', 'b']),
      Object.values(m).length + Object.keys({ ...m }).length + Object.entries(m).length,
      Object.values({ ...m }).length,
      keys.includes('a'),
      keys.indexOf('b'),
      Object.values(m)[1] ?? 0,
      { keys, entries },
    ]
  }

  nestedMaps() {
    const m: Record<string, Record<string, Int>> = { a: { x: 1 }, b: {} }
    return [
      m.a?.x ?? 0,
      m.b?.x ?? 0,
      m.c?.x ?? 0,
      Object.keys(m).map((k) => Object.keys(m[k] ?? {})),
      Object.entries(m).map(([k, v]) => ({ k, n: Object.keys(v).length })),
    ]
  }

  group(words: string[]) {
    return words.reduce(
      // biome-ignore lint/performance/noAccumulatingSpread: this is what is tried
      (acc: Record<string, string[]>, w) => ({ ...acc, [w.slice(0, 1)]: [...(acc[w.slice(0, 1)] ?? []), w] }),
      {},
    )
  }

  count(words: string[]) {
    const c: Record<string, Int> = {}
    for (const w of words) c[w] = (c[w] ?? 0) + 1
    return c
  }

  countThis(words: string[]) {
    return [words.map((w) => this.bump(w)), this.store]
  }

  merges() {
    return [
      merge({ a: 1, b: { c: [1, 2], d: 1 } }, { b: { c: [2, 3], e: 2 }, f: 3 }),
      merge({}, { a: 1 }),
      merge({ a: { b: 1 } }, { a: { b: 2 } }),
    ]
  }
}

export const cases: Cases<Keys> = {
  oddKeys: [[]],
  oddAssign: [[]],
  numberKeys: [[[1, 2, 10]], [[]]],
  literalNumberKeys: [[]],
  intOrder: [[]],
  spreads: [
    [{ a: 1 }, true],
    [{}, false],
  ],
  entriesOps: [[{ a: 1, b: 2 }], [{}]],
  views: [[{ a: 1, b: 2 }], [{}]],
  nestedMaps: [[]],
  group: [[['ab', 'ac', 'b']], [[]]],
  count: [[['a', 'b', 'a']]],
  countThis: [[['a', 'b', 'a']]],
  merges: [[]],
}

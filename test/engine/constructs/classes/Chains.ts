import { create, type Int, MuranoObject } from 'vetro'
import type { Cases } from '../../cases.js'

/** Optional chains, and calls of what calls yield. */
export class Chains extends MuranoObject {
  private log: string[] = []

  private note(word: string): string {
    this.log = [...this.log, word]
    return word
  }

  chains(k: string, w: Int) {
    const all: Record<string, { a?: { b: Int[] } | null }>[] = [
      { k: { a: { b: [1, 2] } } },
      { k: { a: null } },
      { k: {} },
      {},
    ]
    const m = all[w] ?? {}
    return [
      m[k]?.a?.b[0] ?? -1,
      m[k]?.a?.b.map((x) => x + 1) ?? [],
      m[k]?.a?.b.length ?? -2,
      m.x?.a == null,
      [m[k]].map((e) => e?.a?.b.at(-1) ?? 'n'),
    ]
  }

  chainEffects(flag: boolean) {
    const o = flag ? create(Chains) : null
    return [o?.note(this.note('arg')) ?? 'null', o?.log.length ?? -1, this.log]
  }

  chainLoop(flag: boolean) {
    const o = flag ? create(Chains) : null
    return [
      o?.sum(
        [1, 2].map((x) => {
          let y = x
          if (x > 1) y = 5
          return y
        }),
      ) ?? 'null',
      this.note('z'),
      this.log,
    ]
  }

  sum(xs: Int[]): Int {
    return xs.reduce((a, b) => a + b, 0)
  }

  chained() {
    return this.self().self().n2(this.self().n2(3))
  }

  self(): Chains {
    return this
  }

  n2(n: Int): Int {
    return n * 2
  }

  commaSplit(s: string) {
    return s
      .split(',')
      .map((p) => p.trim())
      .filter((p) => p !== '')
      .map((p, i) => `${i}${p}`)
      .join('|')
  }
}

export const cases: Cases<Chains> = {
  chains: [
    ['k', 0],
    ['k', 1],
    ['k', 2],
    ['k', 3],
  ],
  chainEffects: [[true], [false]],
  chainLoop: [[true], [false]],
  chained: [[]],
  commaSplit: [['a, b,,c'], ['']],
}

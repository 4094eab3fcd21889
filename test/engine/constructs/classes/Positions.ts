import { type Int, MuranoObject, type NonNegative, range } from 'vetro'
import type { Cases } from '../../cases.js'

/** Positions in texts and lists: from the end, beyond it, and known not to be negative. */
export class Positions extends MuranoObject {
  strings(a: string, n: Int) {
    let s = ''
    for (const i of range(n)) {
      s += `${i}${a}`
      if (s.length > 5) s = s.slice(-4)
    }
    return [s, s.slice(0, -1), s.slice(-3, -1), s.slice(1, 100)]
  }

  slices(s: string, xs: Int[], a: Int, b: Int) {
    return [
      s.slice(a),
      s.slice(a, b),
      s.substring(a),
      s.substring(a, b),
      xs.slice(a),
      xs.slice(a, b),
      xs.at(a) ?? 'none',
      xs[a] ?? 'none',
      s.slice(-2),
      xs.slice(-2),
      xs.slice(0, -1),
      xs.at(-2) ?? 'none',
      s.slice(0, a),
      xs.slice(0, b),
    ]
  }

  guards(s: string) {
    const i = s.indexOf('=')
    if (i < 0) return [s]
    return [s.slice(0, i), s.slice(i + 1)]
  }

  guards2(s: string) {
    const i = s.indexOf('=')
    return i === -1 ? [s] : [s.slice(0, i), s.substring(i + 1), s.slice(i)]
  }

  matrix(n: NonNegative) {
    const m = range(n).map((i) => range(n).map((j) => i * n + j))
    return [
      m,
      m[0]?.[1] ?? -1,
      m[n]?.[0] ?? -2,
      m.map((r) => r.at(-1) ?? -3),
      m.flat().filter((x, i) => x !== i).length,
      m[1]?.map((x) => x * 2) ?? [],
    ]
  }
}

export const cases: Cases<Positions> = {
  strings: [
    ['ab', 5],
    ['x', 0],
  ],
  slices: [
    ['abcdef', [1, 2, 3], 1, 2],
    ['abcdef', [1, 2, 3], -2, -1],
    ['abcdef', [1, 2, 3], 4, 1],
    ['abc', [1, 2, 3], -10, 10],
    ['', [], 0, 0],
    ['abc', [1, 2, 3], 2, -1],
  ],
  guards: [['a=b'], ['=b'], ['ab']],
  guards2: [['a=b'], ['=b'], ['ab']],
  matrix: [[2], [0]],
}

import { type Int, MuranoObject } from 'vetro'
import type { Cases } from '../../cases.js'

const LIMIT = 3
const NAMES = { first: 'one', second: 'two' } as const
const LISTS = [1, 2, 3]
const pattern = /a+/

/** Names that shadow each other, that are words of YAQL or of YAML, or that no other language would take. */
export class Names extends MuranoObject {
  private count: Int = 0

  strange() {
    const is = [1, 2]
    return is.map((mod) => [1].map((y) => y + mod))
  }

  strange2() {
    const mod = 1
    const not = 2
    const and = 3
    const or = mod + not + and
    return [mod, not, and, or]
  }

  strange3() {
    return [1, 2].map((is) => [1].map((or) => or + is))
  }

  dollar() {
    const $x = 1
    const a$b = 2
    const $ = 3
    return [$x, a$b, $, [1].map(($y) => $y + $x)]
  }

  unicode() {
    const größe = 1
    const ñ = 'é😀'
    return [größe, ñ, [1].map((ß) => [2].map((x) => x + ß + größe))]
  }

  under() {
    const _ = 1
    const __x = 2
    return [_, __x, [1].map((__y) => [2].map((x) => x + __y + _)), [3].map((_) => [1].map((x) => _ + x))]
  }

  loopNames() {
    const r: Int[] = []
    for (const yes of [1]) {
      for (const no of [2]) for (const y of [3]) for (const off of [4]) r.push(yes, no, y, off)
    }
    return r
  }

  thisName() {
    return this.count
  }

  shadow(x: Int) {
    const r: Int[] = [x]
    {
      const x = 10
      r.push(x)
      {
        const x = 20
        r.push(x)
      }
      r.push(x)
    }
    for (const x of [30]) {
      r.push(x)
      const y = x
      for (const x of [20]) r.push(x + y)
    }
    r.push(...[50].map((x) => x + 1), x)
    if (r.length > 2) {
      let x = 60
      x += 1
      r.push(x)
    } else {
      const x = 70
      r.push(x)
    }
    try {
      const x = 80
      r.push(x)
    } catch {
      const x = 90
      r.push(x)
    }
    return [...r, x]
  }

  letInLoop() {
    const r: (string | null)[] = []
    for (const i of [1, 2, 3]) {
      let s: string | null
      s = null
      if (i === 2) s = 'two'
      let t: string | undefined
      if (i === 1) t = 'x'
      r.push(s, t ?? 'none')
    }
    return r
  }

  constCapture() {
    let x = 1
    const f = [1, 2].map((y) => x + y)
    x = 10
    return [f, [1, 2].map((y) => x + y)]
  }

  moduleConstants(i: Int) {
    return [
      LIMIT,
      NAMES.first,
      NAMES.second,
      LISTS,
      LISTS[i] ?? 0,
      LISTS.length,
      [...LISTS, LIMIT],
      Object.keys(NAMES),
      Object.values(NAMES),
      LISTS.map((x) => x + LIMIT),
      { ...NAMES, third: 'three' },
    ]
  }

  constPattern(s: string) {
    return pattern.test(s)
  }

  recursion(n: Int): Int {
    return n <= 0 ? 0 : n + this.recursion(n - 1)
  }

  isEven(n: Int): boolean {
    return n === 0 ? true : this.isOdd(n - 1)
  }

  isOdd(n: Int): boolean {
    return n === 0 ? false : this.isEven(n - 1)
  }
}

export const cases: Cases<Names> = {
  strange: [[]],
  strange2: [[]],
  strange3: [[]],
  dollar: [[]],
  unicode: [[]],
  under: [[]],
  loopNames: [[]],
  thisName: [[]],
  shadow: [[1]],
  letInLoop: [[]],
  constCapture: [[]],
  moduleConstants: [[0], [2], [5], [-1]],
  constPattern: [['caat'], ['b']],
  recursion: [[0], [10]],
  isEven: [[7], [10]],
}

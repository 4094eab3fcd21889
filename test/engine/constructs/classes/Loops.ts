import { caught, type Int, MuranoError, MuranoObject, modulo, range } from 'vetro'
import type { Cases } from '../../cases.js'

/** Loops of all kinds, and blocks without statements. */
export class Loops extends MuranoObject {
  private log: string[] = []

  private note(word: string): string {
    this.log = [...this.log, word]
    return word
  }

  forEaches() {
    const out: string[] = []
    ;[1, 2].forEach((x) => {
      if (x > 1) out.push(`big${x}`)
      else out.push(`${x}`)
    })
    // biome-ignore lint/suspicious/useIterableCallbackReturn: this is what is tried
    ;['a', 'b'].forEach((w, i) => out.push(`${w}${i}`))
    ;[[1, 2]].forEach(([a, b]) => {
      out.push(`${a ?? 0}${b ?? 0}`)
    })
    // biome-ignore lint/suspicious/useIterableCallbackReturn: this is what is tried
    ;[1].forEach((x) => this.note(`${x}`))
    return [out, this.log]
  }

  findIdx(xs: Int[]) {
    return [
      xs.findIndex((x) => x > 1),
      xs.findIndex((x, i) => x > 0 && i > 0),
      xs.find((x, i) => i === 1 && x > 0) ?? -1,
    ]
  }

  pushMany() {
    const out: Int[] = []
    out.push(...[1, 2], 3, ...range(2))
    out.push()
    return out
  }

  whileComplex(n: Int) {
    let i = n
    const out: Int[] = []
    while (i > 0 && out.length < 3) {
      i--
      if (modulo(i, 2) === 0) {
        continue
      }
      for (const x of range(i)) {
        if (x === 2) break
        out.push(x)
      }
    }
    return [i, out]
  }

  whileTry() {
    let n = 0
    while (true) {
      try {
        n += 1
        if (n < 3) throw new MuranoError('Again', `${n}`)
        break
      } catch (e) {
        this.note(caught(e).message)
        if (n > 5) break
      } finally {
        this.note('f')
      }
    }
    return [n, this.log]
  }

  tryInLambda() {
    return [1, 2].map((x) => {
      let r = ''
      try {
        if (x > 1) throw new MuranoError('X', 'x')
        r = 'ok'
      } catch {
        r = 'caught'
      }
      return r
    })
  }

  emptyBlocks(n: Int) {
    if (n > 0) {
    } else {
      this.note('e')
    }
    for (const _x of range(n)) {
    }
    try {
    } catch {}
    while (n < 0) {}
    switch (n) {
    }
    switch (n) {
      default:
    }
    return this.log
  }

  deepIf(a: Int, b: Int) {
    if (a > 0) {
      if (b > 0) return 'both'
      else {
        if (b === 0) return 'zero'
      }
    } else if (b > 0) return 'b'
    return 'none'
  }

  longString() {
    let s = ''
    for (const i of range(200)) s += `${i},`
    return s.length
  }

  nestedTernary(a: boolean, b: boolean) {
    return a ? (b ? ['ab'] : ['a']) : b ? [...['b']] : []
  }

  bools(a: boolean) {
    return [
      a === true,
      a !== false,
      !a === false,
      `${a}`,
      String(a),
      a ? 1 : 0,
      [a, !a].filter((x) => x).length,
      a && !a,
      (a || !a) && a,
    ]
  }

  flatMaps(xs: Int[]) {
    return [xs.flatMap((x) => range(x)), xs.flatMap((x) => [[x]]), xs.flatMap((x, i) => [x, i]), xs.flatMap((x) => [x])]
  }

  filterTruthy(xs: string[], ys: Int[][]) {
    return [xs.filter((x) => x), ys.filter((y) => y.length)]
  }
}

export const cases: Cases<Loops> = {
  forEaches: [[]],
  findIdx: [[[1, 2]], [[]]],
  pushMany: [[]],
  whileComplex: [[6], [0]],
  whileTry: [[]],
  tryInLambda: [[]],
  emptyBlocks: [[0], [2]],
  deepIf: [
    [1, 1],
    [1, 0],
    [1, -1],
    [0, 1],
    [0, 0],
  ],
  longString: [[]],
  nestedTernary: [
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ],
  bools: [[true], [false]],
  flatMaps: [[[1, 2]], [[]]],
  filterTruthy: [
    [
      ['a', ''],
      [[], [1]],
    ],
  ],
}

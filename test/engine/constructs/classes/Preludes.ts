import { caught, type Int, MuranoError, MuranoObject, parallelMap } from 'vetro'
import type { Cases } from '../../cases.js'

/** Functions that need statements, wherever an expression may stand. */
export class Preludes extends MuranoObject {
  private log: string[] = []

  private note(word: string): string {
    this.log = [...this.log, word]
    return word
  }

  two(a: string, b: string): string {
    return this.note(a + b)
  }

  loopMapAll(xs: Int[]) {
    return {
      list: xs.map((x) => {
        let y = x
        y += 1
        return y
      }),
      [`k${xs
        .map((x) => {
          let y = x
          y *= 2
          return y
        })
        .join('')}`]: xs.length,
      t: `${xs
        .map((x) => {
          let y = x
          y -= 1
          return y
        })
        .join('+')}!`,
      c:
        xs.map((x) => {
          let y = x
          y -= 1
          return y
        }).length > 1
          ? 'many'
          : 'few',
      n: [
        xs.map((x) =>
          xs.map((z) => {
            let y = x
            y += z
            return y
          }),
        ),
      ],
    }
  }

  loopMapIndex(xs: string[]) {
    return xs.map((x, i) => {
      let y = x
      if (i > 0) y = `${i}${x}`
      return y
    })
  }

  loopMapPattern(ps: { x: Int; y: Int }[]) {
    return [
      ps.map(({ x, y }) => {
        let s = x
        s += y
        return s
      }),
      ps.map(({ x }, i) => {
        let s = x
        s += i
        return [s]
      }),
    ]
  }

  loopMapThrow(xs: Int[]) {
    try {
      return xs.map((x) => {
        if (x > 1) throw new MuranoError('Big', `${x}`)
        return x
      })
    } catch (e) {
      return [caught(e).message]
    }
  }

  loopMapEffects() {
    const r = [
      this.note('a'),
      ...['b', 'c'].map((w) => {
        if (w === 'c') this.note('!')
        return this.note(w)
      }),
      this.note('d'),
    ]
    return [r, this.log]
  }

  loopMapArgs() {
    return [
      this.two(
        this.note('1'),
        ['2']
          .map((w) => {
            let v = w
            v += '!'
            return this.note(v)
          })
          .join(),
      ),
      this.log,
    ]
  }

  loopMapTernary(f: boolean) {
    const r = f
      ? [1].map((x) => {
          let y = x
          y += this.note('t').length
          return y
        })
      : [2].map((x) => {
          let y = x
          y -= this.note('f').length
          return y
        })
    return [r, this.log]
  }

  loopMapAnd(f: boolean) {
    const r =
      f &&
      [1]
        .map((x) => {
          let y = x
          y += this.note('t').length
          return y
        })
        .includes(2)
    const o =
      f ||
      [1]
        .map((x) => {
          let y = x
          y += this.note('o').length
          return y
        })
        .includes(2)
    return [r, o, this.log]
  }

  loopMapWhile() {
    let n = 0
    const out: Int[] = []
    while (
      [n]
        .map((x) => {
          let y = x
          y += 1
          return y
        })
        .every((x) => x < 4)
    ) {
      n += 1
      if (n === 2) continue
      out.push(n)
    }
    return out
  }

  exprLoop(a: Int[]) {
    return a.map((x) =>
      a.map((y) => {
        let r = 0
        if (y > 1) r = x
        return r
      }),
    )
  }

  pmap() {
    return parallelMap([3, 1], (x) => ({ x, y: [x].map((z) => z + x) }))
  }
}

export const cases: Cases<Preludes> = {
  loopMapAll: [[[1, 2]], [[]]],
  loopMapIndex: [[['a', 'b']]],
  loopMapPattern: [
    [
      [
        { x: 1, y: 2 },
        { x: 3, y: 4 },
      ],
    ],
  ],
  loopMapThrow: [[[1, 2]], [[1]]],
  loopMapEffects: [[]],
  loopMapArgs: [[]],
  loopMapTernary: [[true], [false]],
  loopMapAnd: [[true], [false]],
  loopMapWhile: [[]],
  exprLoop: [[[1, 2]]],
  pmap: [[]],
}

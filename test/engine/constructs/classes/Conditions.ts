import { type Int, MuranoObject, range } from 'vetro'
import type { Cases } from '../../cases.js'

/** Conditions with effects, with null and as values. */
export class Conditions extends MuranoObject {
  private log: string[] = []

  private note(word: string): string {
    this.log = [...this.log, word]
    return word
  }

  yes(word: string): boolean {
    this.note(word)
    return true
  }

  no(word: string): boolean {
    this.note(word)
    return false
  }

  nothing(word: string): string | null {
    this.note(word)
    return null
  }

  shortCircuit() {
    const a = this.yes('1') && this.no('2') && this.yes('3')
    const b = this.no('4') || this.yes('5') || this.no('6')
    const c = this.nothing('7') ?? this.nothing('8') ?? this.note('9')
    const d = this.nothing('a') || this.note('') || this.note('b')
    const e = this.yes('c') ? (this.no('d') ? 1 : this.yes('e') ? 2 : 3) : 4
    return [a, b, c, d, e, this.log]
  }

  mixedLogic(a: string | null, n: Int | null) {
    return [
      a ?? 'x',
      a || 'y',
      a && 'z',
      n ?? -1,
      n || -2,
      (a ?? '') !== '' && n != null,
      !a,
      !n,
      a != null ? a : n != null ? `${n}` : 'none',
    ]
  }

  whilePrelude(n: Int) {
    let i = 0
    while (
      range(n).map((x) => {
        let y = x
        if (y > 0) y = 1
        return y
      }).length > i
    ) {
      i += 1
      if (i > 5) break
      if (i === 2) continue
      this.note(`${i}`)
    }
    return [i, this.log]
  }

  ifPrelude(xs: Int[]) {
    if (
      xs.length > 0 &&
      xs
        .map((x) => {
          let y = x
          if (x > 1) y = 0
          return y
        })
        .includes(0)
    )
      return 'zero'
    else if (
      xs.map((x) => {
        let y = x
        if (x > 0) y += 1
        return y
      }).length > 5
    )
      return 'long'
    return 'no'
  }

  ternaryLists(flag: boolean, xs: Int[]) {
    return [
      ...(flag ? xs : []),
      ...(flag ? [] : xs.map((x) => -x)),
      (flag ? xs : [9]).length,
      (flag ? xs : [9])[0] ?? 0,
      (flag ? 'abc' : 'd').length,
    ]
  }

  conditionTypes(n: Int, s: string, o: MuranoObject | null) {
    const r: string[] = []
    if (n) r.push('n')
    if (s) r.push('s')
    if (!o) r.push('no')
    return r
  }

  assignOps() {
    let a: string | null = null
    a ??= 'x'
    let b = 0
    b ||= 5
    let c = 'q'
    c &&= 'r'
    let n = 2
    n += 3
    n *= 4
    n -= 1
    n++
    --n
    let s = 'a'
    s += 'b'
    s += `${n}`
    return [a, b, c, n, s]
  }

  nestedCond(a: Int[]) {
    return a.map((x) => (x > 2 ? (a.some((y) => y === x - 1) ? 'prev' : 'big') : x > 1 ? 'mid' : 'small'))
  }

  spreadAnd(flag: boolean) {
    return { a: 1, ...(flag ? { b: 2 } : {}), c: 3 }
  }

  spreadAnd2(flag: boolean) {
    return { a: 1, ...(flag && { b: 2 }), c: 3 }
  }

  spreadList(flag: boolean) {
    return [0, ...(flag ? [1] : []), 2]
  }

  voids() {
    const x = this.boom2()
    return [x == null, this.log]
  }

  boom2(): void {
    this.note('v')
  }
}

export const cases: Cases<Conditions> = {
  shortCircuit: [[]],
  mixedLogic: [
    ['a', 1],
    [null, null],
    ['', 0],
  ],
  whilePrelude: [[0], [3], [9]],
  ifPrelude: [[[]], [[1, 2]], [[1, 1, 1, 1, 1, 1]]],
  ternaryLists: [
    [true, [1, 2]],
    [false, [3]],
  ],
  conditionTypes: [
    [0, '', null],
    [1, 'x', null],
  ],
  assignOps: [[]],
  nestedCond: [[[1, 2, 3, 5]]],
  spreadAnd: [[true], [false]],
  spreadAnd2: [[true], [false]],
  spreadList: [[true], [false]],
  voids: [[]],
  boom2: [[]],
}

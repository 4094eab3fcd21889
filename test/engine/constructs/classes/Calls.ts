import {
  caught,
  create,
  type Int,
  type Json,
  MuranoError,
  MuranoObject,
  memoized,
  parallel,
  parallelMap,
  toInteger,
} from 'vetro'
import type { Cases } from '../../cases.js'

export class Helper extends MuranoObject {
  name: string = 'h'

  private log: string[] = []
  static label(n: Int): string {
    return `helper ${n}`
  }
  static twice(n: Int): string {
    return `${Helper.label(n)} ${Helper.label(n)}`
  }

  lock(): Int {
    return this.log.length
  }
  greet(a: string = 'a', b?: string, c: Int = 3): string {
    return `${a}${b ?? '-'}${c}`
  }
  optional(list: string[] = ['d'], map: Record<string, Int> = { x: 1 }): Json {
    return [list, map]
  }
  wide(x: Json = 7): Json {
    return x
  }
  @memoized prep(): void {
    this.log = [...this.log, 'prep']
  }
  twicePrep() {
    this.prep()
    this.prep()
    return this.log
  }
}
export class Subhelper extends Helper {
  static override label(n: Int): string {
    // biome-ignore lint/complexity/noThisInStatic: this is what is tried
    return `sub ${super.label(n)}`
  }
  override lock(): Int {
    super.forget('prep')
    return super.lock() + 10
  }
}

/** Calls of methods: arguments left out, statics, `super`, in branches, for their effect. */
export class Calls extends MuranoObject {
  private log: string[] = []

  private note(word: string): string {
    this.log = [...this.log, word]
    return word
  }

  nullArgs() {
    const h = create(Helper)
    return [
      h.greet('x', undefined, 5),
      h.greet(undefined, 'y'),
      h.optional(),
      h.optional([]),
      h.optional([], {}),
      h.wide(),
      h.wide(null),
    ]
  }

  statics() {
    return [Helper.label(1), Subhelper.label(2), Helper.twice(3), Subhelper.twice(4)]
  }

  supers() {
    const s = create(Subhelper)
    s.twicePrep()
    const l = s.lock()
    return [l, s.twicePrep()]
  }

  blockBranches() {
    const seen: string[] = []
    parallel(
      () => {
        const w = this.note('a')
        seen.push(w)
      },
      () => {
        if (seen.length >= 0) this.note('b')
      },
    )
    return [seen, this.log.length]
  }

  mapVoid() {
    parallelMap([1, 2], (x) => this.note(`${x}`))
    return this.log.length
  }

  bad(n: Int): Int {
    throw new MuranoError('Bad', `n: ${n} #1`)
  }

  rethrows() {
    try {
      try {
        this.bad(1)
      } catch (e) {
        if (caught(e).name !== 'Other') throw e
      }
    } catch (e) {
      return [caught(e).name, caught(e).message]
    }
    return []
  }

  returnsThis() {
    return this.note('x').length + [1].map(() => this.log.length).reduce((a, b) => a + b, 0)
  }

  chainConst() {
    const n = [3, 1, 2]
      .map((x) => x * 2)
      .filter((x) => x > 2)
      .map((x) => `${x}`)
      .toSorted()
      .toReversed()
      .join('-')
      .split('-')
      .map((s) => toInteger(s))
      .reduce((a, b) => a + b, 0)
    return n
  }
}

export const cases: Cases<Calls> = {
  nullArgs: [[]],
  statics: [[]],
  supers: [[]],
  blockBranches: [[]],
  mapVoid: [[]],
  bad: [[1]],
  rethrows: [[]],
  returnsThis: [[]],
  chainConst: [[]],
}

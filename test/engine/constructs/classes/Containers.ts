import { type Int, MuranoObject, parallel, parallelMap, range } from 'vetro'
import type { Cases } from '../../cases.js'

const LIMIT = 3

/** Lists and maps are values in MuranoPL: what is done with them may not show elsewhere. */
export class Containers extends MuranoObject {
  private kept: Int[] = []

  returnedInLoop() {
    const acc: Int[] = []
    for (const i of range(2)) {
      acc.push(i)
      if (i === 0) continue
      return acc
    }
    return acc
  }

  freshFromMethods() {
    const acc = [1, 2].map((x) => x)
    acc.push(3)
    const s = acc.slice()
    s.push(4)
    const k = Object.keys({ a: 1 })
    k.push('b')
    const sp = 'a,b'.split(',')
    sp.push('c')
    return [acc, s, k, sp]
  }

  copyOfProperty() {
    const c = this.kept.concat()
    c.push(1)
    return [this.kept, c]
  }

  literalsUnderTypes() {
    const x = ['a'] as string[]
    x.push('b')
    const y = [1, 2].length > 1 ? ['t'] : []
    y.push('u')
    return [x, y]
  }

  spreadAway() {
    const acc: Int[] = []
    this.kept = [...acc]
    acc.push(1)
    return [this.kept, acc]
  }

  askedBefore() {
    const acc: Int[] = []
    const has = acc.includes(1) || acc.some((x) => x > 1)
    acc.push(1)
    return [has, acc.length, acc]
  }

  pushes() {
    const a: Int[] = [1]
    const b = [...a]
    b.push(2)
    a.push(3)
    const c = a.map((x) => x)
    c.push(4)
    const m: Record<string, Int> = { a: 1 }
    const k = { ...m }
    k.b = 2
    m.c = 3
    m['d e'] = 4
    m.in = 5
    m['x.y'] = 6
    return [a, b, c, m, k]
  }

  accumulate() {
    const out: Int[][] = []
    for (const i of [1, 2]) {
      const row: Int[] = []
      for (const j of [1, 2]) row.push(i * j)
      out.push(row)
    }
    return out
  }

  parallelAssign() {
    let a = 0
    let b = ''
    parallel(
      () => {
        a = 1
      },
      () => {
        b = 'x'
        if (a > 5) b = 'y'
      },
    )
    return [a, b]
  }

  parallelResults(xs: Int[]) {
    return [parallelMap(xs, (x) => x * LIMIT), parallelMap(xs, (x) => [x].map((y) => y + x)).flat()]
  }

  emptyParallel() {
    parallel()
    return parallelMap([], (x: Int) => x)
  }

  sharedLiteral() {
    const base = { tags: ['a'], n: 1 }
    const one = { ...base, n: 2 }
    const two = { ...base, tags: [...base.tags, 'b'] }
    return [base, one, two]
  }

  listsInMaps() {
    const m: Record<string, Int[]> = { a: [1] }
    m.a = [...(m.a ?? []), 2]
    m.b = [...(m.b ?? []), 3]
    return m
  }

  returnsLocal() {
    const m: Record<string, Int> = { a: 1 }
    if (m.a === 1) return m
    m.b = 2
    return m
  }
}

export const cases: Cases<Containers> = {
  returnedInLoop: [[]],
  freshFromMethods: [[]],
  copyOfProperty: [[]],
  literalsUnderTypes: [[]],
  spreadAway: [[]],
  askedBefore: [[]],
  pushes: [[]],
  accumulate: [[]],
  parallelAssign: [[]],
  parallelResults: [[[1, 2]], [[]]],
  emptyParallel: [[]],
  sharedLiteral: [[]],
  listsInMaps: [[]],
  returnsLocal: [[]],
}

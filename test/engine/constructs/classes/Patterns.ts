import { type Int, MuranoObject } from 'vetro'
import type { Cases } from '../../cases.js'

interface Row {
  name: string
  items: Int[]
  next: { deep: Int[]; map: Record<string, Int> }
  opt?: Int
}

interface Deep {
  a: { b: { c: Int[] } }
  list: { k: string; v: Int }[]
}

/** Destructuring, and functions inside functions. */
export class Patterns extends MuranoObject {
  private count: Int = 0

  private bump(): Int {
    this.count += 1
    return this.count
  }

  nestedPattern() {
    const pairs: [string, Int][] = [
      ['a', 1],
      ['b', 2],
    ]
    return pairs.map(([name, n]) => [1, 2].map((x) => `${name}${x * n}`))
  }

  nestedObjectPattern() {
    const rows = [
      { x: 1, y: 2 },
      { x: 3, y: 4 },
    ]
    return rows.map(({ x, y }) => rows.filter((r) => r.x >= x).map(({ y: z }) => x + y + z))
  }

  missing() {
    const [a, b, c] = 'x,y'.split(',')
    return [a ?? 'no', b ?? 'no', c ?? 'no']
  }

  missingInLambda() {
    return ['a=1', 'b', 'c=2=3'].map((line) => {
      const [key, value] = line.split('=')
      return `${key ?? ''}:${value ?? 'none'}`
    })
  }

  snapshot() {
    const { count } = this
    this.bump()
    return [count, this.count]
  }

  entriesNested(points: { x: Int; y: Int }[]) {
    const r: Int[] = []
    for (const [i, { x, y }] of points.entries()) r.push(i * 100 + x * 10 + y)
    return r
  }

  forOfObject(points: { x: Int; y: Int }[]) {
    let sum = 0
    for (const { x, y } of points) {
      for (const { x: z } of points) sum += x * y * z
    }
    return sum
  }

  mixedReduce(rows: Int[][]) {
    return rows.reduce((sum, row) => sum + row.reduce((inner, x) => inner + x * rows.length + sum, 0), 1)
  }

  reduceInMap(rows: Int[][]) {
    return rows.map((row) => row.reduce((acc, x) => acc + x, row.length))
  }

  reduceList(items: Int[]) {
    // biome-ignore lint/performance/noAccumulatingSpread: this is what is tried
    return items.reduce((acc: Int[], x) => [...acc, x * 2], [])
  }

  reduceMap(items: string[]) {
    // biome-ignore lint/performance/noAccumulatingSpread: this is what is tried
    return items.reduce((acc: Record<string, Int>, x) => ({ ...acc, [x]: x.length }), {})
  }

  capturedFilter(limit: Int, items: Int[]) {
    const inner = limit * 2
    return items.map((x) => {
      const k = x + inner
      const m = items.filter((y) => y < k && y > limit)
      return m.length === 0 ? [k] : m.map((z) => z + k)
    })
  }

  rows(rows: Row[]) {
    return rows.map((row) => [
      row.name,
      row.items[0] ?? -1,
      row.next.deep[1] ?? -2,
      row.next.map.a ?? -3,
      row.opt ?? -4,
      row.next.map[row.name] ?? -5,
    ])
  }

  deepSpread(row: Row) {
    return { ...row, next: { ...row.next, map: { ...row.next.map, z: 1 } }, items: [...row.items, 9] }
  }

  twoMaps(a: Int[], b: Int[]) {
    return a.map((x, i) => b.map((y, j) => `${x}${i}${y}${j}`))
  }

  indexShadow(a: Int[]) {
    return a.map((x, i) => a.filter((y, j) => j >= i && y >= x).map((z) => z + i))
  }

  innerBlock(a: Int[]) {
    return a.map((x) => {
      const d = a.map((y) => {
        const e = x * y
        return e + 1
      })
      const total = d.reduce((s, v) => s + v, 0)
      return [total, d.length]
    })
  }

  deep(d: Deep) {
    const {
      a: {
        b: {
          c: [first, second],
        },
      },
      list: [head],
    } = d
    return [
      first ?? 0,
      second ?? 0,
      head?.k ?? 'none',
      d.list.map(({ k, v }) => ({ [k]: v })),
      d.list.filter(({ v }) => v > 1).map(({ k: key }) => key),
    ]
  }

  tuples() {
    const t: [string, Int, boolean] = ['a', 1, true]
    const [s, n, b] = t
    const pairs = [
      ['x', 1],
      ['y', 2],
    ] as const
    const opt: [Int, Int?] = [1]
    return [
      t[0],
      t[1],
      t[2],
      t.length,
      s,
      n,
      b,
      pairs.map(([k, v]) => `${k}${v}`),
      pairs[1][0],
      opt[1] ?? 'none',
      [...t].length,
    ]
  }

  records() {
    const rows: { name: string; tags: string[]; meta?: { n: Int } }[] = [
      { name: 'a', tags: ['x'] },
      { name: 'b', tags: [], meta: { n: 2 } },
    ]
    return [
      rows.map((r) => r.meta?.n ?? -1),
      rows.find((r) => r.tags.includes('x'))?.name ?? '',
      rows.map(({ name, tags: [t] }) => `${name}${t ?? '-'}`),
      rows.filter((r) => r.meta != null).length,
      rows.map((r) => ({ ...r, meta: { ...r.meta, z: 1 } })),
    ]
  }
}

export const cases: Cases<Patterns> = {
  nestedPattern: [[]],
  nestedObjectPattern: [[]],
  missing: [[]],
  missingInLambda: [[]],
  snapshot: [[]],
  entriesNested: [
    [
      [
        { x: 1, y: 2 },
        { x: 3, y: 4 },
      ],
    ],
  ],
  forOfObject: [
    [
      [
        { x: 1, y: 2 },
        { x: 3, y: 4 },
      ],
    ],
  ],
  mixedReduce: [[[[1, 2], [3]]], [[]]],
  reduceInMap: [[[[1, 2], [3]]]],
  reduceList: [[[1, 2]], [[]]],
  reduceMap: [[['a', 'bb']], [[]]],
  capturedFilter: [
    [1, [1, 2, 3, 4]],
    [0, []],
  ],
  rows: [
    [
      [
        { name: 'a', items: [1], next: { deep: [1, 2], map: { a: 4 } } },
        { name: 'b', items: [], next: { deep: [], map: {} }, opt: 3 },
      ],
    ],
  ],
  deepSpread: [[{ name: 'a', items: [1], next: { deep: [1, 2], map: { a: 4 } } }]],
  twoMaps: [
    [
      [1, 2],
      [3, 4],
    ],
  ],
  indexShadow: [[[1, 2, 1]]],
  innerBlock: [[[1, 2]]],
  deep: [
    [
      {
        a: { b: { c: [1] } },
        list: [
          { k: 'x', v: 1 },
          { k: 'y', v: 2 },
        ],
      },
    ],
    [{ a: { b: { c: [] } }, list: [] }],
  ],
  tuples: [[]],
  records: [[]],
}

import { equal, type Int, MuranoObject, range } from 'vetro'
import type { Cases } from '../../cases.js'

export class Lists extends MuranoObject {
  mapped(items: Int[]) {
    return items.map((item) => item * 2)
  }

  mappedWithIndex(items: string[]) {
    return items.map((item, index) => `${index}:${item}`)
  }

  filtered(items: Int[], limit: Int) {
    return [items.filter((item) => item > limit), items.filter((item, index) => index > 0 && item !== limit)]
  }

  chained(items: Int[]) {
    return items
      .filter((item) => item > 0)
      .map((item) => item + 1)
      .slice(0, 2)
  }

  found(items: string[], prefix: string) {
    return [
      items.find((item) => item.startsWith(prefix)) ?? 'none',
      items.some((item) => item.startsWith(prefix)),
      items.every((item) => item.startsWith(prefix)),
      items.includes(prefix),
      items.indexOf(prefix),
    ]
  }

  picked(items: Int[]) {
    return [
      items[0] ?? -1,
      items[1] ?? -1,
      items.at(-1) ?? -1,
      items.at(0) ?? -1,
      items[items.length - 1] ?? -1,
      items.length,
    ]
  }

  joined(items: string[], numbers: Int[]) {
    return [items.join(', '), items.join(), numbers.join('-')]
  }

  concatenated(a: Int[], b: Int[]) {
    return [a.concat(b), [...a, ...b], [0, ...a, 1, ...b, 2], [...a], a.concat(b, 7)]
  }

  reshaped(items: Int[][]) {
    return [items.flat(), items.flatMap((inner) => inner.map((n) => n + 1)), items.flat().toReversed()]
  }

  sliced(items: Int[]) {
    return [items.slice(1), items.slice(0, 2), items.slice(1, 2), items.slice(5)]
  }

  sorted(items: string[]) {
    return [items.toSorted(), items.toSorted().length, items.toSorted()[0] ?? 'none']
  }

  reduced(items: Int[]) {
    return items.reduce((sum, item) => sum + item, 100)
  }

  nested(rows: Int[], columns: Int[]) {
    return rows.map((row) => columns.map((column) => row * 10 + column))
  }

  nestedThrice(a: Int[]) {
    return a.map((x) => a.map((y) => a.filter((z) => z > x).map((z) => x * 100 + y * 10 + z)))
  }

  closure(items: Int[], offset: Int) {
    const factor = offset + 1
    return items.map((item) => item * factor + offset)
  }

  blockLambda(items: Int[]) {
    return items.map((item) => {
      const doubled = item * 2
      const text = `${doubled}`
      return text + text
    })
  }

  loopLambda(items: Int[]) {
    return items.map((item) => {
      let result = 0
      for (const number of range(item)) result += number
      if (result > 3) result = 3
      return result
    })
  }

  pushed(items: Int[]) {
    const result: Int[] = []
    for (const item of items) {
      if (item > 0) result.push(item)
    }
    result.push(1, 2)
    return result
  }

  ranged(count: Int) {
    return range(count).map((index) => index * index)
  }

  sameContents(a: Int[], b: Int[]) {
    return [
      equal(a, b),
      equal(
        a.map((item) => item + 0),
        b,
      ),
      equal([...a], [1, 2]),
    ]
  }

  destructured() {
    const pairs: [string, Int][] = [
      ['a', 1],
      ['b', 2],
    ]
    const [[first]] = pairs as [[string, Int], [string, Int]]
    return [pairs.map(([name, value]) => `${name}${value}`), first]
  }

  twice(items: Int[]) {
    const positive = items.filter((item) => item > 0)
    return [positive.length, positive.map((item) => item), positive.some((item) => item > 2), positive[1] ?? null]
  }
}

export const cases: Cases<Lists> = {
  mapped: [[[1, 2, 3]], [[]]],
  mappedWithIndex: [[['a', 'b']], [[]]],
  filtered: [
    [[1, 5, 3], 2],
    [[], 0],
  ],
  chained: [[[1, -2, 3, 4]], [[]]],
  found: [
    [['ab', 'ac', 'b'], 'a'],
    [['x'], 'a'],
    [[], 'a'],
    [['a', 'a'], 'a'],
  ],
  picked: [[[7, 8, 9]], [[]], [[1]]],
  joined: [
    [
      ['a', 'b'],
      [1, 2],
    ],
    [[], []],
  ],
  concatenated: [
    [[1], [2, 3]],
    [[], []],
  ],
  reshaped: [[[[1, 2], [], [3]]], [[]]],
  sliced: [[[1, 2, 3, 4]], [[]]],
  sorted: [[['b', 'a', 'B', 'c']], [[]]],
  reduced: [[[1, 2, 3]], [[]]],
  nested: [
    [
      [1, 2],
      [3, 4],
    ],
    [[], [1]],
  ],
  nestedThrice: [[[1, 2, 3]]],
  closure: [[[1, 2], 5]],
  blockLambda: [[[1, 2]]],
  loopLambda: [[[1, 3, 4]], [[]]],
  pushed: [[[1, -1, 5]], [[]]],
  ranged: [[4], [0]],
  sameContents: [
    [
      [1, 2],
      [1, 2],
    ],
    [[1], [2]],
  ],
  destructured: [[]],
  twice: [[[1, -1, 3]], [[]]],
}

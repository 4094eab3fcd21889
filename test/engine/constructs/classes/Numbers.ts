import { type Int, type Json, MuranoObject, range } from 'vetro'
import type { Cases } from '../../cases.js'

/** Numbers at limits, many items, and none. */
export class Numbers extends MuranoObject {
  private n: Int = 0

  numbers() {
    return [0xff, 1_000, 1e3, 2]
  }

  floats() {
    return [1.5 + 1.5, `${1.5}`, 0.1 + 0.2, 1e21 > 1, 1e-7]
  }

  limits() {
    return [9007199254740991, -9007199254740991, 9007199254740991 - 1, 2147483648 * 2, -0, `${-0}`, -this.n]
  }

  big() {
    return [range(1999).length, range(2000).map((x) => x).length, range(2000).reduce((a, b) => a + b, 0)]
  }

  emptyAll() {
    const e: Int[] = []
    const m: Record<string, Int> = {}
    return [
      e.map((x) => x),
      e.reduce((a, b) => a + b, 7),
      e.every((x) => x > 0),
      e.some((x) => x > 0),
      e.find((x) => x > 0) ?? 'n',
      e.indexOf(1),
      e.join(),
      e.at(0) ?? 'n',
      Object.keys(m),
      Object.entries(m),
      { ...m },
      [...e],
      e.slice(1),
      e.concat(e),
      e.toReversed(),
      Object.fromEntries([]),
      e.flatMap((x) => [x]),
      e.filter((x) => x),
      ''.split(','),
      [''].join(),
      [[]].flat(),
    ]
  }

  anyValue(j: Json) {
    return [j, [j], { j }]
  }
}

export const cases: Cases<Numbers> = {
  numbers: [[]],
  floats: [[]],
  limits: [[]],
  big: [[]],
  emptyAll: [[]],
  anyValue: [[null], [[1, { a: [] }]], ['x'], [1.5]],
}

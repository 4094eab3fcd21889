import { equal, type Int, MuranoObject, merge } from 'vetro'
import type { Cases } from '../../cases.js'

interface Point {
  x: Int
  y: Int
  label?: string
}

export class Maps extends MuranoObject {
  listed(map: Record<string, Int>) {
    return [Object.keys(map), Object.values(map), Object.entries(map), Object.keys(map).length]
  }

  looked(map: Record<string, Int>, key: string) {
    return [map[key] ?? -1, map.a ?? -2, key in map, Object.hasOwn(map, 'b'), map[key] == null]
  }

  spread(map: Record<string, Int>) {
    return [{ ...map, b: 9 }, { z: 0, ...map }, { ...map }, {}]
  }

  built(keys: string[]) {
    const result: Record<string, Int> = {}
    for (const [index, key] of keys.entries()) {
      result[key] = index
      result[`${key}2`] = index * 2
    }
    result.last = keys.length
    return result
  }

  fromEntries(map: Record<string, Int>) {
    return Object.fromEntries(Object.entries(map).map(([key, value]) => [`${key}!`, value + 1]))
  }

  filtered(map: Record<string, Int>, limit: Int) {
    return Object.entries(map)
      .filter(([, value]) => value > limit)
      .map(([key]) => key)
  }

  point(point: Point) {
    const { x, y } = point
    return { sum: x + y, label: point.label ?? 'none', copy: { ...point, x: 0 } }
  }

  points(points: Point[]) {
    return points.map(({ x, y }) => x * y)
  }

  computed(key: string, value: Int) {
    return { [key]: value, [`${key}-${value}`]: { nested: [value] }, 'a b': 1, yes: true, no: null, '1': 'one' }
  }

  merged(a: Record<string, Int>, b: Record<string, Int>) {
    return [merge(a, b), merge({ deep: a, list: [1, 2] }, { deep: b, list: [2, 3] })]
  }

  sameContents(a: Record<string, Int>, b: Record<string, Int>) {
    return [equal(a, b), equal({ ...a }, { ...b, x: 1 })]
  }

  looped(map: Record<string, Int>) {
    let text = ''
    for (const [key, value] of Object.entries(map)) text += `${key}=${value};`
    for (const key of Object.keys(map)) {
      if (key === 'skip') continue
      text += key
    }
    return text
  }
}

export const cases: Cases<Maps> = {
  listed: [[{ a: 1, b: 2, zz: 3, m: 4 }], [{}]],
  looked: [
    [{ a: 1, b: 2 }, 'a'],
    [{ c: 0 }, 'c'],
    [{}, 'x'],
  ],
  spread: [[{ a: 1, b: 2 }], [{}]],
  built: [[['x', 'y']], [[]]],
  fromEntries: [[{ a: 1, b: 2 }], [{}]],
  filtered: [
    [{ a: 1, b: 5, c: 7 }, 2],
    [{}, 0],
  ],
  point: [[{ x: 1, y: 2 }], [{ x: 1, y: 2, label: 'p' }]],
  points: [[[{ x: 2, y: 3 }]], [[]]],
  computed: [
    ['k', 1],
    ['with space', 2],
  ],
  merged: [
    [{ a: 1 }, { a: 2, b: 3 }],
    [{}, {}],
  ],
  sameContents: [
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    [{ a: 1 }, { a: 2 }],
  ],
  looped: [[{ a: 1, skip: 2, c: 3 }], [{}]],
}

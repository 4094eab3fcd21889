import { divide, type Int, MuranoObject, modulo, toInteger } from 'vetro'
import type { Cases } from '../../cases.js'

export class Arithmetic extends MuranoObject {
  sums(a: Int, b: Int) {
    return [a + b, a - b, a * b, -a, a + -b, a - (b - 1), (a + b) * 2, a * b + 1, a + b * 2]
  }

  floors(a: Int, b: Int) {
    return [divide(a, b), modulo(a, b)]
  }

  comparisons(a: Int, b: Int) {
    return [a < b, a <= b, a > b, a >= b, a === b, a !== b]
  }

  read(text: string) {
    return toInteger(text) + 1
  }

  extremes(a: Int, b: Int) {
    return [Math.min(a, b), Math.max(a, b, 3), Math.abs(a)]
  }

  steps(start: Int) {
    let value = start
    value++
    value += 5
    value *= 2
    value -= 1
    --value
    return value
  }
}

export const cases: Cases<Arithmetic> = {
  sums: [
    [1, 2],
    [-3, 7],
    [0, 0],
  ],
  floors: [
    [7, 2],
    [-7, 2],
    [7, -2],
    [-7, -2],
    [0, 5],
  ],
  comparisons: [
    [1, 2],
    [2, 2],
    [3, -1],
  ],
  read: [['12'], ['-3'], [' 7 '], ['x'], ['']],
  extremes: [
    [1, 2],
    [-9, -8],
  ],
  steps: [[0], [-4]],
}

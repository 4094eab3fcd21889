import {
  type AtLeast,
  type Between,
  type Int,
  type Json,
  type Matching,
  MuranoObject,
  type NonNegative,
  type Positive,
} from 'vetro'
import type { Cases } from '../../cases.js'

type Protocol = 'TCP' | 'UDP'
type Limited<Value> = { value: Value; extra: string | null }

interface Port {
  port: Between<1, 65535>
  protocol: Protocol
}

/** Each method hands back what its contract made of the argument. */
export class Contracts extends MuranoObject {
  text(value: string) {
    return value
  }

  whole(value: Int, positive: Positive, natural: NonNegative, nullable: Int | null) {
    return [value, positive, natural, nullable]
  }

  flag(value: boolean) {
    return value
  }

  choice(value: Protocol, numbers: 1 | 2 | 3) {
    return [value, numbers]
  }

  limited(value: Between<-5, 5>) {
    return value
  }

  pattern(value: Matching<'[a-z][a-z0-9-]*'>) {
    return value
  }

  lists(value: string[], numbers: AtLeast<Int, 2>) {
    return [value, numbers]
  }

  map(value: Record<string, Int>) {
    return value
  }

  port(value: Port) {
    return value
  }

  ports(value: Port[]) {
    return value
  }

  generic(value: Limited<Int>, keyed: Record<'a' | 'b', Int>) {
    return [value, keyed]
  }

  anything(value: Json) {
    return value
  }

  optional(first: Int, second?: string, third: Int = 7) {
    return [first, second ?? 'none', third]
  }
}

export const cases: Cases<Contracts> = {
  text: [['x'], ['']],
  whole: [
    [1, 1, 0, null],
    [-1, 5, 7, 3],
  ],
  flag: [[true]],
  choice: [
    ['TCP', 3],
    ['UDP', 1],
  ],
  limited: [[5], [-5]],
  pattern: [['a-1']],
  lists: [
    [['a'], [1, 2]],
    [[], [3, 4, 5]],
  ],
  map: [[{ a: 1 }], [{}]],
  port: [[{ port: 80, protocol: 'UDP' }]],
  ports: [[[{ port: 1, protocol: 'TCP' }]], [[]]],
  generic: [
    [
      { value: 1, extra: null },
      { a: 1, b: 2 },
    ],
  ],
  anything: [[null], [[1, { a: [true] }]]],
  optional: [[1], [1, 'x'], [1, 'x', 2]],
}

/** Arguments that TypeScript would refuse, as a caller in plain MuranoPL or the API may give them. */
export const strangeCases: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  text: [[1], [true], [[]]],
  whole: [
    ['12', 1, 0, null],
    [1, 0, 0, null],
    [1, 1, -1, null],
  ],
  flag: [[0], ['false'], ['']],
  choice: [
    ['SCTP', 1],
    ['TCP', 4],
  ],
  limited: [[6], [-6], ['4']],
  pattern: [['A'], ['a b'], ['a\n'], ['']],
  lists: [
    ['single', [1, 2]],
    [['a'], [1]],
  ],
  map: [[{ a: 'x' }], [[1]]],
  port: [[{ port: 0, protocol: 'TCP' }], [{ port: '80', protocol: 'TCP', other: 1 }], [{ port: 80 }]],
  generic: [[{ value: 1 }, { a: 1 }]],
}

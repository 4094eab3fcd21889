import { type Int, MuranoObject } from 'vetro'
import type { Cases } from '../../cases.js'

/** What happens first, how often, and whether at all. */
export class Order extends MuranoObject {
  private log: string[] = []

  private count: Int = 0

  private note(word: string): string {
    this.log = [...this.log, word]
    return word
  }

  private bump(): Int {
    this.count += 1
    return this.count
  }

  private load(): Int[] {
    this.note('load')
    return [1, 2, 3]
  }

  receiverOnce() {
    const r = this.load().map((x) => {
      let y = x
      if (y > 1) y = 0
      return y
    })
    return [r, this.log]
  }

  thisNested() {
    return [1, 2].map((x) => [3].map((y) => [4].map((z) => this.note(`${x}${y}${z}`)).concat(this.note(`${x}`))))
  }

  lazyRead() {
    const r = [1, 2, 3].map((x) => x + this.count).filter((x) => x + this.bump() > 0)
    return [r, this.count]
  }

  lazyUnused() {
    ;[1, 2].map((x) => this.note(`${x}`))
    this.note('between')
    return this.log
  }

  lazyFirst() {
    const q = [1, 2, 3].map((x) => this.note(`${x}`))[0] ?? ''
    return [q, this.log]
  }

  lazyFind() {
    const q = [1, 2, 3].find((x) => this.note(`${x}`) === '2') ?? 0
    return [q, this.log]
  }

  lazySome() {
    return [[1, 2, 3].some((x) => this.note(`${x}`) === '2'), [1, 2].every((x) => this.note(`e${x}`) === 'e'), this.log]
  }

  lazySlice() {
    return [[1, 2, 3].map((x) => this.note(`${x}`)).slice(1, 2), this.log]
  }

  lazyTwice() {
    const q = [1, 2].map(() => this.bump())
    return [q, q.map((x) => x + 1), q.length, q.filter((x) => x > 1), this.count]
  }

  includesOrder() {
    return [
      [this.note('a'), this.note('b')].includes(this.note('c')),
      `${this.note('d')}x`.includes(this.note('x')),
      this.log,
    ]
  }

  sliceOnce() {
    return ['abcdef'.slice(this.bump(), 4), this.count, [1, 2, 3, 4].slice(this.bump(), this.bump() + 1), this.count]
  }

  indexOrder() {
    return [this.load()[this.bump()] ?? 0, this.log, this.count]
  }

  negativeIndex() {
    return [this.load()[this.bump() - 5] ?? 0, this.log, this.count]
  }

  compoundOrder() {
    this.count += [1, 2].map((x) => {
      if (x > 1) this.bump()
      return x
    }).length
    return this.count
  }

  compoundOrder2() {
    this.count = 10
    this.count += this.bump()
    return this.count
  }

  setKeyOrder() {
    const m: Record<string, string> = {}
    m[this.note('k')] = this.note('v')
    return [m, this.log]
  }

  literalKeyOrder() {
    const m = { [this.note('k')]: this.note('v'), [this.note('l')]: this.note('w') }
    return [m, this.log]
  }
}

export const cases: Cases<Order> = {
  receiverOnce: [[]],
  thisNested: [[]],
  lazyRead: [[]],
  lazyUnused: [[]],
  lazyFirst: [[]],
  lazyFind: [[]],
  lazySome: [[]],
  lazySlice: [[]],
  lazyTwice: [[]],
  includesOrder: [[]],
  sliceOnce: [[]],
  indexOrder: [[]],
  negativeIndex: [[]],
  compoundOrder: [[]],
  compoundOrder2: [[]],
  setKeyOrder: [[]],
  literalKeyOrder: [[]],
}

import {
  caught,
  create,
  type Int,
  id,
  MuranoError,
  MuranoObject,
  memoized,
  parallel,
  parallelMap,
  toObject,
} from 'vetro'
import type { Cases } from '../../cases.js'
import { Base, Leaf, Tree } from './Base.js'

interface Pair {
  first: Leaf | null
  second: Leaf | null
}

export class Objects extends MuranoObject {
  private failures: Int = 0
  private done: string[] = []

  created() {
    const leaf = create(Leaf, { name: 'oak', weight: 2 })
    const tree = create(Tree, {
      title: 'wood',
      leaves: [{ name: 'a' }, { name: 'b', weight: 5 }],
      best: leaf,
      named: { x: { name: 'n' } },
    })
    return [
      leaf.describe(),
      tree.leaves.map((each) => each.describe()),
      tree.leaves.map((each) => each.ownerName()),
      leaf.ownerName(),
      tree.best?.name ?? 'none',
      tree.named.x?.describe() ?? 'none',
      tree.title,
    ]
  }

  defaults() {
    const base = create(Base)
    const tree = create(Tree, { size: 6 })
    return [base.title, base.size, base.total, tree.total, base.log, base.result, tree.best == null]
  }

  virtuals() {
    const base = create(Base)
    const tree = create(Tree)
    return [base.callsVirtual(), tree.callsVirtual(), tree.greet(), tree.greet('x'), base.greet('y', 3)]
  }

  states(times: Int) {
    const base = create(Base)
    const results = [1, 2, 3].filter((n) => n <= times).map(() => base.count1())
    return [results, base.state(), base.state()]
  }

  remembered(size: Int) {
    const base = create(Base, { size })
    const tree = create(Tree, { size })
    return [base.runOnce(), tree.runOnce(), tree.forgetOnce()]
  }

  identities() {
    const a = create(Leaf, { name: 'a' })
    const b = create(Leaf, { name: 'a' })
    const pair: Pair = { first: a, second: null }
    const list = [a, b]
    return [
      a === b,
      list[0] === a,
      a !== b,
      pair.first === a,
      pair.second === a,
      pair.second == null,
      list[1] === b,
      id(a) === id(b),
      list.map((each) => each === a),
    ]
  }

  kinds() {
    const objects: Base[] = [create(Base), create(Tree)]
    return objects.map((each) => [each instanceof Tree, each instanceof Base])
  }

  nullKinds(flag: boolean) {
    const maybe: Base | null = flag ? create(Tree) : null
    return [maybe instanceof Tree, maybe == null, maybe instanceof Base ? maybe.title : 'none']
  }

  /** These methods have the names of lazy functions of YAQL. */
  keys(): string {
    return 'my keys'
  }

  select(word: string): string[] {
    return [word]
  }

  ownNames() {
    return [this.keys(), this.select('x'), this.select('y').length, `${this.keys()}!`]
  }

  withDefault(word: string = 'default', other: string = 'other'): string {
    return `${word} ${other}`
  }

  leftOut() {
    return [this.withDefault(), this.withDefault(undefined, 'x'), this.withDefault('y', undefined)]
  }

  chained(withBest: boolean) {
    const tree = create(Tree, withBest ? { best: { name: 'best' } } : {})
    const maybe = withBest ? tree : null
    return [
      tree.best?.name ?? 'no',
      maybe?.best?.describe() ?? 'none',
      maybe?.leaves.length ?? -1,
      this.pick(withBest)?.best?.name ?? 'nothing',
    ]
  }

  private pick(flag: boolean): Tree | null {
    this.done = [...this.done, 'picked']
    return flag ? create(Tree, { best: { name: 'picked' } }) : null
  }

  converted() {
    const leaf = toObject(Leaf, { name: 'map' })
    return [leaf.describe(), toObject(Leaf, leaf).describe()]
  }

  order() {
    const seen = [this.note('a'), this.note('b') + this.note('c'), `${this.note('d')}${this.note('e')}`]
    const map = { x: this.note('f'), y: [this.note('g')] }
    return [seen, map, this.done]
  }

  lazyEffects() {
    const kept = ['x', 'y'].map((word) => this.note(word)).filter((word) => this.note(`${word}?`) !== 'y?')
    const any = ['p', 'q'].map((word) => this.note(word)).some((word) => word === 'p')
    return [kept, any, this.done]
  }

  preludeOrder(items: Int[]) {
    const result = [
      this.note('before'),
      items.map((item) => {
        const word = this.note(`${item}`)
        if (item > 1) this.note('big')
        return word
      }),
      this.note('after'),
    ]
    return [result, this.done]
  }

  conditionalPrelude(flag: boolean, items: Int[]) {
    const value = flag
      ? items.map((item) => {
          if (item > 1) this.note('in')
          return item
        })
      : [0]
    const both =
      flag &&
      items.map((item) => {
        if (item > 0) this.note('and')
        return item
      }).length > 1
    return [value, both, this.done]
  }

  private note(word: string): string {
    this.done = [...this.done, word]
    return word
  }

  together(words: string[]) {
    parallel(
      () => {
        this.note('first')
      },
      () => {
        this.add('second')
      },
    )
    return [parallelMap(words, (word) => this.shout(word)), this.done.length]
  }

  private add(word: string): string {
    this.done = [...this.done, word]
    return word
  }

  shout(word: string): string {
    return word.toUpperCase()
  }

  onEach(weights: Int[]) {
    const leaves = weights.map((weight) => create(Leaf, { weight }))
    return parallelMap(leaves, (leaf) => leaf.describe())
  }

  failing(times: Int) {
    const outcome: string[] = []
    for (const attempt of [1, 2, 3]) {
      try {
        this.fragile(times)
        outcome.push(`${attempt} ok`)
      } catch (error) {
        outcome.push(`${attempt} ${caught(error).message}`)
      }
    }
    return [outcome, this.failures]
  }

  private fragile(times: Int): void {
    this.failures = this.failures
    if (this.failures < times) this.fails()
    this.rememberedStep()
  }

  private fails(): void {
    this.failures = this.failures + 1
    throw new MuranoError('NotYet', `attempt ${this.failures}`)
  }

  @memoized
  rememberedStep(): void {
    this.done = [...this.done, 'step']
    if (this.failures > 100) throw new MuranoError('Never', 'never')
  }

  @memoized
  rememberedAfterSuccess(): void {
    this.failures = this.failures + 1
    if (this.failures < 3) throw new MuranoError('Again', `${this.failures}`)
  }

  memoizedFailure() {
    const outcome: string[] = []
    for (const _ of [1, 2, 3, 4, 5]) {
      try {
        this.rememberedAfterSuccess()
        outcome.push('fine')
      } catch (error) {
        outcome.push(caught(error).name)
      }
    }
    return [outcome, this.failures]
  }

  static doubled(n: Int): Int {
    return n * 2
  }

  callsStatic(n: Int) {
    return Objects.doubled(n) + [1, 2].map((each) => Objects.doubled(each)).length
  }
}

export const cases: Cases<Objects> = {
  created: [[]],
  defaults: [[]],
  virtuals: [[]],
  states: [[0], [3]],
  remembered: [[3], [7]],
  identities: [[]],
  kinds: [[]],
  nullKinds: [[true], [false]],
  ownNames: [[]],
  leftOut: [[]],
  chained: [[true], [false]],
  converted: [[]],
  order: [[]],
  lazyEffects: [[]],
  preludeOrder: [[[1, 2]], [[]]],
  conditionalPrelude: [
    [true, [1, 2]],
    [false, [5]],
  ],
  together: [[['a', 'b']], [[]]],
  onEach: [[[3, 4]]],
  failing: [[0], [2]],
  memoizedFailure: [[]],
  callsStatic: [[4]],
}

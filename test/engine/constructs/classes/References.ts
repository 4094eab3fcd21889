import {
  base64encode,
  create,
  equal,
  type Int,
  id,
  type Json,
  MuranoObject,
  type Owned,
  objectName,
  parallel,
  parallelMap,
} from 'vetro'
import type { Cases } from '../../cases.js'
import { Animal, Dog, Puppy } from './Animals.js'

/** Objects in properties, lists and maps; equal and the same. */
export class References extends MuranoObject {
  animals: Animal[] = []

  favourite: Animal | null = null

  groups: Record<string, Animal[]> = {}

  pair: { first: Animal | null; rest: Animal[]; deep: { m: Record<string, Dog> } } = {
    first: null,
    rest: [],
    deep: { m: {} },
  }

  kennel: Owned<Dog> | null = null

  private mine: Dog | null = null

  private items: Int[] = [3, 1]

  objects() {
    const o = create(References, {
      animals: [{ name: 'a' }, create(Dog)],
      favourite: { name: 'fav' },
      groups: { x: [{ name: 'g' }] },
      pair: { first: create(Puppy), rest: [{ name: 'r' }], deep: { m: { d: { name: 'deep' } } } },
    })
    return [
      o.animals.map((a) => a.name),
      o.animals.map((a) => a instanceof Dog),
      o.favourite?.kind() ?? 'none',
      o.groups.x?.map((a) => a.kind()) ?? [],
      o.pair.first?.kind() ?? '',
      o.pair.rest[0]?.name ?? '',
      o.pair.deep.m.d?.name ?? '',
      o.pair.deep.m.zz?.name ?? 'missing',
      o.animals.filter((a) => a.legs > 3).map(({ name, legs }) => `${name}${legs}`),
    ]
  }

  filterObjects() {
    const all = [create(Dog, { name: 'x' }), create(Animal, { name: 'y' })]
    const dogs = all.filter((a): a is Dog => a instanceof Dog)
    return dogs.map((d) => d.name)
  }

  thisDeep() {
    this.mine = create(Dog, {}, this)
    return [1, 2].map((n) => [n].map((m) => (this.mine != null ? this.mine.speak(m, n > 1) : 'none')))
  }

  ownership() {
    const d = create(Dog, {}, this)
    return [
      d.find(References) === this,
      d.find(Dog) == null,
      d.find(MuranoObject) == null,
      id(d) === id(this),
      objectName(d),
    ]
  }

  nullObjects(flag: boolean) {
    const d = flag ? create(Dog) : null
    const e = d
    return [
      d === e,
      d == null,
      d !== e,
      e === null,
      [d].filter((x) => x != null).length,
      d?.name ?? 'nobody',
      (d ?? create(Puppy)).kind(),
    ]
  }

  listsOfObjects() {
    const a = create(Dog)
    const b = create(Dog)
    const list = [a, b, a]
    return [list.filter((x) => x === a).length, list.map((x) => list.findIndex((y) => x === y && y.legs > 0))]
  }

  someSame() {
    const a = create(Dog)
    const list = [create(Dog), a]
    return [list.some((x) => x === a), list.every((x) => x === a), list.find((x) => x === a) === a]
  }

  mapsOfObjects() {
    const m: Record<string, Dog> = { a: create(Dog), b: create(Puppy) }
    m.c = create(Dog, { name: 'c' })
    return Object.entries(m).map(([k, d]) => `${k}=${d.name}/${d.kind()}`)
  }

  equalities() {
    const a = create(Dog)
    const b = create(Dog)
    return [
      equal([a], [a]),
      equal({ x: a }, { x: b }),
      equal(a, b),
      equal(this.items, [3, 1]),
      equal(
        this.items.map((x) => x),
        [...this.items],
      ),
    ]
  }

  aliasProps() {
    const before = this.items
    this.items = [...this.items, 9]
    const local = this.items.slice()
    local.push(10)
    return [before, this.items, local]
  }

  extend(list: Int[]): Int[] {
    return [...list, 5]
  }

  json(value: Json) {
    const v = { wrapped: value, list: [value] }
    return [v.wrapped, v.list]
  }

  encode() {
    return base64encode('a: b #c')
  }

  overlap(words: string[]) {
    const r: string[] = []
    const dogs = words.map((w) => create(Dog, { name: w }))
    return [parallelMap(dogs, (d) => d.speak(1)), parallelMap(dogs, ({ name }) => name), r]
  }

  parallelThis() {
    parallel(
      () => this.addItem(5),
      () => {
        this.addItem(6)
      },
    )
    return this.items.length
  }

  addItem(n: Int): void {
    this.items = [...this.items, n]
  }

  undefinedArgs(m: Record<string, Int>) {
    return [create(Dog).speak(m.times ?? 1, undefined)]
  }
}

export const cases: Cases<References> = {
  objects: [[]],
  filterObjects: [[]],
  thisDeep: [[]],
  ownership: [[]],
  nullObjects: [[true], [false]],
  listsOfObjects: [[]],
  someSame: [[]],
  mapsOfObjects: [[]],
  equalities: [[]],
  aliasProps: [[]],
  json: [[1], [{ a: [null] }], [null]],
  encode: [[]],
  overlap: [[['a', 'b']]],
  parallelThis: [[]],
  undefinedArgs: [[{}]],
}

import { create, MuranoObject } from 'vetro'
import type { Cases } from '../../cases.js'
import { Animal, Cube, Dog, Puppy, type Shape, Square } from './Animals.js'

/** Three levels of classes: overriding, `super`, private and persisted fields, statics. */
export class Inheritance extends MuranoObject {
  inits() {
    return [create(Animal).log, create(Dog).log, create(Puppy).log]
  }

  defaults() {
    const d = create(Dog)
    const a = create(Animal, { name: 'given' })
    return [d.title, d.tags, a.title, a.tags, d.legs]
  }

  supers() {
    const p = create(Puppy)
    return [p.speak(), p.speak(1), p.speak(1, false), p.chain(), p.kind(), create(Dog).chain()]
  }

  privates() {
    const a = create(Animal)
    const d = create(Dog)
    return [a.reveal(), a.reveal(), d.reveal(), a.same(d)]
  }

  persists() {
    const p = create(Puppy)
    return [p.age(), p.age(), p.noted(), p.clear(), p.noted(), p.age()]
  }

  moods() {
    const d = create(Dog)
    return [d.getMood(), d.setMood('mad').getMood(), create(Dog).getMood()]
  }

  statics() {
    return [
      Animal.make(1),
      Dog.make(2),
      Puppy.make(3),
      Animal.LIMIT,
      Puppy.LIMIT,
      Animal.NAMES,
      Animal.NAMES[0] ?? '',
      [1].map((n) => Animal.make(n)),
      Animal.LIMIT + 1,
    ]
  }

  memo3() {
    return create(Puppy).forgetAll()
  }

  shapes() {
    const all: Shape[] = [create(Square), create(Cube), create(Cube, { side: 1, label: 'one' })]
    return all.map((s) => [s.describe(), s.label, s.area()])
  }
}

export const cases: Cases<Inheritance> = {
  inits: [[]],
  defaults: [[]],
  supers: [[]],
  privates: [[]],
  persists: [[]],
  moods: [[]],
  statics: [[]],
  memo3: [[]],
  shapes: [[]],
}

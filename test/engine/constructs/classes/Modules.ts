import * as vetro from 'vetro'
import { create as make, memoized as once, type Int as Whole } from 'vetro'
import type { Cases } from '../../cases.js'
import type { Animal } from './Animals.js'
import * as animals from './Animals.js'

export { Animal as Beast } from './Animals.js'

/** Enumerations are constants, and types with a contract. */
export enum Level {
  Low = 1,
  High = 2,
}

type Choice = 'a' | 'b'
type Wider = Choice | 'c'

interface Named {
  name: string
}

interface Numbered extends Named {
  numbers: Whole[]
}

const TABLE = { small: { cpu: 1, tags: ['x'] }, large: { cpu: 4, tags: [''] } } as const
const LIMITS: Record<string, Whole> = { a: 1, b: 2 }
const JOINED = `${TABLE.small.cpu}-${TABLE.large.tags[0]}`

interface Sized {
  sizes(): readonly unknown[]
}

/** What modules hold beside classes, and how they name each other's. */
class Modules extends vetro.MuranoObject implements Sized {
  level: Level = Level.High
  choice: Wider = 'c'
  both: Numbered & { level: Level } = { name: 'both', numbers: [1], level: Level.Low }
  private log: string[] = []

  @once
  go(): void {
    this.log = [...this.log, 'gone']
  }

  named() {
    this.go()
    this.go()
    const dog = make(animals.Dog, { name: 'rex' })
    return [vetro.equal([1], [1]), vetro.range(2), dog.kind(), vetro.create(animals.Animal).kind(), this.log]
  }

  sizes() {
    return [this.level, this.choice, this.both, this.level === Level.High, Level.Low + 1]
  }

  contracts(level: Level, choice: Wider, both: Numbered & { level: Level }) {
    return [level, choice, both]
  }

  table(key: 'small' | 'large') {
    return [TABLE[key].cpu, TABLE[key].tags, TABLE.small, Object.keys(TABLE), JOINED, LIMITS[key] ?? 'none']
  }

  private isDog(animal: Animal): animal is animals.Dog {
    return animal instanceof animals.Dog
  }

  predicates() {
    return [make(animals.Animal), make(animals.Puppy)].map((animal) => (this.isDog(animal) ? animal.kind() : 'none'))
  }
}

export { Modules }

export const cases: Cases<Modules> = {
  named: [[]],
  sizes: [[]],
  contracts: [
    [Level.Low, 'a', { name: 'n', numbers: [], level: Level.High }],
    [Level.High, 'c', { name: '', numbers: [3], level: Level.Low }],
  ],
  table: [['small'], ['large']],
  predicates: [[]],
}

/** What no caller in TypeScript could give. */
export const strangeCases: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  contracts: [
    [3, 'a', { name: 'n', numbers: [], level: 1 }],
    [1, 'd', { name: 'n', numbers: [], level: 1 }],
    [1, 'a', { name: 'n', numbers: [], level: 5 }],
  ],
}

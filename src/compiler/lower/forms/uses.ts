import type { FieldReference } from './data.js'
import type { Input, Target } from './inputs.js'

/** Where the value of one field goes. */
export interface FieldUse {
  /** What the value is given to as it is. */
  readonly fills: readonly (Target | Input)[]
  /** Whether an expression reads it besides. */
  readonly isRead: boolean
}

/** Collects where fields go: their limits follow from that. */
export class FieldUses {
  readonly #fills = new Map<string, (Target | Input)[]>()
  readonly #read = new Set<string>()

  fill(field: FieldReference, target: Target | Input): void {
    const fills = this.#fills.get(key(field)) ?? []
    this.#fills.set(key(field), [...fills, target])
  }

  read(field: FieldReference): void {
    this.#read.add(key(field))
  }

  of(field: FieldReference): FieldUse {
    return { fills: this.#fills.get(key(field)) ?? [], isRead: this.#read.has(key(field)) }
  }
}

function key({ step, name }: FieldReference): string {
  return `${step}.${name}`
}

import { type Int, MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  loop(): Int {
    let sum = 0
    for (let i = 0; i < 3; i++) {
    // ^ V1002
      sum = sum + i
    }
    return sum
  }

  lastKey(map: Record<string, string>): string {
    let last = ''
    for (const key in map) {
    // ^ V1002
      last = key
    }
    return last
  }

  untilDone(): void {
    do {
    // ^ V1002
      this.untilDone()
    } while (this.lastKey({}) === '')
  }

  bits(number: Int): Int {
    return number & 7
    // ^ V1002
  }

  type(value: string): boolean {
    return typeof value === 'string'
    // ^ V1002
  }
}

import { type Int, MuranoObject } from 'vetro'

/** What would be left out silently. */
export class Ignored extends MuranoObject {
  arguments(text: string, lists: Int[][]): unknown[] {
    return [
      text.includes('a', 1),
      // ^ V1002
      text.startsWith('a', 1),
      // ^ V1002
      text.lastIndexOf('a', 1),
      // ^ V1002
      lists.flat(2),
      // ^ V1002
      lists.map((list, index, all) => list.length + index + all.length),
      // ^ V1002
      lists.map((list = []) => list.length),
      // ^ V1002
      lists.map((...all) => all.length),
      // ^ V1002
    ]
  }

  spreads(text: string, flag: boolean): unknown[] {
    return [
      [...text],
      // ^ V1002
      { ...this },
      // ^ V1002
      { ...(flag && { a: 1 }) },
    ]
  }

  patterns(pair: { first: Int; second?: Int }): unknown[] {
    const { first, second = 1 } = pair
    // ^ V1002
    const [head, ...tail] = [1, 2]
    // ^ V1002
    return [first, second, head, tail]
  }

  conversions(items: (string | null)[], numbers: Int[]): unknown[] {
    return [
      items.join(),
      // ^ V1002
      numbers.toSorted(),
      // ^ V1002
      Object.keys(numbers),
      // ^ V1002
      'valueOf' in { a: 1 },
      // ^ V1002
    ]
  }

  static own(): Int {
    return this.other()
    // ^ V1002
  }

  static other(): Int {
    return 1
  }
}

import { type Int, MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  positive(numbers: Int[]): Int[] {
    return numbers.filter((number) => {
    // ^ V1211
      if (number > 0) return true
      return false
    })
  }
}

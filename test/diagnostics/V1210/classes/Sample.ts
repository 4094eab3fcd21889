import { type Int, MuranoObject } from 'vetro'

const double = (number: Int): Int => number * 2

export class Sample extends MuranoObject {
  doubled(numbers: Int[]): Int[] {
    return numbers.map(double)
    // ^ V1210
  }
}

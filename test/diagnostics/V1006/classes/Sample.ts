import { type Int, MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  text(first: Int, second: Int): string {
    switch (first) {
      case second:
      // ^ V1006
        return 'equal'
      default:
        return 'different'
    }
  }
}

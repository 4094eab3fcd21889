import { type Json, MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  lists(left: string[], right: string[]): boolean {
    return left === right
    // ^ V1202
  }

  textAndObject(left: Json, right: Json): boolean {
    return left !== right
    // ^ V1202
  }
}

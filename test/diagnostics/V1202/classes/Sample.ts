import { type Int, MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  lists(left: string[], right: string[]): boolean {
    return left === right
    // ^ V1202
  }

  mixed(left: string | Int, right: string | Int): boolean {
    return left !== right
    // ^ V1202
  }
}

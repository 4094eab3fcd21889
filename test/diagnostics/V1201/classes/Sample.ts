import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  same(left: string, right: string): boolean {
    return left == right
    // ^ V1201
  }

  different(left: string, right: string): boolean {
    return left != right
    // ^ V1201
  }

  absent(text: string | null): boolean {
    return text == null
  }
}

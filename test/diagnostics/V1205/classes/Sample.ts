import { type Int, MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  sum(text: string, number: Int): string {
    return text + number
    // ^ V1205
  }
}

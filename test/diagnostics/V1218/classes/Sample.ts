import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  matches(text: string): boolean {
    return /abc/i.test(text)
    // ^ V1218
  }
}

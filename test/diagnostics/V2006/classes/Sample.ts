import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  method(text = 'a'): string {
  // ^ V2006
    return text
  }
}

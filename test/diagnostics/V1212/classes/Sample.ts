import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  parameter(text: string): string {
    text = 'b'
    // ^ V1212
    return text
  }
}

import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  padded(text: string): string {
    return text.padStart(10)
    // ^ V1206
  }

  reversed(items: string[]): string[] {
    return items.reverse()
    // ^ V1002
  }
}

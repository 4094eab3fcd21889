import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  text(items: string[]): string {
    return `Items: ${items}`
    // ^ V1207
  }
}

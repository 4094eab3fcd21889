import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  last(items: string[]): string | null {
    return items[-1] ?? null
    // ^ V1216
  }
}

import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  hasItems(items: string[]): string {
    if (items) return 'some'
    // ^ V1204
    return 'none'
  }

  hasEntries(entries: Record<string, string>): string {
    return entries ? 'some' : 'none'
    // ^ V1204
  }
}

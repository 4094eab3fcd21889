import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  list(items: string[]): string {
    if (items) return 'some'
    // ^ V1204
    return 'none'
  }

  map(entries: Record<string, string>): string {
    return entries ? 'some' : 'none'
    // ^ V1204
  }
}

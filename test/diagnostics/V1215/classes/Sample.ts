import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  changed(map: Record<string, string>): Record<string, string> {
    map.a = 'b'
    // ^ V1215
    return map
  }

  passedOn(): string[] {
    const items: string[] = []
    this.changed({ a: items[0] ?? '' })
    this.handOver(items)
    items.push('a')
    // ^ V1215
    return items
  }

  handOver(_items: string[]): void {}
}

import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  absent(map: Record<string, string>): boolean {
    return map.a === undefined
    // ^ V1203
  }
}

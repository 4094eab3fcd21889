import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  first(): string[] {
    const items = ['a']
    items[0] = 'b'
    // ^ V1212
    return items
  }
}

import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  first(): string {
    var text = 'a'
    // ^ V1001
    return text
  }
}

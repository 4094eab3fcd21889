import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  name: string = 'a'

  rename(): void {
    this.name = 'b'
    // ^ V1222
  }
}

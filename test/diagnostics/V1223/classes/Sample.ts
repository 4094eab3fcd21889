import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  name: string = 'a'

  nothing(): void {
    this.name
    // ^ V1223
  }
}

import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  initialize(): void {}

  again(): void {
    this.initialize()
    // ^ V1107
  }
}

import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  plain(): void {}

  again(): void {
    this.forget('plain')
    // ^ V1110
  }
}

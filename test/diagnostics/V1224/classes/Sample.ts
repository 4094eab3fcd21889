import { MuranoObject, parallel } from 'vetro'

export class Sample extends MuranoObject {
  start(): void {
    parallel(
      () => {
      // ^ V1224
        return
      },
      () => this.other(),
    )
  }

  other(): void {}
}

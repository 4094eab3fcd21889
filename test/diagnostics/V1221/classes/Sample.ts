import { MuranoObject, parallel } from 'vetro'

export class Sample extends MuranoObject {
  start(others: Sample[]): void {
    parallel(
      () => this.start([]),
      // ^ V1221
      () => this.other(),
    )
  }

  other(): void {}
}

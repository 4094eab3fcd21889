import { MuranoObject, memoized, parallel } from 'vetro'

export class Sample extends MuranoObject {
  start(): void {
    parallel(
      () => this.prepare(),
      // ^ V1220
      () => this.prepare(),
      // ^ V1220
    )
  }

  @memoized
  prepare(): void {}
}

import { MuranoObject, memoized } from 'vetro'

export class Sample extends MuranoObject {
  @memoized
  prepare(): void {
    try {
      this.work()
      return
      // ^ V1005
    } finally {
      this.work()
    }
  }

  work(): void {}
}

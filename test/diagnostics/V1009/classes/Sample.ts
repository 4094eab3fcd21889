import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  work(): void {}

  run(): void {
    try {
      this.work()
    } catch (error) {
      try {
        this.work()
      } catch {}
      throw error
      // ^ V1009
    }
  }
}

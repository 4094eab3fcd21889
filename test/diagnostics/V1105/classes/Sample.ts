import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  initialize(name: string): void {
  // ^ V1105
    this.take(name)
  }

  take(_name: string): void {}
}

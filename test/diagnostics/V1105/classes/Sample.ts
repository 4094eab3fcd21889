import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  initialize(name: string): void {
  // ^ V1105
    this.handOver(name)
  }

  handOver(_name: string): void {}
}

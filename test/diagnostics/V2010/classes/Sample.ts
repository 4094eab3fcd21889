import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  method(...names: string[]): void {
  // ^ V2010
    this.method(...names)
  }
}

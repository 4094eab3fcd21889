import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  name!: Date
  // ^ V2001

  method(value: unknown): void {}
  // ^ V2001
}

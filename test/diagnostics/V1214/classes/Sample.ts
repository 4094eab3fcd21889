import { MuranoObject } from 'vetro'

export class Base extends MuranoObject {
  initialize(): void {}
}

export class Sample extends Base {
  override initialize(): void {
    super.initialize()
    // ^ V1214
  }
}

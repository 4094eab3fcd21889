import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  and: string = 'a'
  // ^ V1103

  'two words'(): void {}
  // ^ V1103

  private _count = 'a'
  // ^ V1103

  _name: string = 'a'

  private name: string = 'b'
  // ^ V1103

  method(this: Sample): void {}
  // ^ V1103

  override forget(): void {}
  // ^ V1103
}

export class Größe extends MuranoObject {}
// ^ V1103

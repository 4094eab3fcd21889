import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  and: string = 'a'
  // ^ V1103

  'two words'(): void {}
  // ^ V1103
}

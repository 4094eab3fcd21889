import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  count: number = 1
  // ^ V2002
}

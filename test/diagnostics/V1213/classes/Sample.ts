import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  other(own: boolean): MuranoObject | null {
    return this.find(own ? Sample : MuranoObject)
    // ^ V1213
  }
}

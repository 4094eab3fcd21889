import { type ClassOf, MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  other(type: ClassOf<MuranoObject>): MuranoObject | null {
    return this.find(type)
    // ^ V1213
  }
}

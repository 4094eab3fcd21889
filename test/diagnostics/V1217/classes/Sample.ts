import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  name: string = 'a'

  rename(other: Sample): void {
    other.name = 'b'
    // ^ V1217
  }
}

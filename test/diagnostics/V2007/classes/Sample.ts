import { type Between, MuranoObject, type Positive } from 'vetro'

export class Sample extends MuranoObject {
  port: Between<1, 10> = 11
  // ^ V2007

  name: 'a' | 'b' = 'a'

  method(count: Positive = 0): void {
  // ^ V2007
    this.method(count)
  }
}

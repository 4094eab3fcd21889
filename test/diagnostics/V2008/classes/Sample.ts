import { type Int, MuranoObject } from 'vetro'

export class Base extends MuranoObject {
  port: Int = 80
}

export class Sample extends Base {
  override port: 80 | 81 = 80
  // ^ V2008
}

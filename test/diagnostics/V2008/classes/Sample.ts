import { type Int, inOut, MuranoObject } from 'vetro'

export class Base extends MuranoObject {
  port: Int = 80
}

export class Sample extends Base {
  @inOut override port: Int = 81
  // ^ V2008
}

import { MuranoObject } from 'vetro'

export class Base extends MuranoObject {
  name: string = 'base'
  title: string = `${this.name}!`
}

export class Sample extends Base {
  override name: string = 'sample'
  // ^ V1115
}

export class Fine extends Base {
  override name: string = 'fine'
  override title: string = 'Fine'
}

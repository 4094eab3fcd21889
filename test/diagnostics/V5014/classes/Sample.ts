import { MuranoObject } from 'vetro'

export class Part extends MuranoObject {}

export class Sample extends MuranoObject {
  name!: string
  parts!: Part[]
  others!: Part[]
  more!: Part[]
}

import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  name!: string
}

import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  list!: string[] | null
  // ^ V2003
}

import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  list!: string[] | null
  // ^ V2003

  map?: Record<string, string>
  // ^ V2003
}

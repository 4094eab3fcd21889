import { MuranoObject, persisted } from 'vetro'

export class Sample extends MuranoObject {
  @persisted private fine: string | null = null
  @persisted private note: string | null = 'none'
  // ^ V1117

  read(): (string | null)[] {
    return [this.fine, this.note]
  }
}

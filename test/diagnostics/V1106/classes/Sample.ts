import { id, type Int, MuranoObject, persisted } from 'vetro'

export class Sample extends MuranoObject {
  @persisted
  // ^ V1106
  count: Int = 0

  @persisted
  // ^ V1106
  private other: string = id(this)
}

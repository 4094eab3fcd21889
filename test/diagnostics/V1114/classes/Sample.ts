import { type Int, MuranoObject, persisted } from 'vetro'

export class Sample extends MuranoObject {
  size: Int = 1
  twice: Int = this.size * 2
  private own: Int = this.size + this.counted()
  @persisted private kept: Int = 3
  fromMethod: Int = this.counted()
  // ^ V1114
  fromPrivate: Int = this.own + 1
  // ^ V1114
  fromPersisted: Int = [1, 2].map((n) => n + this.kept).length
  // ^ V1114

  counted(): Int {
    return this.size
  }
}

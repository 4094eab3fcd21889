import { type Int, MuranoObject, out } from 'vetro'

export abstract class Sample extends MuranoObject {
  @out one: Int = 0
  @out two!: Int | null
  @out three!: string[]
  @out four!: Int
  // ^ V2011
}

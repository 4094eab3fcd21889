import { type AtLeast, type Between, MuranoObject } from 'vetro'

type Largest = 10
type UpTo<Maximum extends number> = Between<0, Maximum>

export class Sample extends MuranoObject {
  one: Between<-1, Largest> = 10
  two: UpTo<5> = 5
  three!: Between<2, 1>
  // ^ V2009
  four!: Between<number, 1>
  // ^ V2009
  five!: Between<0.5, 1>
  // ^ V2009
  six!: AtLeast<string, -1>
  // ^ V2009
}

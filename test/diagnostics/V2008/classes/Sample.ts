import { type Between, MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  port: Between<10, 1> = 5
  // ^ V2008
}

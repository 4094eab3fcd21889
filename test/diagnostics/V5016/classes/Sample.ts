import { type Between, MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  name!: string
  port!: Between<1, 65535>
}

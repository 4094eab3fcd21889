import { MuranoObject } from 'vetro'

export abstract class Volume extends MuranoObject {
  name!: string
}

export class Sample extends MuranoObject {
  volume!: Volume
}

import { MuranoObject } from 'vetro'

export class Host extends MuranoObject {}

export class Volume extends MuranoObject {}

export interface Mount {
  volume: Volume
}

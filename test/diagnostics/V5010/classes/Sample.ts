import { type Between, type Matching, MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  name!: Matching<'[a-z]+'>
  port!: Between<1, 65535>
  size!: 1 | 2 | 4
  short!: string
  protocol!: 'TCP' | 'UDP'
}

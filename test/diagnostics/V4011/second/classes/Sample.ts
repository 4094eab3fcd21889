import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {}
// ^ V4011

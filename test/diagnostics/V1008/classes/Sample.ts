import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {}

if (Sample.name !== '') throw new Error()
// ^ V1008

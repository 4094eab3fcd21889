import { MuranoObject } from 'vetro'

export class Base extends MuranoObject {}

import { MuranoObject } from 'vetro'

export abstract class Base extends MuranoObject {}

export class Sample extends MuranoObject {
  part!: Base
  other!: Base
}

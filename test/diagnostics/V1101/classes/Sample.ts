import { MuranoObject } from 'vetro'

class Hidden extends MuranoObject {}
// ^ V1101

export class Plain {}
// ^ V1101

export class Sample extends MuranoObject {
  hidden: Hidden | null = null
}

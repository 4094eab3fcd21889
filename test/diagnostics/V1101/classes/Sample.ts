import { MuranoObject } from 'vetro'

export class Plain {}
// ^ V1101

export class Sample extends MuranoObject {
  name: string = 'a'
}

class Hidden extends MuranoObject {}
// ^ V1101

class Exported extends Hidden {}

export { Exported }

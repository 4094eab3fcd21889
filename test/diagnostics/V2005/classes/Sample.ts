import { MuranoObject } from 'vetro'

interface Tree {
  name: string
  left: Tree
}

export class Sample extends MuranoObject {
  tree!: Tree
  // ^ V2005
}

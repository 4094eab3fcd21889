import { MuranoObject } from 'vetro'

export class Part extends MuranoObject {
  label!: string
  size!: 'small' | 'large'
}

export class Sample extends MuranoObject {
  name!: string
  part!: Part
}

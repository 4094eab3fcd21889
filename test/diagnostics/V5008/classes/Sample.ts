import { type Int, MuranoObject, out } from 'vetro'

export class Part extends MuranoObject {
  @out seen: string[] = []
}

export class Sample extends MuranoObject {
  name!: string
  part!: Part
  limits: { cpu: Int } = { cpu: 1 }
  @out address: string | null = null
}

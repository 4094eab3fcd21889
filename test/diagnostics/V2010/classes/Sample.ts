import { type Int, MuranoObject, type Template } from 'vetro'

export class Disk extends MuranoObject {
  size!: Int
}

export class Sample extends MuranoObject {
  one!: Template<Disk, 'size'>
  two!: Template<Disk, 'size' | 'sise'>
  // ^ V2010
}

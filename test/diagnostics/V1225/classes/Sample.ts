import { create, type Int, MuranoObject, toObject } from 'vetro'

export class Disk extends MuranoObject {
  size!: Int
  label?: string | null
  tags!: string[]
  mode: string = 'rw'
}

export class Machine extends MuranoObject {
  root!: Disk
  disks: Disk[] = []
}

export class Sample extends MuranoObject {
  method() {
    create(Disk, { size: 1 })
    create(Disk, { ...{ size: 1 }, mode: 'r' })
    create(Disk)
    // ^ V1225
    create(Disk, { tags: ['a'] })
    // ^ V1225
    toObject(Disk, {})
    // ^ V1225
    create(Machine, { root: { mode: 'r' }, disks: [{ size: 1 }, {}] })
    // ^ V1225
    // ^ V1225
  }
}

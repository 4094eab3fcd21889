import { MuranoObject } from 'vetro'
import type { Host, Mount } from '../shared/Host.js'
// ^ V1111
// ^ V1111

export class Sample extends MuranoObject {
  host!: Host
  mounts: Mount[] = []
}

import { MuranoObject } from 'vetro'
import type { Machine } from './Machine.js'

/** What all machines share. */
export class Workshop extends MuranoObject {
  serve(machine: Machine): void {
    this.repair(machine)
  }

  private repair(machine: Machine): void {
    machine.work()
  }
}

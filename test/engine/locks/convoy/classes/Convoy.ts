import { Fleet } from '../../fleet/classes/Fleet.js'
import type { Machine } from '../../fleet/classes/Machine.js'

/** Overrides a method of another package that runs for all machines at once. */
export class Convoy extends Fleet {
  override workOn(machine: Machine): void {
    this.greet(machine)
    super.workOn(machine)
  }

  private greet(_machine: Machine): void {}
}

import { Interpreters, type Programs } from './interpreters/interpreters.js'
import { Notes } from './notes.js'

/** What the packages that are checked together share. */
export class CheckRun {
  readonly notes = new Notes()
  readonly interpreters: Interpreters

  constructor(programs?: Programs) {
    this.interpreters = new Interpreters(this.notes, programs)
  }

  /** Ends the programs that were started. */
  close(): void {
    this.interpreters.close()
  }
}

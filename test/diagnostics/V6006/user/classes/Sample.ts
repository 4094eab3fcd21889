import { type Agent, MuranoObject } from 'vetro'
import { prepare } from '../../owner/plans/sample.js'

export class Sample extends MuranoObject {
  agent!: Agent

  start(): void {
    this.agent.call(prepare({ name: 'a' }))
    // ^ V6006
  }
}

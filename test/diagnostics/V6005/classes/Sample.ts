import { type Agent, MuranoObject } from 'vetro'
import { prepare } from '../plans/sample.js'

export class Sample extends MuranoObject {
  agent!: Agent

  start(): void {
    const chosen = prepare({ name: 'a' })
    // ^ V1206
    this.agent.call(chosen)
    // ^ V6005
  }
}

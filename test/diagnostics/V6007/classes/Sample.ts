import { type Agent, type Int, MuranoObject } from 'vetro'
import { prepare } from '../plans/sample.js'

export class Sample extends MuranoObject {
  agent!: Agent

  start(seconds: Int): void {
    this.agent.call(prepare({ name: 'a' }), { timeout: seconds })
    // ^ V6007
  }
}

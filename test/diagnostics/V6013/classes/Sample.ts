import { type Agent, MuranoObject, type Secret } from 'vetro'
import { prepare } from '../plans/sample.js'

export class Sample extends MuranoObject {
  token!: Secret

  method(agent: Agent, text: string) {
    const { token } = this
    agent.call(prepare({ name: 'a', text, token: this.token }))
    agent.call(prepare({ name: token, text, token }))
    // ^ V6013
    agent.call(prepare({ name: 'a', text: `${this.token}`, token }))
    // ^ V6013
  }
}

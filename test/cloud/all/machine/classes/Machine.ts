import { Application, type LinuxMuranoInstance, out } from 'vetro'
import { lookAround, printSecret, runContainer } from '../plans/machine.js'

/** A server that is looked at. */
export class Machine extends Application {
  instance!: LinuxMuranoInstance
  secret!: string
  /** NAME=VALUE, each. */
  @out facts: string[] = []

  override deploy() {
    this.instance.deploy()
    this.instance.agent.call(printSecret({ secret: this.secret }))
    const facts = this.instance.agent.call(lookAround({ secret: this.secret }))
    this.facts = facts.concat(this.instance.agent.call(runContainer({})))
  }
}

import { Environment, type Int, type LinuxMuranoInstance, MuranoObject, memoized, out } from 'vetro'
import { joinCluster, leaveCluster } from '../plans/join.js'
import { Cluster } from './Cluster.js'

/** A machine of the cluster. */
export class Node extends MuranoObject {
  instance!: LinuxMuranoInstance
  @out joined: string[] = []
  @out setUps: Int = 0

  report(message: string) {
    this.find(Environment)?.reporter.report(this.instance, message)
  }

  @memoized
  setUp(): void {
    this.report(`Setting up ${this.instance.name}`)
    const cluster = this.find(Cluster)
    const { joined } = this.instance.agent.call(
      joinCluster({
        name: this.instance.name,
        members: cluster?.names() ?? [],
        key: cluster?.key ?? null,
        note: null,
        port: 2379,
        config: 'x'.repeat(1000),
        labels: { zone: "it's", rack: { rows: [1, 2] } },
        token: 'top-token',
      }),
    )
    this.joined = joined
    this.setUps += 1
  }

  /** Leaves, so that the next deployment joins again: subclasses' set-up is forgotten, too. */
  leave() {
    this.instance.agent.call(leaveCluster({ name: this.instance.name }), { timeout: 30 })
    this.forget('setUp')
  }
}

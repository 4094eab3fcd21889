import { Application, action, parallelMap } from 'vetro'
import type { Node } from './Node.js'

/** The cluster. */
export class Cluster extends Application {
  nodes!: Node[]
  key: string | null = null

  names(): string[] {
    return this.nodes.map((node) => node.instance.name)
  }

  override deploy(): void {
    parallelMap(this.nodes, (node) => node.instance.deploy())
    parallelMap(this.nodes, (node) => this.setUpNode(node))
  }

  /** Called for all nodes at once, so it gives up the engine's lock. */
  setUpNode(node: Node): void {
    node.setUp()
  }

  /** Makes all nodes join again at the next deployment. */
  @action
  leave() {
    for (const node of this.nodes) node.leave()
  }
}

import { Application, type AtLeast, type Int, id, type LinuxMuranoInstance, MuranoObject, out } from 'vetro'

/** A setting of a cluster. */
export class Setting extends MuranoObject {
  key!: string
  value!: string | null
}

/** A node of a cluster. */
export class Node extends MuranoObject {
  instance!: LinuxMuranoInstance
  settings: Setting[] = []
}

/** A node with a tag. */
export class TaggedNode extends Node {
  tag!: string
}

/** A cluster of nodes. */
export class Cluster extends Application {
  title!: string
  master!: Node
  nodes!: AtLeast<Node, 1>
  gateways: TaggedNode[] = []
  ports: string[] = []
  labels: Record<string, string> = {}
  limits: { cpu: Int; note?: string } = { cpu: 1 }
  mirror!: string | null
  shared!: Setting | null
  portSettings: Setting[] = []
  @out address: string | null = null

  /** The names of all instances. */
  instanceNames(): string[] {
    return [this.master, ...this.nodes, ...this.gateways].map((node) => node.instance.name)
  }

  /** How many different objects the settings of ports are. */
  distinctPortSettings(): string[] {
    return this.portSettings
      .filter((each, index) => !this.portSettings.slice(0, index).some((other) => id(other) === id(each)))
      .map(({ key }) => key)
  }

  /** Whether all nodes have the shared setting, one and the same object. */
  isSettingShared(): boolean {
    const shared = this.shared
    if (shared === null) return false
    const nodes = [this.master, ...this.nodes]
    return nodes.every((node) => node.settings.some((setting) => id(setting) === id(shared)))
  }
}

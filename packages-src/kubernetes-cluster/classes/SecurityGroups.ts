import { type HeatStack, type Int, MuranoObject } from 'vetro'
import { HeatTemplate, type IngressRule } from '../../docker-interfaces/classes/HeatTemplate.js'
import { platform } from '../platform.js'

/** A port that a service has on the gateways. */
export type GatewayPort = {
  port: Int
  /** Whether everyone may use it, or only the environment's own servers. */
  isPublic: boolean
}

/** The security groups of one cluster. What they hold follows from the cluster alone, so they are defined as a whole. */
export class SecurityGroups extends MuranoObject {
  /** What the names of its groups begin with. */
  prefix!: string
  /** The group that all servers of the environment are members of. */
  environmentGroup!: string

  /** The groups that a node belongs to. */
  groupsOf(role: 'master' | 'worker' | 'gateway', exposesMetrics: boolean): string[] {
    const metrics = exposesMetrics ? [this.ofMetrics()] : []
    return [this.name('nodes'), ...(role === 'worker' ? [] : [this.name(role)]), ...metrics]
  }

  /** The group of workers whose metrics are for everyone. */
  ofMetrics(): string {
    return this.name('metrics')
  }

  /** All groups, for their removal. */
  all(): string[] {
    return [this.name('nodes'), this.name('master'), this.name('gateway'), this.ofMetrics()]
  }

  /** Puts the groups into the template. */
  define(stack: HeatStack, useFlannel: boolean, exposesInsecureApi: boolean, gatewayPorts: GatewayPort[]): void {
    const { api, insecureApi, kubelet } = platform.ports
    const apis = exposesInsecureApi ? [api, insecureApi] : [api]
    this.defineGroup(stack, 'nodes', 'Nodes of a Kubernetes cluster', this.rulesAmongNodes(useFlannel))
    this.defineGroup(stack, 'master', 'API of a Kubernetes cluster', this.rulesForAll(apis))
    this.defineGroup(stack, 'metrics', 'Metrics of Kubernetes workers', this.rulesForAll([kubelet]))
    this.defineGroup(stack, 'gateway', 'Services of a Kubernetes cluster', this.rulesOfServices(gatewayPorts))
  }

  /** Calico routes packets of pods as they are, whatever port they are for; Flannel wraps them. */
  private rulesAmongNodes(useFlannel: boolean): IngressRule[] {
    const { etcdClient, etcdPeer, api, kubelet, vxlan } = platform.ports
    if (!useFlannel) return [this.rule('tcp', 1, 65535), this.rule('udp', 1, 65535), this.rule('icmp', 0, 0)]
    const ports = [etcdClient, etcdPeer, api, kubelet]
    return [...ports.map((port) => this.rule('tcp', port, port)), this.rule('udp', vxlan, vxlan)]
  }

  private rule(protocol: 'tcp' | 'udp' | 'icmp', from: Int, to: Int): IngressRule {
    return { protocol, from, to, isOpenToAll: false, group: this.name('nodes') }
  }

  private rulesForAll(ports: Int[]): IngressRule[] {
    return ports.map((port) => ({ protocol: 'tcp', from: port, to: port, isOpenToAll: true, group: '' }))
  }

  private rulesOfServices(ports: GatewayPort[]): IngressRule[] {
    return ports.map(({ port, isPublic }) => ({
      protocol: 'tcp',
      from: port,
      to: port,
      isOpenToAll: isPublic,
      group: this.environmentGroup,
    }))
  }

  private defineGroup(stack: HeatStack, name: string, description: string, rules: IngressRule[]): void {
    HeatTemplate.setSecurityGroup(stack, this.name(name), description, rules)
  }

  private name(suffix: string): string {
    return `${this.prefix}-${suffix}`
  }
}

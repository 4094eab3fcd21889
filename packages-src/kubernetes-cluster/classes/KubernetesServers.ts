import {
  type AtLeast,
  create,
  Environment,
  equal,
  type HeatStack,
  id,
  inOut,
  type Json,
  type LinuxMuranoInstance,
  type Positive,
  persisted,
} from 'vetro'
import { HeatTemplate } from '../../docker-interfaces/classes/HeatTemplate.js'
import type { NodeRole } from '../plans/nodes.js'
import { platform } from '../platform.js'
import type { KubernetesGatewayNode } from './KubernetesGatewayNode.js'
import type { KubernetesMasterNode } from './KubernetesMasterNode.js'
import type { KubernetesMemberNode } from './KubernetesMemberNode.js'
import type { KubernetesMinionNode } from './KubernetesMinionNode.js'
import type { KubernetesNode } from './KubernetesNode.js'
import { KubernetesWorkloads } from './KubernetesWorkloads.js'
import { SecurityGroups } from './SecurityGroups.js'

/** The servers of a cluster: how they come, what they let in, how they go. */
export abstract class KubernetesServers extends KubernetesWorkloads {
  masterNode!: KubernetesMasterNode
  /** All workers that there may be. The first `nodeCount` of them are in use. */
  minionNodes!: AtLeast<KubernetesMinionNode, 1>
  /** All gateways that there may be. The first `gatewayCount` of them are in use. */
  gatewayNodes!: AtLeast<KubernetesGatewayNode, 1>
  @inOut nodeCount: Positive = 1
  @inOut gatewayCount: Positive = 1
  /** Flannel in place of Calico. */
  useFlannel = false
  /** Offers the API without authentication, on the master's port 8080. */
  exposeInsecureApi = false

  /** What the security groups were last made of. */
  @persisted private securityInUse: Json = null

  override getMasterInstance(): LinuxMuranoInstance {
    return this.masterNode.instance
  }

  workersInUse(): KubernetesMinionNode[] {
    return this.minionNodes.slice(0, this.nodeCount)
  }

  override gatewaysInUse(): KubernetesGatewayNode[] {
    return this.gatewayNodes.slice(0, this.gatewayCount)
  }

  /** The workers and gateways in use. */
  membersInUse(): KubernetesMemberNode[] {
    return [...this.workersInUse(), ...this.gatewaysInUse()]
  }

  /** The nodes that are to go: out of use, while their servers are, or may be, there. */
  surplusNodes(): KubernetesMemberNode[] {
    const surplus = [...this.minionNodes.slice(this.nodeCount), ...this.gatewayNodes.slice(this.gatewayCount)]
    return surplus.filter((node) => node.isRequested())
  }

  /** Deploys all servers that are missing with one change of the stack, so that Heat makes them at the same time. */
  protected deployServers(): void {
    const nodes: KubernetesNode[] = [this.masterNode, ...this.membersInUse()]
    const missing = nodes.filter((node) => !node.isDeployed())
    for (const node of missing) {
      node.report(`Creating server ${node.getName()}`)
      node.requestInstance()
    }
    if (missing.length > 0) HeatTemplate.markChanged(this.stack())
    const outdated = this.workersInUse().filter((worker) => worker.isExposureOutdated())
    if (this.hasSecurityGroups()) {
      for (const worker of outdated) this.expose(worker)
    }
    this.updateSecurityGroups()
    for (const worker of outdated) worker.noteExposure()
    for (const node of missing) node.deployInstance()
  }

  private expose(worker: KubernetesMinionNode): void {
    const group = this.securityGroups().ofMetrics()
    HeatTemplate.setMembership(this.stack(), worker.getName(), group, worker.exposesMetrics())
  }

  /** Lets a server into the security groups of its role, and its port carry packets of pods. */
  connectServer(name: string, role: NodeRole, exposesMetrics: boolean): void {
    if (!this.hasSecurityGroups()) return
    if (this.securityInUse === null) this.defineSecurityGroups()
    const groups = this.securityGroups().groupsOf(role, exposesMetrics)
    const carried = this.useFlannel ? [] : [platform.addresses.pods]
    HeatTemplate.extendPorts(this.stack(), name, groups, carried)
  }

  /** Makes the security groups let in what the cluster and its services need now, and pushes what has changed. */
  override updateSecurityGroups(): void {
    const wanted = this.wantedSecurity()
    if (this.hasSecurityGroups() && !equal(this.securityInUse, wanted)) this.defineSecurityGroups()
    this.stack().push()
    this.securityInUse = wanted
  }

  private wantedSecurity(): Json {
    const { useFlannel, exposeInsecureApi } = this
    return { useFlannel, exposeInsecureApi, gatewayPorts: this.getGatewayPorts() }
  }

  private defineSecurityGroups(): void {
    this.securityGroups().define(this.stack(), this.useFlannel, this.exposeInsecureApi, this.getGatewayPorts())
  }

  /** Removes nodes from the cluster, and their servers. Everything is asked of the master: the nodes may be dead. */
  removeNodes(nodes: KubernetesMemberNode[]): void {
    if (nodes.length === 0) return
    this.expel(nodes)
    for (const node of nodes) HeatTemplate.release(this.stack(), node.instance)
    this.stack().push()
    for (const node of nodes) node.forgetInstance()
  }

  /** The same for a node that is no part of the model any more, nor its instance: see `destroy`. */
  removeDestroyedNode(node: KubernetesMemberNode): void {
    this.expel([node])
    HeatTemplate.takeOut(this.stack(), node.instance.name)
    this.stack().push()
  }

  private expel(nodes: KubernetesMemberNode[]): void {
    for (const node of nodes) node.report(`Removing ${node.getName()} from the cluster`)
    // An address is lost with the server, thus after this has been done.
    const known = nodes.filter((node) => node.hasCertificates() && node.getIp() != null)
    if (known.length === 0) return
    this.masterNode.removeNodes(known.map((node) => `${node.getName()} ${node.getRole()} ${node.getAddress()}`))
  }

  destroy(): void {
    const groups = create(SecurityGroups, { prefix: id(this), environmentGroup: '' })
    HeatTemplate.finishRemoval(this.find(Environment), this.serverNames(), groups.all(), 'Servers of a cluster are')
  }

  private stack(): HeatStack {
    return this.masterNode.instance.getRegion().stack
  }

  private hasSecurityGroups(): boolean {
    return HeatTemplate.hasSecurityGroups(this.masterNode.instance)
  }

  private securityGroups(): SecurityGroups {
    const environmentGroup = HeatTemplate.environmentGroup(this.masterNode.instance)
    return create(SecurityGroups, { prefix: id(this), environmentGroup })
  }
}

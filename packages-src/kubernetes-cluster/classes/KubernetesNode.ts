import { caught, Environment, type Int, type LinuxMuranoInstance, MuranoError, MuranoObject, persisted } from 'vetro'
import { AgentFailure } from '../../docker-interfaces/classes/AgentFailure.js'
import type { NodeRole } from '../plans/nodes.js'
import { KubernetesCluster } from './KubernetesCluster.js'

/** A server of a Kubernetes cluster. The instance's name is the node's. */
export abstract class KubernetesNode extends MuranoObject {
  instance!: LinuxMuranoInstance

  /** Whether the server may be there: Heat has been asked for it. */
  @persisted private isServerRequested = false
  @persisted private isServerDeployed = false
  private isServerBegun = false

  /**
   * Grows each time the server is given up. What has been sent to a server that is gone waits in a queue that the next
   * one reads: by this number it tells what is not for it.
   */
  @persisted private serverGeneration: Int = 1

  abstract getRole(): NodeRole

  /** Makes its keys. Yields what the master is asked to sign for it, as its plan takes it. */
  requestCertificates(): string[] {
    try {
      return this.makeKeys()
    } catch (error) {
      throw new MuranoError('NodeFailed', this.reasonIn(caught(error).message))
    }
  }

  protected abstract makeKeys(): string[]

  /** Joins etcd. */
  setupEtcd(): void {
    try {
      this.becomeEtcdMember()
    } catch (error) {
      throw new MuranoError('NodeFailed', this.reasonIn(caught(error).message))
    }
  }

  protected abstract becomeEtcdMember(): void

  /** Joins the pods' network and starts what the node is for. */
  setupNode(): void {
    try {
      this.joinNetwork()
      this.startServices()
    } catch (error) {
      throw new MuranoError('NodeFailed', this.reasonIn(caught(error).message))
    }
  }

  protected abstract joinNetwork(): void

  protected abstract startServices(): void

  /** Why a step of it failed, and where: an agent that does not answer tells neither. */
  reasonIn(message: string): string {
    const [reason, name] = [AgentFailure.reasonIn(message), this.getName()]
    return reason.includes(name) ? reason : `${name}: ${reason}`
  }

  /** Whether its metrics are for everyone, with credentials. */
  exposesMetrics(): boolean {
    return false
  }

  getName(): string {
    return this.instance.name
  }

  /** The first address of the server, or its floating one if that is preferred and exists; null before its deployment. */
  getIp(preferFloatingIp: boolean = false): string | null {
    const [address] = this.instance.ipAddresses
    if (preferFloatingIp && this.instance.floatingIpAddress != null) return this.instance.floatingIpAddress
    return address ?? null
  }

  /** The address under which the other nodes know it. Throws `NoAddress` if there is none. */
  getAddress(): string {
    const address = this.getIp()
    if (address == null) throw new MuranoError('NoAddress', `Server ${this.instance.name} has no address`)
    return address
  }

  getGeneration(): Int {
    return this.serverGeneration
  }

  getCluster(): KubernetesCluster {
    const cluster = this.find(KubernetesCluster)
    if (cluster === null) throw new MuranoError('NoCluster', `Node ${this.instance.name} belongs to no cluster`)
    return cluster
  }

  isDeployed(): boolean {
    return this.isServerDeployed
  }

  /** Whether Heat has the server, or may have it. */
  isRequested(): boolean {
    return this.isServerRequested
  }

  /** Writes the server into the environment's template, without pushing it. */
  requestInstance(): void {
    if (this.isServerDeployed || this.isServerBegun) return
    this.instance.beginDeploy()
    this.getCluster().connectServer(this.instance.name, this.getRole(), this.exposesMetrics())
    this.isServerRequested = true
    this.isServerBegun = true
  }

  /** Deploys the server. */
  deployInstance(): void {
    if (this.isServerDeployed) return
    this.requestInstance()
    this.instance.endDeploy()
    this.isServerDeployed = true
  }

  /** After the template without the server has been pushed: everything may be done anew. */
  forgetInstance(): void {
    this.serverGeneration += 1
    this.isServerRequested = false
    this.isServerDeployed = false
    this.isServerBegun = false
  }

  /** Tells the user what happens to this node. */
  report(message: string): void {
    this.find(Environment)?.reporter.report(this.instance, message)
  }
}

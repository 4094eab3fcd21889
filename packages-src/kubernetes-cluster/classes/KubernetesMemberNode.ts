import { caught, Environment, GC, MuranoError, memoized, persisted } from 'vetro'
import { AgentFailure } from '../../docker-interfaces/classes/AgentFailure.js'
import { joinEtcd } from '../plans/etcd.js'
import { setUpNodeNetwork } from '../plans/network.js'
import { installCertificates, prepareNode, setEtcdEndpoints } from '../plans/nodes.js'
import { KubernetesNode } from './KubernetesNode.js'

/** A node that the master takes into the cluster, and that may leave it. */
export abstract class KubernetesMemberNode extends KubernetesNode {
  @persisted private hasCertificatesInstalled = false
  @persisted private isMemberOfEtcd = false
  /** The endpoints of etcd that the node uses, once it does. */
  @persisted private etcdEndpointsInUse: string | null = null

  /** Whether the master has signed its certificates, and they are where they belong. */
  hasCertificates(): boolean {
    return this.hasCertificatesInstalled
  }

  /** Whether it runs a member of etcd. */
  isEtcdMember(): boolean {
    return this.isMemberOfEtcd
  }

  protected override makeKeys(): string[] {
    const { name, agent } = this.instance
    const [role, address] = [this.getRole(), this.getAddress()]
    this.report(`Preparing ${name}`)
    const requests = agent.call(prepareNode({ name, address, role, generation: this.getGeneration() }))
    return requests.map((request) => `${name} ${role} ${address} ${request}`)
  }

  /** Takes what the master has signed for it, among others: nothing if an attempt whose answer was lost installed it. */
  acceptCertificates(signed: string[]): void {
    const prefix = `${this.instance.name} `
    const certificates = signed.filter((line) => line.startsWith(prefix)).map((line) => line.slice(prefix.length))
    try {
      if (certificates.length > 0) this.instance.agent.call(installCertificates({ certificates }))
    } catch (error) {
      throw new MuranoError('NodeFailed', this.reasonIn(caught(error).message))
    }
    this.hasCertificatesInstalled = true
  }

  /** Adds the node to etcd: the master admits it, then its member starts. */
  @memoized
  protected override becomeEtcdMember(): void {
    const { name, agent } = this.instance
    const address = this.getAddress()
    this.report(`Joining ${name} to etcd`)
    const initialCluster = this.getCluster().masterNode.admitEtcdMember(name, address)
    agent.call(joinEtcd({ name, address, initialCluster }))
    this.isMemberOfEtcd = true
  }

  /** Joins the pods' network. */
  @memoized
  protected override joinNetwork(): void {
    const { name, agent } = this.instance
    const { useFlannel } = this.getCluster()
    const endpoints = this.getCluster().getEtcdEndpoints()
    const [address, role] = [this.getAddress(), this.getRole()]
    this.report(`Connecting ${name} to the network of pods`)
    agent.call(setUpNodeNetwork({ name, address, role, useFlannel, endpoints }))
    this.etcdEndpointsInUse = endpoints
  }

  /** Whether it uses other endpoints of etcd than these. */
  usesOtherEndpointsThan(endpoints: string): boolean {
    return this.etcdEndpointsInUse != null && this.etcdEndpointsInUse !== endpoints
  }

  useEtcdEndpoints(endpoints: string): void {
    try {
      this.instance.agent.call(setEtcdEndpoints({ endpoints }))
    } catch (error) {
      throw new MuranoError('NodeFailed', this.reasonIn(caught(error).message))
    }
    this.etcdEndpointsInUse = endpoints
  }

  /** Removes the node from the cluster, and its server; everything can be done anew then. */
  removeFromCluster(): void {
    this.getCluster().removeNodes([this])
  }

  override forgetInstance(): void {
    super.forgetInstance()
    this.hasCertificatesInstalled = false
    this.isMemberOfEtcd = false
    this.etcdEndpointsInUse = null
    this.forget('becomeEtcdMember', 'joinNetwork')
  }

  /** Of a node that the user takes out of a cluster that stays: its server goes with it. */
  destroy(): void {
    if (!this.isRequested() || GC.isDoomed(this.getCluster())) return
    try {
      this.getCluster().removeDestroyedNode(this)
    } catch (error) {
      const reason = AgentFailure.reasonIn(caught(error).message)
      this.find(Environment)?.reporter.report(this, `Node ${this.instance.name} is left behind: ${reason}`)
    }
  }
}

import { caught, equal, type Json, MuranoError, memoized, persisted } from 'vetro'
import { awaitWorkers, getAdministratorAccess, installAddons, startControlPlane } from '../plans/control-plane.js'
import { admitEtcdMember, startEtcd } from '../plans/etcd.js'
import { setUpMasterNetwork } from '../plans/network.js'
import { type NodeRole, prepareMaster, removeNodes, signCertificates } from '../plans/nodes.js'
import { platform } from '../platform.js'
import { KubernetesNode } from './KubernetesNode.js'

/** The master: the control plane of Kubernetes. It runs no pods. */
export class KubernetesMasterNode extends KubernetesNode {
  /** The addresses that the API's certificate is good for. */
  @persisted private certifiedAddresses: string[] = []
  @persisted private controlPlaneSettings: Json = null
  @persisted private addonSettings: Json = null
  /** The workers that have been seen ready. */
  @persisted private readyWorkers: string[] = []

  override getRole(): NodeRole {
    return 'master'
  }

  /** Whether its server has been deployed. */
  isAvailable(): boolean {
    return this.isDeployed()
  }

  /** Makes its authorities and certificates, unless they are good for its addresses already: it signs them itself. */
  protected override makeKeys(): string[] {
    const { name, agent, ipAddresses } = this.instance
    if (equal(this.certifiedAddresses, ipAddresses)) return []
    this.report(`Preparing ${name}`)
    const address = this.getAddress()
    agent.call(prepareMaster({ name, address, addresses: ipAddresses, generation: this.getGeneration() }))
    this.certifiedAddresses = ipAddresses
    this.controlPlaneSettings = null
    return []
  }

  /** What has been signed of the requests; see the plan. */
  sign(requests: string[]): string[] {
    return this.instance.agent.call(signCertificates({ requests }))
  }

  /** Starts the first member of etcd. */
  @memoized
  protected override becomeEtcdMember(): void {
    const { name, agent } = this.instance
    this.report(`Starting etcd on ${name}`)
    agent.call(startEtcd({ name, address: this.getAddress() }))
  }

  /** Admits a member to etcd. Yields what it has to know of the others. */
  admitEtcdMember(name: string, address: string): string {
    try {
      return this.instance.agent.call(admitEtcdMember({ name, address }))
    } catch (error) {
      throw new MuranoError('NodeFailed', this.reasonIn(caught(error).message))
    }
  }

  /** Starts the control plane. */
  protected override startServices(): void {
    const { name, agent } = this.instance
    const { exposeInsecureApi } = this.getCluster()
    const wanted = { exposeInsecureApi }
    if (equal(this.controlPlaneSettings, wanted)) return
    this.report(`Starting the control plane of Kubernetes on ${name}`)
    agent.call(startControlPlane({ name, address: this.getAddress(), exposeInsecureApi }))
    this.controlPlaneSettings = wanted
  }

  @memoized
  protected override joinNetwork(): void {
    const { name, agent } = this.instance
    const { useFlannel } = this.getCluster()
    const [address, endpoints] = [this.getAddress(), this.getCluster().getEtcdEndpoints()]
    this.report(`Setting up the network of pods with ${useFlannel ? 'Flannel' : 'Calico'}`)
    agent.call(setUpMasterNetwork({ name, address, useFlannel, endpoints }))
  }

  /** Removes nodes from everything that the master knows; see the plan. */
  removeNodes(nodes: string[]): void {
    this.instance.agent.call(removeNodes({ nodes }))
    this.readyWorkers = this.readyWorkers.filter((name) => !nodes.some((node) => node.startsWith(`${name} `)))
  }

  /** Waits until new workers are ready to take pods. */
  awaitWorkers(workers: string[]): void {
    const awaited = workers.filter((name) => !this.readyWorkers.includes(name))
    if (awaited.length === 0) return
    this.report(`Waiting for ${awaited.join(', ')}`)
    this.instance.agent.call(awaitWorkers({ workers: awaited }))
    this.readyWorkers = workers
    this.report(`The cluster has ${workers.length === 1 ? '1 worker' : `${workers.length} workers`} ready to run pods`)
  }

  /** Installs the addons that the cluster is to have, and removes the others. */
  updateAddons(): void {
    const { enableKubeDns, enableDashboard, dockerRegistry } = this.getCluster()
    const wanted = { enableKubeDns, enableDashboard, dockerRegistry }
    if (equal(this.addonSettings, wanted)) return
    this.report('Updating the addons of the cluster')
    this.instance.agent.call(installAddons({ enableKubeDns, enableDashboard, registry: dockerRegistry }))
    this.addonSettings = wanted
    if (enableKubeDns) this.report(`Services have names in the cluster: <service>.default.svc.${platform.names.domain}`)
    if (enableDashboard) this.reportDashboard()
  }

  private reportDashboard(): void {
    const addresses = this.getCluster()
      .gatewaysInUse()
      .map((gateway) => `https://${gateway.getIp(true) ?? ''}:${platform.ports.dashboard}`)
    this.report(
      `The dashboard is at ${addresses.join(', ')}. Log in with the token that the action getKubeconfig shows.`,
    )
  }

  /** A token of an administrator, and the authority's certificate. */
  getAdministratorAccess(): { token: string; certificateAuthority: string } {
    return this.instance.agent.call(getAdministratorAccess({}))
  }
}

import { action, caught, Environment, MuranoError, type NonNegative, parallelMap, persisted } from 'vetro'
import { ServerNames } from '../../docker-interfaces/classes/ServerNames.js'
import { platform } from '../platform.js'
import { KubernetesServers } from './KubernetesServers.js'
import type { GatewayPort } from './SecurityGroups.js'

/** A Kubernetes cluster: a master, workers that run pods, and gateways that lead traffic to them. */
export class KubernetesCluster extends KubernetesServers {
  name!: string
  /** How many nodes run etcd, the master among them; 0 means all. A member stays one until its node goes. */
  etcdMembers: NonNegative = 5
  enableKubeDns = true
  enableDashboard = true
  /** A registry of images, allowed without TLS; the addons' images come from there. Empty for none. */
  dockerRegistry = ''
  /** A mirror of Docker Hub. Empty for none. */
  dockerMirror = ''
  /** A key (JSON) for Google's registry. Empty for none. */
  gcloudKey = ''

  /** The network that the cluster was made with. */
  @persisted private networkInUse: string | null = null

  /** Why this deployment has failed: all pods ask for the cluster, and one attempt is enough. */
  private failure: string | null = null

  isAvailable(): boolean {
    return this.masterNode.isAvailable()
  }

  /** The address of the master. */
  getIp(): string | null {
    return this.masterNode.getIp()
  }

  /** Brings the cluster to what its properties say; what is so already is left alone. */
  override deploy(): void {
    if (this.failure !== null) throw new MuranoError('ClusterFailed', this.failure)
    try {
      this.bringUp()
    } catch (error) {
      const { name, message } = caught(error)
      // What other nodes fail of, they tell themselves
      const isOfMaster = name === 'AgentException' || name === 'TimeoutException'
      const failure = `Cluster ${this.name}: ${isOfMaster ? this.masterNode.reasonIn(message) : message}`
      this.failure = failure
      this.find(Environment)?.reporter.reportError(this, failure)
      throw new MuranoError('ClusterFailed', failure)
    }
  }

  private bringUp(): void {
    this.validate()
    this.removeNodes(this.surplusNodes())
    this.deployServers()
    this.certify()
    this.setUpEtcd()
    this.networkInUse = this.network()
    this.masterNode.setupNode()
    parallelMap(this.membersInUse(), (node) => node.setupNode())
    this.updateServiceEndpoints()
    this.masterNode.awaitWorkers(this.workersInUse().map((node) => node.getName()))
    this.masterNode.updateAddons()
  }

  /** Adds a worker to the cluster. */
  @action
  scaleNodesUp(): void {
    const maximum = this.minionNodes.length
    if (this.nodeCount >= maximum) return this.report(`Already at the maximum of ${maximum} workers`)
    this.nodeCount += 1
    this.deploy()
  }

  /** Takes a worker from the cluster. */
  @action
  scaleNodesDown(): void {
    if (this.nodeCount <= 1) return this.report('Already at the minimum of 1 worker')
    this.nodeCount -= 1
    this.deploy()
  }

  /** Adds a gateway to the cluster. */
  @action
  scaleGatewaysUp(): void {
    const maximum = this.gatewayNodes.length
    if (this.gatewayCount >= maximum) return this.report(`Already at the maximum of ${maximum} gateways`)
    this.gatewayCount += 1
    this.deploy()
  }

  /** Takes a gateway from the cluster. */
  @action
  scaleGatewaysDown(): void {
    if (this.gatewayCount <= 1) return this.report('Already at the minimum of 1 gateway')
    this.gatewayCount -= 1
    this.deploy()
  }

  /** Shows how to use the cluster from elsewhere: a configuration for kubectl, with an administrator's token. */
  @action
  getKubeconfig() {
    if (!this.isAvailable()) throw new MuranoError('NotDeployed', `Cluster ${this.name} has not been deployed`)
    const { token, certificateAuthority } = this.masterNode.getAdministratorAccess()
    const server = `https://${this.masterNode.getIp(true) ?? ''}:${platform.ports.api}`
    const user = platform.names.administrator
    return {
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [{ name: this.name, cluster: { server, 'certificate-authority-data': certificateAuthority } }],
      users: [{ name: user, user: { token } }],
      contexts: [{ name: this.name, context: { cluster: this.name, user } }],
      'current-context': this.name,
    }
  }

  /** Restarts the containers of a pod, on whatever workers it runs. */
  override restartContainers(podName: string): void {
    parallelMap(this.workersInUse(), (node) => node.restartContainers(podName))
  }

  /** The members of etcd, as its clients take them: the master first. */
  getEtcdEndpoints(): string {
    const members = this.membersInUse().filter((node) => node.isEtcdMember())
    const addresses = [this.masterNode.getAddress(), ...members.map((node) => node.getAddress())]
    return addresses.map((address) => `https://${address}:${platform.ports.etcdClient}`).join(',')
  }

  /** Throws `InvalidCluster` for what cannot be deployed, before anything is. */
  private validate(): void {
    const problems = [...this.problemsOfCounts(), ...ServerNames.problemsOf(this)]
    if (this.networkInUse !== null && this.networkInUse !== this.network()) {
      problems.push(`its network is ${this.networkInUse} and cannot be changed`)
    }
    if (problems.length > 0) throw new MuranoError('InvalidCluster', problems.join('; '))
  }

  private network(): string {
    return this.useFlannel ? 'Flannel' : 'Calico'
  }

  private problemsOfCounts(): string[] {
    const problems: string[] = []
    const [workers, gateways] = [this.minionNodes.length, this.gatewayNodes.length]
    if (this.nodeCount > workers) problems.push(`nodeCount is ${this.nodeCount}, but there are ${workers} minionNodes`)
    if (this.gatewayCount > gateways) {
      problems.push(`gatewayCount is ${this.gatewayCount}, but there are ${gateways} gatewayNodes`)
    }
    return problems
  }

  override serverNames(): string[] {
    return [this.masterNode, ...this.minionNodes, ...this.gatewayNodes].map((node) => node.instance.name)
  }

  /** Makes keys on all nodes that have none, and has the master sign their certificates, all at once. */
  private certify(): void {
    const uncertified = this.membersInUse().filter((node) => !node.hasCertificates())
    const requests = parallelMap([this.masterNode, ...uncertified], (node) => node.requestCertificates()).flat()
    const signed = requests.length === 0 ? [] : this.masterNode.sign(requests)
    parallelMap(uncertified, (node) => node.acceptCertificates(signed))
  }

  /** Forms etcd, or fills it up after members have gone; members join one at a time. Then tells all who its members are. */
  private setUpEtcd(): void {
    this.masterNode.setupEtcd()
    const nodes = this.membersInUse()
    const others = nodes.filter((node) => !node.isEtcdMember())
    const wanted = this.etcdMembers === 0 ? nodes.length : this.etcdMembers - 1
    const missing = wanted - (nodes.length - others.length)
    for (const node of others.slice(0, Math.max(missing, 0))) node.setupEtcd()
    const endpoints = this.getEtcdEndpoints()
    const outdated = nodes.filter((node) => node.usesOtherEndpointsThan(endpoints))
    parallelMap(outdated, (node) => node.useEtcdEndpoints(endpoints))
  }

  /** The dashboard is for everyone who has a token, beside the services. */
  override getGatewayPorts(): GatewayPort[] {
    const ports = super.getGatewayPorts()
    return this.enableDashboard ? [...ports, { port: platform.ports.dashboard, isPublic: true }] : ports
  }

  private report(message: string): void {
    this.find(Environment)?.reporter.report(this, message)
  }
}

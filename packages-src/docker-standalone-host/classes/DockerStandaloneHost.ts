import {
  base64encode,
  caught,
  Environment,
  equal,
  type HeatStack,
  id,
  type Json,
  type LinuxMuranoInstance,
  MuranoError,
  memoized,
  out,
  persisted,
} from 'vetro'
import { AgentFailure } from '../../docker-interfaces/classes/AgentFailure.js'
import type { DockerContainer } from '../../docker-interfaces/classes/DockerContainer.js'
import { DockerContainerHost } from '../../docker-interfaces/classes/DockerContainerHost.js'
import type { HostEndpoint } from '../../docker-interfaces/classes/Endpoint.js'
import { HeatTemplate, type IngressRule } from '../../docker-interfaces/classes/HeatTemplate.js'
import { ServerNames } from '../../docker-interfaces/classes/ServerNames.js'
import { removeContainers, runContainer, setUpDocker } from '../plans/docker.js'
import { ContainerDefinition } from './ContainerDefinition.js'
import { type HostPort, HostPorts } from './HostPorts.js'

/** A server that runs containers. */
export class DockerStandaloneHost extends DockerContainerHost {
  instance!: LinuxMuranoInstance
  /** A registry of images, allowed without TLS. Empty for none. */
  dockerRegistry: string | null = null
  /** A mirror of Docker Hub. Empty for none. */
  dockerMirror: string | null = null
  /** A key (JSON) for Google's registry. Empty for none. */
  gcloudKey: string | null = null
  /** Where all applications can be reached. */
  @out applicationEndpoints: HostEndpoint[] = []
  /** The names of all containers. */
  @out containers: string[] = []

  @persisted private ports: HostPort[] = []
  /** Containers whose removal has begun and may have failed. */
  @persisted private going: string[] = []
  /** What Docker was last started with. */
  @persisted private dockerSettings: Json = null
  /** The server's address in the network of its containers; null before Docker runs. */
  @persisted private bridge: string | null = null
  /** What the security group was last made of. */
  @persisted private rulesInUse: Json = null

  /** Why this deployment has failed: all applications ask for the host, and one attempt is enough. */
  private failure: string | null = null

  /** Brings up the server and Docker, unless they are. */
  override deploy(): void {
    if (this.failure !== null) throw new MuranoError('HostFailed', this.failure)
    try {
      this.bringUp()
    } catch (error) {
      const failure = `Docker host ${this.name}: ${AgentFailure.reasonIn(caught(error).message)}`
      this.failure = failure
      this.find(Environment)?.reporter.reportError(this, failure)
      throw new MuranoError('HostFailed', failure)
    }
  }

  private bringUp(): void {
    const problems = ServerNames.problemsOf(this)
    if (problems.length > 0) throw new MuranoError('InvalidHost', problems.join('; '))
    this.deployServer()
    this.startDocker()
    if (this.going.length > 0) this.finishRemovals()
    this.updateSecurityGroup()
  }

  override hostContainer(container: DockerContainer): HostEndpoint[] {
    this.deploy()
    const { name } = container
    const isKnown = this.containers.includes(name)
    this.report(isKnown ? `Replacing container ${name}` : `Starting container ${name}`)
    let busy: string[] = []
    let ports = HostPorts.choose(name, container.ports, this.ports, busy)
    let refused = this.run(container, ports)
    while (refused.length > 0) {
      busy = [...busy, ...refused]
      ports = HostPorts.choose(name, container.ports, this.ports, busy)
      refused = this.run(container, ports)
    }
    this.note(name, ports)
    if (!isKnown) this.containers = [...this.containers, name]
    this.updateSecurityGroup()
    return this.getEndpoints(name)
  }

  override deleteContainer(name: string): void {
    if (this.bridge === null) return
    if (!this.going.includes(name)) this.going = [...this.going, name]
    this.finishRemovals()
    this.updateSecurityGroup()
  }

  override getEndpoints(applicationName: string): HostEndpoint[] {
    return this.applicationEndpoints.filter((endpoint) => endpoint.applicationName === applicationName)
  }

  override getInternalScopeId(): string {
    return id(this)
  }

  override serverNames(): string[] {
    return [this.instance.name]
  }

  destroy(): void {
    const [servers, groups] = [this.serverNames(), [this.securityGroup()]]
    HeatTemplate.finishRemoval(this.find(Environment), servers, groups, 'The server of a Docker host is')
  }

  @memoized
  private deployServer(): void {
    const { instance } = this
    this.report(`Creating server ${instance.name}`)
    instance.beginDeploy()
    if (HeatTemplate.hasSecurityGroups(instance)) {
      this.defineSecurityGroup([])
      HeatTemplate.setMembership(this.stack(), instance.name, this.securityGroup(), true)
    }
    HeatTemplate.markChanged(this.stack())
    this.stack().push()
    instance.endDeploy()
  }

  /** Starts Docker, anew where its registries have changed. */
  private startDocker(): void {
    const [dockerRegistry, dockerMirror] = [this.dockerRegistry ?? '', this.dockerMirror ?? '']
    const gcloudKey = this.gcloudKey ?? ''
    // The engine's log masks what goes by such a name.
    const secrets = { gcloud_password: base64encode(gcloudKey) }
    const wanted = { dockerRegistry, dockerMirror, secrets }
    if (equal(this.dockerSettings, wanted)) return
    this.report(`Starting Docker on ${this.instance.name}`)
    const key = gcloudKey === '' ? null : gcloudKey
    this.bridge = this.instance.agent.call(setUpDocker({ dockerRegistry, dockerMirror, gcloudKey: key }))
    this.dockerSettings = wanted
  }

  /** Has the container run. Yields those of its ports that others use on the server: then it does not run. */
  private run(container: DockerContainer, ports: HostPort[]): string[] {
    const request = ContainerDefinition.request(container, ports, this.bridge ?? '')
    try {
      return this.instance.agent.call(runContainer({ request })).busy
    } catch (error) {
      const reason = AgentFailure.reasonIn(caught(error).message)
      throw new MuranoError('ContainerFailed', `Container ${container.name}: ${reason}`)
    }
  }

  /** Removes the containers that are to go. */
  private finishRemovals(): void {
    const names = this.going
    try {
      this.instance.agent.call(removeContainers({ request: { names } }))
    } catch (error) {
      throw new MuranoError('ContainerFailed', AgentFailure.reasonIn(caught(error).message))
    }
    this.going = this.going.filter((name) => !names.includes(name))
    this.containers = this.containers.filter((name) => !names.includes(name))
    for (const name of names) this.note(name, [])
  }

  /** Notes the ports that an application has from now on. */
  private note(applicationName: string, ports: HostPort[]): void {
    this.ports = [...this.ports.filter((port) => port.applicationName !== applicationName), ...ports]
    this.applicationEndpoints = this.ports.flatMap((port) => this.endpointsOf(port))
  }

  /**
   * The server itself and its containers reach a port at the server's address in their network: at 127.0.0.1 a container
   * would find but itself.
   */
  private endpointsOf(hostPort: HostPort): HostEndpoint[] {
    const { applicationName, containerPort, protocol, scope: portScope, port } = hostPort
    const common = { portScope, containerPort, protocol, applicationName, port }
    const address = this.bridge ?? ''
    const onHost: HostEndpoint = { ...common, scope: 'host', address }
    if (portScope === 'host') return [onHost]
    const inside: HostEndpoint[] = [onHost, { ...common, scope: 'internal', address }]
    if (portScope === 'internal') return inside
    const [fixed] = this.instance.ipAddresses
    const cloud: HostEndpoint[] = fixed == null ? [] : [{ ...common, scope: 'cloud', address: fixed }]
    const floating = portScope === 'public' ? this.instance.floatingIpAddress : null
    const outside: HostEndpoint[] = floating == null ? [] : [{ ...common, scope: 'public', address: floating }]
    return [...inside, ...cloud, ...outside]
  }

  /** Lets in what containers need now, and nothing else. */
  private updateSecurityGroup(): void {
    if (!HeatTemplate.hasSecurityGroups(this.instance)) return
    const rules = this.wantedRules()
    if (equal(this.rulesInUse, rules)) return
    this.defineSecurityGroup(rules)
    this.stack().push()
    this.rulesInUse = rules
  }

  private wantedRules(): IngressRule[] {
    return this.ports
      .filter(({ scope }) => scope === 'cloud' || scope === 'public')
      .map(({ protocol, port, scope }) => ({
        protocol: protocol === 'UDP' ? 'udp' : 'tcp',
        from: port,
        to: port,
        isOpenToAll: scope === 'public',
        group: HeatTemplate.environmentGroup(this.instance),
      }))
  }

  private defineSecurityGroup(rules: IngressRule[]): void {
    HeatTemplate.setSecurityGroup(this.stack(), this.securityGroup(), 'Containers of a Docker host', rules)
  }

  private securityGroup(): string {
    return `${id(this)}-containers`
  }

  private stack(): HeatStack {
    return this.instance.getRegion().stack
  }

  private report(message: string): void {
    this.find(Environment)?.reporter.report(this, message)
  }
}

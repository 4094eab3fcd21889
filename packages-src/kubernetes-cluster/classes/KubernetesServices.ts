import { Environment, type Json, MuranoError, out, persisted } from 'vetro'
import type { ApplicationPort } from '../../docker-interfaces/classes/ApplicationPort.js'
import type { HostEndpoint, PortNumber, Protocol, Scope } from '../../docker-interfaces/classes/Endpoint.js'
import { platform } from '../platform.js'
import { KubernetesApi } from './KubernetesApi.js'
import type { KubernetesGatewayNode } from './KubernetesGatewayNode.js'
import { KubernetesNames } from './KubernetesNames.js'
import type { GatewayPort } from './SecurityGroups.js'

/** An endpoint as the cluster keeps it, among those of its other pods. */
export interface ServiceEndpoint extends HostEndpoint {
  /** The pod's name in Kubernetes. */
  podId: string
}

/** A port of an application in a pod, and the service in Kubernetes that leads there. */
export interface Service {
  /** Unique among all services. */
  name: string
  applicationName: string
  podId: string
  containerPort: PortNumber
  protocol: Protocol
  /** Ports of scope host have no service in Kubernetes. */
  scope: Scope
  /** In the cluster and on the gateways. It stays as long as the application has that port. */
  port: PortNumber
  /** In the cluster; null until the service is there as it is to be. */
  address: string | null
}

/** The services of a cluster: how applications in its pods are reached. */
export abstract class KubernetesServices extends KubernetesApi {
  /** Where all applications can be reached. */
  @out serviceEndpoints: ServiceEndpoint[] = []

  @persisted private services: Service[] = []

  abstract gatewaysInUse(): KubernetesGatewayNode[]

  /** Opens the ports that `getGatewayPorts` yields, and no others, if they are not those that are open. */
  abstract updateSecurityGroups(): void

  /**
   * Makes these ports of an application reachable, and none of its others. `podId` is the pod's name in Kubernetes.
   * Yields the application's endpoints.
   */
  createService(applicationName: string, applicationPorts: ApplicationPort[], podId: string): HostEndpoint[] {
    this.release(
      this.servicesOf(applicationName, podId).filter(
        ({ containerPort, protocol, scope }) =>
          !applicationPorts.some(
            (port) =>
              port.port === containerPort &&
              port.protocol === protocol &&
              (port.scope === 'host') === (scope === 'host'),
          ),
      ),
    )
    for (const port of applicationPorts) this.register(applicationName, podId, port)
    const incomplete = this.servicesOf(applicationName, podId).filter(({ address }) => address === null)
    if (incomplete.length > 0) this.complete(incomplete)
    this.updateServiceEndpoints()
    this.updateSecurityGroups()
    return this.getServiceEndpoints(applicationName, podId)
  }

  /** Makes an application in a pod unreachable; other applications in the pod are left alone. */
  deleteServices(applicationName: string, podId: string): void {
    this.release(this.servicesOf(applicationName, podId))
  }

  /** Makes all applications in a pod unreachable but these. */
  deleteOtherServices(podId: string, applicationNames: string[]): void {
    this.release(
      this.services.filter((service) => service.podId === podId && !applicationNames.includes(service.applicationName)),
    )
  }

  /** The endpoints of an application in a pod. */
  getServiceEndpoints(applicationName: string, podId: string): HostEndpoint[] {
    return this.serviceEndpoints
      .filter((endpoint) => endpoint.applicationName === applicationName && endpoint.podId === podId)
      .map(({ address, port, scope, portScope, containerPort, protocol }) => ({
        address,
        port,
        scope,
        portScope,
        containerPort,
        protocol,
        applicationName,
      }))
  }

  /** Brings the endpoints in line with services and gateways; to be called whenever the gateways have changed. */
  updateServiceEndpoints(): void {
    this.serviceEndpoints = this.services.flatMap((service) => this.endpointsOf(service))
  }

  /** The ports that gateways listen on. */
  getGatewayPorts(): GatewayPort[] {
    return this.services
      .filter(({ protocol, scope }) => protocol === 'TCP' && (scope === 'cloud' || scope === 'public'))
      .map(({ port, scope }) => ({ port, isPublic: scope === 'public' }))
  }

  private servicesOf(applicationName: string, podId: string): Service[] {
    return this.services.filter((service) => service.applicationName === applicationName && service.podId === podId)
  }

  /** Notes a port, and assigns it a service's port if it is new. Other pods do the same meanwhile: nothing here waits. */
  private register(applicationName: string, podId: string, applicationPort: ApplicationPort): void {
    const { port: containerPort, protocol, scope } = applicationPort
    const name = KubernetesNames.ofService(applicationName, podId, containerPort, protocol)
    const existing = this.services.find((service) => service.name === name)
    if (existing != null && existing.scope === scope) return
    const port = existing?.port ?? (scope === 'host' ? containerPort : this.choosePort(containerPort, protocol))
    const service: Service = { name, applicationName, podId, containerPort, protocol, scope, port, address: null }
    this.services = [...this.services.filter((each) => each.name !== name), service]
  }

  /** The wanted port if it is free, or else the next one from 1025. */
  private choosePort(wanted: PortNumber, protocol: Protocol): PortNumber {
    const taken = [
      ...KubernetesServices.reservedPorts(),
      ...this.services.filter((each) => each.protocol === protocol && each.scope !== 'host').map(({ port }) => port),
    ]
    if (!taken.includes(wanted)) return wanted
    let port = 1025
    while (taken.includes(port)) port += 1
    if (port > 65535) throw new MuranoError('NoPort', `All ${protocol} ports of cluster services are taken`)
    return port
  }

  /** Ports that nodes themselves use. The insecure API is on the master alone, and a port that many applications like. */
  static reservedPorts(): PortNumber[] {
    return Object.values(platform.ports).filter((port) => port !== platform.ports.insecureApi)
  }

  private complete(services: Service[]): void {
    const items = services.filter(({ scope }) => scope !== 'host').map((service) => this.definitionOf(service))
    const addresses = this.applyServices(items)
    const names = services.map(({ name }) => name)
    this.services = this.services.map((service) =>
      names.includes(service.name) ? { ...service, address: addresses[service.name] ?? '' } : service,
    )
    for (const { applicationName, protocol, scope, containerPort } of services) {
      if (protocol === 'UDP' && (scope === 'cloud' || scope === 'public')) {
        const port = `UDP port ${containerPort} of ${applicationName}`
        this.tell(`${port} can be reached inside the cluster only: gateways do not carry UDP`)
      }
    }
  }

  private definitionOf(service: Service): Json {
    const { name, applicationName, podId, containerPort, protocol, scope, port } = service
    const labels = {
      'murano-pod': podId,
      'murano-application': KubernetesNames.toLabel(applicationName),
      'murano-scope': scope,
    }
    const spec = { selector: { 'murano-pod': podId }, ports: [{ port, targetPort: containerPort, protocol }] }
    return { apiVersion: 'v1', kind: 'Service', metadata: { name, labels }, spec }
  }

  private release(services: Service[]): void {
    if (services.length === 0) return
    const names = services.filter(({ scope }) => scope !== 'host').map(({ name }) => name)
    this.removeServices(names)
    const removed = services.map(({ name }) => name)
    this.services = this.services.filter(({ name }) => !removed.includes(name))
    this.updateServiceEndpoints()
    this.updateSecurityGroups()
  }

  private endpointsOf(service: Service): ServiceEndpoint[] {
    const { applicationName, podId, containerPort, protocol, scope: portScope, port, address } = service
    if (address === null) return []
    const common = { portScope, containerPort, protocol, applicationName, podId }
    const onHost: ServiceEndpoint = { ...common, scope: 'host', address: '127.0.0.1', port: containerPort }
    if (portScope === 'host') return [onHost]
    const inside: ServiceEndpoint[] = [onHost, { ...common, scope: 'internal', address, port }]
    if (portScope === 'internal' || protocol === 'UDP') return inside
    const gateways = this.gatewaysInUse().map(({ instance }) => instance)
    const [fixed, floating] = [
      gateways.map(({ ipAddresses }) => ipAddresses[0]),
      portScope === 'public' ? gateways.map(({ floatingIpAddress }) => floatingIpAddress) : [],
    ]
    const cloud: ServiceEndpoint[] = fixed
      .filter((each) => each != null)
      .map((each) => ({ ...common, scope: 'cloud', address: each, port }))
    const outside: ServiceEndpoint[] = floating
      .filter((each) => each != null)
      .map((each) => ({ ...common, scope: 'public', address: each, port }))
    return [...inside, ...cloud, ...outside]
  }

  private tell(message: string): void {
    this.find(Environment)?.reporter.report(this, message)
  }
}

import { Environment } from 'vetro'
import { DockerApplication } from './DockerApplication.js'
import type { ContainerName } from './DockerContainer.js'
import type { PortNumber, Scope } from './Endpoint.js'

/** An application that users add by its name: it may be reached from outside, and tells where. */
export abstract class PublishedApplication extends DockerApplication {
  name!: ContainerName
  /** Whether it can be reached from outside the cloud, or only from where its host's internal network reaches. */
  publish = true

  /** How widely the ports are to be seen. */
  scope(): Scope {
    return this.publish ? 'public' : 'internal'
  }

  /** Ports of the container for TCP. */
  tcpPorts(numbers: PortNumber[]) {
    return numbers.map((port) => ({ port, scope: this.scope() }))
  }

  /** Which of the ports are for browsers, so that their addresses are told as URLs. */
  webPorts(): PortNumber[] {
    return []
  }

  override onInstallationStart(): void {
    this.report(`Installing ${this.name}`)
  }

  override onInstallationFinish(): void {
    const addresses = this.applicationEndpoints
      .filter(({ scope }) => scope === 'public')
      .map(({ address, port, containerPort }) =>
        this.webPorts().includes(containerPort) ? `http://${address}:${port}` : `${address}:${port}`,
      )
    if (addresses.length === 0) this.report(`${this.name} is up, but not reachable from outside`)
    else this.report(`${this.name} is up at ${addresses.join(', ')}`)
  }

  private report(message: string): void {
    this.find(Environment)?.reporter.report(this, message)
  }
}

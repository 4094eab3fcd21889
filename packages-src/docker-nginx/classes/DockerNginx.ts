import { Environment } from 'vetro'
import { DockerApplication } from '../../docker-interfaces/classes/DockerApplication.js'
import type { ContainerName } from '../../docker-interfaces/classes/DockerContainer.js'
import type { Scope } from '../../docker-interfaces/classes/Endpoint.js'

/** The nginx web server. */
export class DockerNginx extends DockerApplication {
  name!: ContainerName
  /** Whether it can be reached from outside the cloud. */
  publish = true

  override getContainer() {
    const scope: Scope = this.publish ? 'public' : 'internal'
    return { name: this.name, image: 'nginx:1.26.2', ports: [{ port: 80, scope }] }
  }

  override onInstallationStart() {
    this.report(`Installing nginx ${this.name}`)
  }

  override onInstallationFinish() {
    const addresses = this.applicationEndpoints
      .filter(({ scope }) => scope === 'public')
      .map(({ address, port }) => `http://${address}:${port}`)
    if (addresses.length === 0) this.report(`Nginx ${this.name} is up, but not reachable from outside`)
    else this.report(`Nginx ${this.name} is up at ${addresses.join(', ')}`)
  }

  private report(message: string) {
    this.find(Environment)?.reporter.report(this, message)
  }
}

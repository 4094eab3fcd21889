import type { DockerContainer } from './DockerContainer.js'
import type { HostEndpoint } from './Endpoint.js'
import { ServerOwner } from './ServerOwner.js'

/** Something that runs containers for applications. */
export abstract class DockerContainerHost extends ServerOwner {
  name!: string

  /** Runs a container, in place of the one of that name if there is one, and gives its endpoints. */
  abstract hostContainer(container: DockerContainer): HostEndpoint[]

  /** Stops and removes a container; a name that the host does not know is no error. */
  abstract deleteContainer(name: string): void

  /** The endpoints of one application. */
  abstract getEndpoints(applicationName: string): HostEndpoint[]

  /** One id for all hosts that share an internal network. */
  abstract getInternalScopeId(): string
}

import {
  Application,
  caught,
  Environment,
  equal,
  GC,
  type Inputs,
  id,
  type Json,
  MuranoError,
  objectName,
  out,
  persisted,
  random,
  toObject,
} from 'vetro'
import { DockerContainer } from './DockerContainer.js'
import type { DockerContainerHost } from './DockerContainerHost.js'
import type { Connection, Endpoint, PortNumber, Protocol, Scope } from './Endpoint.js'

/** An application that is one container on a host. */
export abstract class DockerApplication extends Application {
  host!: DockerContainerHost
  @out applicationEndpoints: Endpoint[] = []

  /** Host and representation of the container as last deployed; null if there is none, or it failed. */
  @persisted private installed: Json = null
  /** The container that the host has, or may have, of this application. */
  @persisted private containerName: string | null = null

  /** What was chosen to connect to, by application, protocol and port. */
  @persisted private connections: Record<string, Connection> = {}

  /** The container to run: an object, or the map of its properties. */
  abstract getContainer(): DockerContainer | Inputs<DockerContainer>

  /** Runs before the container is created or replaced. */
  onInstallationStart(): void {}

  /** Runs when the container is up and its endpoints are known. */
  onInstallationFinish(): void {}

  /** Brings host and container up; a container that has not changed since the last deployment is left alone. */
  override deploy(): void {
    try {
      this.host.deploy()
      const container = toObject(DockerContainer, this.getContainer())
      const wanted = { host: id(this.host), container: container.getRepresentation() }
      if (!equal(this.installed, wanted)) this.replaceContainerBy(container, wanted)
    } catch (error) {
      this.find(Environment)?.reporter.reportError(this, caught(error).message)
      throw error
    }
  }

  private replaceContainerBy(container: DockerContainer, wanted: Json): void {
    try {
      this.onInstallationStart()
      if (this.containerName !== null && this.containerName !== container.name) {
        this.host.deleteContainer(this.containerName)
      }
      this.containerName = container.name
      this.applicationEndpoints = this.host.hostContainer(container)
      // Before the last step: what that one deploys may deploy this application in turn.
      this.installed = wanted
      this.onInstallationFinish()
    } catch (error) {
      // How far it came is unknown, so the next deployment starts over.
      this.installed = null
      throw error
    }
  }

  /** Removes the container, unless its host is going too. */
  destroy(): void {
    if (this.containerName === null || GC.isDoomed(this.host)) return
    try {
      this.host.deleteContainer(this.containerName)
    } catch (error) {
      // The application goes in any case, so this is no error that would make the deployment fail.
      const reason = caught(error).message
      this.find(Environment)?.reporter.report(this, `Container ${this.containerName} is left behind: ${reason}`)
    }
  }

  /**
   * Where to connect to another application's port: its nearest endpoint, one of several at random. A choice is kept
   * while the endpoint is there, since a container whose variables hold another one would have to be replaced.
   * Throws `NoEndpoint` if there is none that this application can reach.
   */
  getConnectionTo(application: DockerApplication, port: PortNumber, protocol: Protocol = 'TCP'): Connection {
    const purpose = `${id(application)} ${protocol} ${port}`
    const earlier = this.connections[purpose]
    for (const scope of this.scopesSharedWith(application.host)) {
      const candidates = application.applicationEndpoints
        .filter((each) => each.scope === scope && each.containerPort === port && each.protocol === protocol)
        .map((each) => ({ host: each.address, port: each.port }))
      if (candidates.length === 0) continue
      const kept = candidates.find((each) => equal(each, earlier))
      const chosen = kept ?? candidates[random(0, candidates.length - 1)]
      if (chosen == null) continue
      this.connections = { ...this.connections, [purpose]: chosen }
      return chosen
    }
    const name = objectName(application) ?? id(application)
    throw new MuranoError(
      'NoEndpoint',
      `Application ${name} has no endpoint for ${protocol} port ${port} that host ${this.host.name} can reach`,
    )
  }

  /** The scopes in which applications of both hosts meet, the nearest first. */
  private scopesSharedWith(host: DockerContainerHost): Scope[] {
    if (id(host) === id(this.host)) return ['host', 'internal', 'cloud', 'public']
    if (host.getInternalScopeId() === this.host.getInternalScopeId()) return ['internal', 'cloud', 'public']
    return ['cloud', 'public']
  }
}

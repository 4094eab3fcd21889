import { equal, type Json, MuranoError, MuranoObject } from 'vetro'
import type { DockerContainer } from '../../docker-interfaces/classes/DockerContainer.js'
import type { PortNumber, Protocol, Scope } from '../../docker-interfaces/classes/Endpoint.js'
import { KubernetesNames } from '../../kubernetes-cluster/classes/KubernetesNames.js'
import { KubernetesServices } from '../../kubernetes-cluster/classes/KubernetesServices.js'

/** A container of a pod, as plain data. */
export interface PodContainer {
  /** Of the application. */
  name: string
  image: string
  commands: string[]
  env: Record<string, string>
  ports: { port: PortNumber; protocol: Protocol; scope: Scope }[]
  /** By path in the container. */
  volumes: Record<string, PodVolume>
  privileged: boolean
}

interface PodVolume {
  name: string
  type: string
  parameters: Json
}

/** A pod as it stands in whatever makes copies of it. */
export type PodTemplate = { metadata: { labels: Record<string, string> }; spec: Record<string, Json> }

/** A volume as Kubernetes knows it: its name in the pod, and what it is. */
interface NamedSource {
  name: string
  source: Record<string, Json>
}

/** What is to be made in Kubernetes of containers. */
export class PodDefinition extends MuranoObject {
  /** The container as data; throws `BadContainer` or `BadName` if no pod can have it. */
  static describe(container: DockerContainer, podId: string): PodContainer {
    const { name, image, commands, env, ports, volumes, privileged } = container
    for (const { port, protocol, scope } of ports) {
      KubernetesNames.ofService(name, podId, port, protocol)
      if (scope === 'host' && KubernetesServices.reservedPorts().includes(port)) {
        const message = `${name} cannot have ${protocol} port ${port} of the servers, which they use themselves`
        throw new MuranoError('BadContainer', message)
      }
    }
    return {
      name,
      image,
      commands,
      env,
      ports: ports.map((port) => port.getRepresentation()),
      volumes: Object.fromEntries(
        Object.entries(volumes).map(([path, volume]) => [
          path,
          { name: volume.name, type: volume.getType(), parameters: volume.getParameters() },
        ]),
      ),
      privileged,
    }
  }

  /** Throws `PortConflict` if two containers listen on one port: containers of a pod have one network. */
  static checkPorts(containers: PodContainer[]): void {
    const owners: Record<string, string> = {}
    for (const { name, ports } of containers) {
      for (const { port, protocol } of ports) {
        const owner = owners[`${protocol} port ${port}`]
        if (owner != null) {
          const message = `Both ${owner} and ${name} use ${protocol} port ${port} of one pod: move one to another pod`
          throw new MuranoError('PortConflict', message)
        }
        owners[`${protocol} port ${port}`] = name
      }
    }
  }

  static template(labels: Record<string, string>, containers: PodContainer[]): PodTemplate {
    let volumes: NamedSource[] = []
    const definitions: Json[] = []
    for (const container of containers) {
      const volumeMounts: Json[] = []
      for (const [mountPath, volume] of Object.entries(container.volumes)) {
        const source = PodDefinition.sourceOf(volume)
        const name = PodDefinition.volumeName(volume.name, source, container.name, volumes)
        if (!volumes.some((each) => each.name === name)) volumes = [...volumes, { name, source }]
        volumeMounts.push({ name, mountPath })
      }
      definitions.push(PodDefinition.containerOf(container, volumeMounts))
    }
    const sources = volumes.map(({ name, source }) => ({ name, ...source }))
    return { metadata: { labels }, spec: { containers: definitions, volumes: sources } }
  }

  private static sourceOf(volume: PodVolume): Record<string, Json> {
    if (volume.type === 'HostPath') return { hostPath: { path: volume.parameters } }
    if (volume.type === 'TempVolume') return { emptyDir: {} }
    throw new MuranoError('BadContainer', `Volume ${volume.name} is a ${volume.type}, which pods cannot have`)
  }

  /** Containers share what has the same name and is the same; what only has the same name gets one of its own. */
  private static volumeName(
    wanted: string,
    source: Record<string, Json>,
    applicationName: string,
    volumes: NamedSource[],
  ): string {
    const name = KubernetesNames.toLabel(wanted)
    const namesake = volumes.find((each) => each.name === name)
    if (namesake == null || equal(namesake.source, source)) return name
    return `${name}--${KubernetesNames.toLabel(applicationName)}`
  }

  private static containerOf(container: PodContainer, volumeMounts: Json[]): Record<string, Json> {
    const { name, image, commands, env, ports, privileged } = container
    return {
      name: KubernetesNames.toLabel(name),
      image,
      args: commands.map((argument) => PodDefinition.literal(argument)),
      env: Object.entries(env).map(([key, value]) => ({ name: key, value: PodDefinition.literal(value) })),
      ports: ports.map(({ port, protocol, scope }) => {
        const common = { name: `${protocol.toLowerCase()}-${port}`, containerPort: port, protocol }
        return scope === 'host' ? { ...common, hostPort: port, hostIP: '127.0.0.1' } : common
      }),
      volumeMounts,
      securityContext: { privileged },
    }
  }

  /** Kubernetes replaces `$(NAME)` in arguments and variables; a second dollar keeps it from doing so. */
  private static literal(text: string): string {
    return text.split('$').join('$$')
  }
}

import { type Json, MuranoError, MuranoObject } from 'vetro'
import type { DockerContainer } from '../../docker-interfaces/classes/DockerContainer.js'
import type { DockerVolume } from '../../docker-interfaces/classes/DockerVolume.js'
import type { RunRequest } from '../plans/docker.js'
import { platform } from '../platform.js'
import type { HostPort } from './HostPorts.js'

/** What Docker is told of a container. */
export class ContainerDefinition extends MuranoObject {
  /** Throws `BadContainer` if Docker cannot run it. `bridge` is the server's address in the network of its containers. */
  static request(container: DockerContainer, ports: HostPort[], bridge: string): RunRequest {
    const { name, image, commands, env, volumes, privileged } = container
    for (const key of Object.keys(env)) {
      if (key === '' || key.includes('=')) {
        throw new MuranoError('BadContainer', `${name} cannot have an environment variable called "${key}"`)
      }
    }
    const definition = {
      Image: image,
      Labels: { 'com.mirantis.docker.application': name },
      ExposedPorts: Object.fromEntries(ports.map((port) => [ContainerDefinition.keyOf(port), {}])),
      HostConfig: {
        NetworkMode: platform.names.network,
        PortBindings: Object.fromEntries(
          ports.map((port) => [ContainerDefinition.keyOf(port), ContainerDefinition.bindingsOf(port, bridge)]),
        ),
        Mounts: Object.entries(volumes).map(([path, volume]) => ContainerDefinition.mountOf(path, volume)),
        Privileged: privileged,
      },
    }
    const variables = Object.entries(env).map(([key, value]) => `${key}=${value}`)
    return { name, definition, env_password: variables, commands_password: commands }
  }

  private static keyOf(port: HostPort): string {
    return `${port.containerPort}/${port.protocol.toLowerCase()}`
  }

  /** What is for the server itself and its containers cannot even be asked for from elsewhere. */
  private static bindingsOf(hostPort: HostPort, bridge: string): Json[] {
    const { scope, port } = hostPort
    const addresses = scope === 'cloud' || scope === 'public' ? ['0.0.0.0'] : [bridge, '127.0.0.1']
    return addresses.map((address) => ({ HostIp: address, HostPort: `${port}` }))
  }

  private static mountOf(path: string, volume: DockerVolume): Json {
    const type = volume.getType()
    if (type === 'HostPath') return { Type: 'bind', Source: volume.getParameters(), Target: path }
    if (type === 'TempVolume') return { Type: 'volume', Target: path }
    throw new MuranoError('BadContainer', `Volume ${volume.name} is a ${type}, which Docker hosts do not have`)
  }
}

import { MuranoError, MuranoObject } from 'vetro'
import type { ApplicationPort } from '../../docker-interfaces/classes/ApplicationPort.js'
import type { PortNumber, Protocol, Scope } from '../../docker-interfaces/classes/Endpoint.js'

/** A port of a container, and the server's port that leads there. */
export interface HostPort {
  applicationName: string
  containerPort: PortNumber
  protocol: Protocol
  scope: Scope
  /** Of the server; no two of one protocol are alike. */
  port: PortNumber
}

/** Which ports of a server lead to which containers. */
export class HostPorts extends MuranoObject {
  static readonly scopes = ['host', 'internal', 'cloud', 'public']

  /**
   * Ports for an application: those that it has among the present ones, and new ones that nobody has there. None of them
   * is in `busy`, where ports are written as `tcp 80`. Yields them in the order wanted.
   */
  static choose(name: string, wanted: ApplicationPort[], present: HostPort[], busy: string[]): HostPort[] {
    const others = present.filter((each) => each.applicationName !== name)
    const free = present.filter((each) => !busy.includes(HostPorts.textOf(each)))
    const needed = HostPorts.withoutRepetitions(name, wanted)
    const kept = free.filter((each) => needed.some((port) => HostPorts.isSame(each, port)))
    let chosen: HostPort[] = []
    for (const port of needed) {
      const earlier = kept.find((each) => HostPorts.isSame(each, port))
      const taken = [...others, ...kept, ...chosen].filter(({ protocol }) => protocol === port.protocol)
      const number = earlier?.port ?? HostPorts.freePort(port, taken, busy)
      chosen = [...chosen, { ...port, port: number }]
    }
    return chosen
  }

  /** A port as the server's own list of them has it. */
  static textOf(hostPort: HostPort): string {
    return `${hostPort.protocol.toLowerCase()} ${hostPort.port}`
  }

  /** The ports as wanted, led to from the same numbers; of two that are one port the one that is seen more widely. */
  private static withoutRepetitions(applicationName: string, wanted: ApplicationPort[]): HostPort[] {
    let ports: HostPort[] = []
    for (const { port, protocol, scope } of wanted) {
      const each: HostPort = { applicationName, containerPort: port, protocol, scope, port }
      const other = ports.find((known) => HostPorts.isSame(known, each))
      if (other == null) ports = [...ports, each]
      else if (HostPorts.scopes.indexOf(other.scope) < HostPorts.scopes.indexOf(scope)) {
        ports = ports.map((known) => (HostPorts.isSame(known, each) ? each : known))
      }
    }
    return ports
  }

  private static isSame(left: HostPort, right: HostPort): boolean {
    return (
      left.applicationName === right.applicationName &&
      left.containerPort === right.containerPort &&
      left.protocol === right.protocol
    )
  }

  /** The port's own number if it is free, or else the next one from 1025. */
  private static freePort(wanted: HostPort, taken: HostPort[], busy: string[]): PortNumber {
    const all = [...taken.map((each) => HostPorts.textOf(each)), ...busy]
    if (!all.includes(HostPorts.textOf(wanted))) return wanted.port
    const protocol = wanted.protocol.toLowerCase()
    let port = 1025
    while (all.includes(`${protocol} ${port}`)) port += 1
    if (port > 65535) throw new MuranoError('NoPort', `All ${wanted.protocol} ports of the server are taken`)
    return port
  }
}

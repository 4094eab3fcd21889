import type { Between } from 'vetro'

/**
 * How widely something is seen: within one server, within one container manager (all pods of a cluster), within the
 * OpenStack cloud, or to the outside through a floating IP.
 */
export type Scope = 'host' | 'internal' | 'cloud' | 'public'

export type Protocol = 'TCP' | 'UDP'

export type PortNumber = Between<1, 65535>

/** One way to reach a port of a container. */
export interface Endpoint {
  /** What a caller connects to. */
  address: string
  port: PortNumber
  /** From where this endpoint can be reached. */
  scope: Scope
  /** The scope of the port that it leads to. */
  portScope: Scope
  /** The port as the container knows it. */
  containerPort: PortNumber
  protocol: Protocol
}

/** An endpoint as a host keeps it, among those of its other applications. */
export interface HostEndpoint extends Endpoint {
  applicationName: string
}

/** Where one application connects to another. */
export interface Connection {
  /** A name or an address. */
  host: string
  port: PortNumber
}

import { MuranoObject } from 'vetro'
import type { PortNumber, Protocol, Scope } from './Endpoint.js'

/** A port that a container listens on, and how widely it is to be seen. */
export class ApplicationPort extends MuranoObject {
  port!: PortNumber
  protocol: Protocol = 'TCP'
  /** The widest visibility asked for, in the order host, internal, cloud, public; each includes those before it. */
  scope: Scope = 'internal'

  getRepresentation() {
    return { port: this.port, protocol: this.protocol, scope: this.scope }
  }
}

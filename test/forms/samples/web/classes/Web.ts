import { Application, type Between, type Matching } from 'vetro'
import type { Host } from '../../hosts/classes/Host.js'

export type Protocol = 'http' | 'https'

/** A web server in a container. */
export class Web extends Application {
  name!: Matching<'[a-z][a-z0-9-]*'>
  host!: Host
  publish: boolean = true
  port: Between<1, 65535> = 80
  workers: 1 | 2 | 4 = 2
  protocol: Protocol = 'http'
  siteRepository!: string | null
  password!: Matching<'[^ ]+'>
  registry: string = ''
  backlog!: Between<1, 1000> | null
}

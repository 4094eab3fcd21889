import type { Value } from '../harness/engine.js'
import type { Environment } from './environment.js'
import { fieldsOf } from './model.js'
import type { Site } from './site.js'

/** The master's name, as the wizard proposes it. */
export const master = 'murano-kube-1'

/** What kubectl says on the master. */
export const kubectl = (site: Site, words: string): Promise<string> => site.box.room.shell(master, `kubectl ${words}`)

/** A copy of the pod web. */
export interface Replica {
  readonly name: string
  readonly containers: readonly string[]
}

/** The copies of the pod web, by name, less those that are on their way out. */
export const replicas = async (site: Site): Promise<readonly Replica[]> => {
  const copies: readonly PodObject[] = JSON.parse(await kubectl(site, 'get pods -l murano-pod=web -o json')).items
  return copies
    .filter(({ metadata }) => metadata.deletionTimestamp === undefined)
    .map(({ metadata, spec }) => ({
      name: metadata.name,
      containers: spec.containers.map(({ name }) => name),
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}

interface PodObject {
  readonly metadata: { readonly name: string; readonly deletionTimestamp?: string }
  readonly spec: { readonly containers: readonly { readonly name: string }[] }
}

/** What etcdctl says on the master, as its operator. */
const etcdctl = (site: Site, words: string): Promise<string> => {
  const pki = '/etc/etcd/pki'
  const flags = `--cacert ${pki}/ca.crt --cert ${pki}/operator.crt --key ${pki}/operator.key`
  return site.box.room.shell(master, `ETCDCTL_API=3 etcdctl ${flags} ${words} 2>&1`)
}

/** How many members of etcd are well. Fails if one is not. */
export const healthyMembers = async (site: Site): Promise<number> =>
  [...(await etcdctl(site, 'endpoint health --cluster')).matchAll(/is healthy/g)].length

/** The names of everything that Kubernetes keeps, less its events. */
export const etcdKeys = async (site: Site): Promise<string> =>
  (await etcdctl(site, 'get --prefix / --keys-only')).replaceAll(/^\/registry\/events\/.*$/gm, '')

/** The servers that there are. */
export const clusterServers = async (site: Site): Promise<readonly string[]> =>
  (await site.box.run("docker ps --format '{{.Names}}'"))
    .split('\n')
    .filter((name) => name !== '')
    .sort()

/** Asks for a page from outside until there is one. */
export const page = (site: Site, address: string): Promise<string> =>
  site.box.run(`curl --silent --fail --max-time 2 --retry 60 --retry-delay 1 --retry-all-errors http://${address}/`, {
    seconds: 120,
  })

/** Where an application can be reached from everywhere, as address:port. */
export const publicAddress = async (environment: Environment, id: string): Promise<string> => {
  const applications: Value = JSON.parse(JSON.stringify(await environment.applications()))
  for (const application of Array.isArray(applications) ? applications : []) {
    const { '?': head, applicationEndpoints: endpoints } = fieldsOf(application)
    if (fieldsOf(head).id !== id || !Array.isArray(endpoints)) continue
    const found = endpoints.map(fieldsOf).find(({ scope }) => scope === 'public')
    if (found) return `${found.address}:${found.port}`
  }
  throw new Error(`${id} has no public endpoint`)
}

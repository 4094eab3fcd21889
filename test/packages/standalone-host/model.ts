import { fileURLToPath } from 'node:url'
import type { Model, SimulationResult, Step, Value } from '../../harness/engine.js'
import { startSuite } from '../engine.js'
import { object } from '../environment.js'
import { environment } from '../kubernetes/model.js'
import { type Simulator, simulatorOf } from '../kubernetes/simulation.js'

/** Handwritten applications that can be told their ports, volumes and more. */
export const applications = fileURLToPath(new URL('../kubernetes/objects-applications', import.meta.url))

/** The engine with standalone hosts and applications for them, before the stand-in for servers with Docker. */
export const startHosts = async (): Promise<Simulator> => {
  const names = ['docker-interfaces', 'docker-nginx', 'docker-standalone-host', 'kubernetes-cluster']
  const engine = await startSuite(...names)
  return simulatorOf(engine, [...engine.packages, applications], new URL('world.py', import.meta.url))
}

/** A host as the form makes it; its server is called as it is. */
export const standaloneHost = (
  name: string,
  inputs: { readonly [name: string]: Value } = {},
  server = name,
): Model => ({
  '?': { type: 'com.mirantis.docker.DockerStandaloneHost', id: name },
  name,
  instance: {
    '?': { type: 'io.murano.resources.LinuxMuranoInstance', id: `${name}-instance` },
    name: server,
    flavor: 'm1.small',
    image: 'debian-docker',
    assignFloatingIp: true,
    keyname: null,
    availabilityZone: 'nova',
  },
  ...inputs,
})

/** An application on a host, whatever it was before. */
export const server = (name: string, host: string, inputs: { readonly [name: string]: Value } = {}): Model => {
  const plain = { image: 'server', ports: [], commands: [], env: {}, volumes: {}, privileged: false, backend: null }
  return object('org.example.docker.Server', name, { host, ...plain, ...inputs })
}

export const deploy = (...applications: readonly Model[]): { readonly deploy: Model } => ({
  deploy: environment(...applications),
})

export const again: Step = { deploy: 'again' }

/** All servers: Docker's settings, how often it was started, its containers. */
export const state: Step = { ask: 'state' }

type Tree = { readonly [key: string]: Value }

export const tree = (value: Value | undefined): Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {}

export const list = (value: Value | undefined): readonly Tree[] => (Array.isArray(value) ? value.map(tree) : [])

/** The containers of a server in the step with this number, by name: image and ports. */
export const containersOf = ({ runs }: SimulationResult, run: number, server = 'box'): Tree => {
  const known = tree(runs[run]?.result)[server]
  return tree(Array.isArray(known) ? known[2] : undefined)
}

/** What a host lets in: `tcp 80 from everywhere`. */
export const openings = ({ stacks }: SimulationResult, host = 'box'): readonly string[] =>
  Object.values(stacks).flatMap(({ template }) =>
    list(tree(tree(tree(template.resources)[`${host}-containers`]).properties).rules).map((rule) => {
      const from = rule.remote_group_id ? 'the environment' : String(rule.remote_ip_prefix)
      return `${rule.protocol} ${rule.port_range_min}-${rule.port_range_max} from ${from}`
    }),
  )

import { fileURLToPath } from 'node:url'
import type { AgentCall, Model, SimulationResult, Value } from '../harness/engine.js'

/** The sample package. */
export const directory = fileURLToPath(new URL('cluster', import.meta.url))

/** Its key: of the kind that masks in logs stumble over. */
export const secret = '{"private": "it\'s $ecret"}'

/** What the agents answer. */
export const answers = { 'Join the cluster.': { joined: ['a', 'b'], code: 0, token: '' }, 'Leave the cluster.': null }

const instance = (name: string): Model => ({
  '?': { type: 'io.murano.resources.LinuxMuranoInstance', id: `${name}-instance` },
  name,
  flavor: 'm1.small',
  image: 'debian',
})

const node = (type: 'Node' | 'Worker', name: string): Model => ({
  '?': { type: `vetro.test.cluster.${type}`, id: name },
  instance: instance(name),
})

export const environment = (nodes: readonly Model[]): Model => ({
  '?': { type: 'io.murano.Environment', id: 'environment' },
  name: 'environment',
  defaultNetworks: {
    environment: { '?': { type: 'io.murano.resources.NeutronNetwork', id: 'network' }, name: 'network' },
    flat: null,
  },
  applications: [{ '?': { type: 'vetro.test.cluster.Cluster', id: 'cluster' }, nodes, key: secret }],
})

export const three = [node('Node', 'a'), node('Worker', 'b'), node('Worker', 'c')]

export const calls = ({ trace }: SimulationResult, run: number): readonly AgentCall[] =>
  trace.flatMap((entry) => (entry.kind === 'AGENT' && entry.run === run ? [entry] : []))

export const named = (result: SimulationResult, run: number): readonly string[] =>
  calls(result, run)
    .map(({ name, host }) => `${name.split(' ')[0]} ${host}`)
    .sort()

export const cluster = ({ model }: SimulationResult): { nodes: readonly Record<string, Value>[] } => {
  const applications = model.Objects?.applications
  return JSON.parse(JSON.stringify(Array.isArray(applications) ? applications[0] : {}))
}

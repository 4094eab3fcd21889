import * as assert from 'uvu/assert'
import { suiteWith } from '../../harness/available.js'
import type { SimulationResult, Step, Value } from '../../harness/engine.js'
import { cluster, environment } from './model.js'
import { lines, type Simulator, startSimulator } from './simulation.js'

const test = suiteWith(['engine'], 'the network lets in what a Kubernetes cluster needs')

let simulator: Simulator

test.before(async () => {
  simulator = await startSimulator()
})
test.after(() => simulator.close())

type Tree = { readonly [key: string]: Value }

const tree = (value: Value | undefined): Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : {}

const list = (value: Value | undefined): readonly Tree[] => (Array.isArray(value) ? value.map(tree) : [])

const resources = ({ stacks }: SimulationResult): readonly [name: string, resource: Tree][] =>
  Object.values(stacks).flatMap(({ template }) =>
    Object.entries(tree(template.resources)).map(([name, resource]): [string, Tree] => [name, tree(resource)]),
  )

/** What the groups of the cluster let in, from where: `master: tcp 6443 from everywhere`. */
const openings = (result: SimulationResult): readonly string[] =>
  resources(result)
    .filter(([name, { type }]) => type === 'OS::Neutron::SecurityGroup' && name.startsWith('cluster-'))
    .flatMap(([name, { properties }]) =>
      list(tree(properties).rules).map((rule) => {
        const ports = [...new Set([rule.port_range_min ?? 'all', rule.port_range_max ?? 'all'])].join('-')
        const from = rule.remote_group_id ? tree(rule.remote_group_id).get_resource : 'everywhere'
        return `${name.replace('cluster-', '')}: ${rule.protocol} ${ports} from ${from}`
      }),
    )

/** The groups of a server's port, apart from the environment's own, and what it carries besides its own address. */
const portOf = (result: SimulationResult, server: string) => {
  const [, port] = resources(result).find(([name]) => name.startsWith('port-') && name.endsWith(server)) ?? []
  const { security_groups: groups, allowed_address_pairs: pairs } = tree(port?.properties)
  return {
    groups: list(groups)
      .map((group) => String(group.get_resource))
      .filter((name) => name.startsWith('cluster-')),
    carries: list(pairs).map((pair) => pair.ip_address),
  }
}

const everywhere = ['master: tcp 6443 from everywhere', 'gateway: tcp 8443 from everywhere']

test('with Calico, nodes may talk freely, and carry the packets of pods', async () => {
  const result = await simulator.succeed({ deploy: environment(cluster()) })
  const inside = ['tcp 1-65535', 'udp 1-65535', 'icmp all'].map((what) => `nodes: ${what} from cluster-nodes`)
  const found = openings(result).filter((line) => !line.startsWith('metrics'))
  assert.equal([...found].sort(), [...inside, ...everywhere].sort())
  const carries = ['10.244.0.0/16']
  assert.equal(portOf(result, 'murano-kube-1'), { groups: ['cluster-nodes', 'cluster-master'], carries })
  assert.equal(portOf(result, 'murano-kube-2'), { groups: ['cluster-nodes'], carries })
  assert.equal(portOf(result, 'murano-gateway-1'), { groups: ['cluster-nodes', 'cluster-gateway'], carries })
})

test('with Flannel, nodes reach the ports that they use, and no more', async () => {
  const result = await simulator.succeed({ deploy: environment(cluster({}, { useFlannel: true })) })
  const inside = ['tcp 2379', 'tcp 2380', 'tcp 6443', 'tcp 10250', 'udp 8472'].map(
    (what) => `nodes: ${what} from cluster-nodes`,
  )
  const found = openings(result).filter((line) => !line.startsWith('metrics'))
  assert.equal([...found].sort(), [...inside, ...everywhere].sort())
  assert.equal(portOf(result, 'murano-kube-2'), { groups: ['cluster-nodes'], carries: [] })
})

test('opens the API without authentication and the metrics if asked to, and closes them again', async () => {
  const exposing = (exposeInsecureApi: boolean, exposeCAdvisor: boolean): Step => ({
    deploy: environment(cluster({ ofWorkers: { exposeCAdvisor } }, { exposeInsecureApi, enableDashboard: false })),
  })
  const openAfter = async (...steps: readonly Step[]) => {
    const result = await simulator.succeed(...steps)
    const ports = openings(result).filter((line) => /^(master|gateway)/.test(line))
    return { ports, groups: portOf(result, 'murano-kube-2').groups, asked: lines(result, 1) }
  }
  const api = 'master: tcp 6443 from everywhere'
  const [closed, opened] = [exposing(false, false), exposing(true, true)]
  const master = ['murano-kube-1: control-plane/start.sh']
  assert.equal(await openAfter(closed, opened), {
    ports: [api, 'master: tcp 8080 from everywhere'],
    groups: ['cluster-nodes', 'cluster-metrics'],
    asked: master,
  })
  assert.equal(await openAfter(opened, closed), { ports: [api], groups: ['cluster-nodes'], asked: master })
})

test.run()

import { readFileSync } from 'node:fs'
import * as assert from 'uvu/assert'
import { suiteWith } from '../../harness/available.js'
import type { AgentCall, Value } from '../../harness/engine.js'
import { cluster, environment, type Size, serverNames } from './model.js'
import { act, calls, healthy, line, lines, reports, type Simulator, startSimulator } from './simulation.js'

const test = suiteWith(['engine'], 'a Kubernetes cluster is deployed and scaled')

let simulator: Simulator

test.before(async () => {
  simulator = await startSimulator()
})
test.after(() => simulator.close())

/** A call with its time and parameters. Of requests and certificates, only whose they are is told. */
const told = (call: AgentCall): string => {
  const readable = (text: string) =>
    text.replace(/[A-Za-z0-9+/=]{400,}/, (encoded) => `<${Buffer.from(encoded, 'base64').toString().split('\n')[0]}>`)
  const parameters: Value = call.parameters?.parameters ?? null
  const shown = JSON.stringify(parameters, (_, value) => (typeof value === 'string' ? readable(value) : value), 1)
  return `${call.start} ${line(call)} ${shown.replace(/\n */g, ' ')}`
}

for (const network of ['calico', 'flannel'] as const) {
  test(`with ${network}, nodes are asked what the list of calls says, and nothing twice`, async () => {
    const size = { workers: 2 }
    const inputs = { useFlannel: network === 'flannel', gcloudKey: '{"key": 1}', dockerMirror: 'http://mirror' }
    const result = await simulator.succeed(
      { deploy: environment(cluster(size, inputs)) },
      healthy(size, network),
      { deploy: 'again' },
      { destroy: true },
      { ask: 'servers' },
    )
    const expected = readFileSync(new URL(`calls-${network}.txt`, import.meta.url), 'utf8')
    assert.fixture(`${calls(result, 0).map(told).join('\n')}\n`, expected)
    assert.equal(lines(result, 2), [])
    assert.equal(lines(result, 3), [], 'servers that go are told nothing')
    assert.equal(result.runs[4]?.result, [])
    assert.equal(result.stacks, {})
  })
}

test('a server that does not answer is named', async () => {
  for (const call of [2, 4, 5, 8, 9, 13, 15]) {
    const result = await simulator.simulate({ deploy: environment(cluster()), loseAt: [call] })
    const host = calls(result, 0).find(({ failed }) => failed)?.host
    assert.match(reports(result, 0).join('\n'), `${host}: The murano-agent did not respond within`, `call ${call}`)
  }
})

test('grows and shrinks by actions, up to its limits', async () => {
  const most = { maximumWorkers: 2, maximumGateways: 2 }
  const whole = (workers: number, gateways: number) => healthy({ workers, gateways })
  const result = await simulator.succeed(
    ...[{ deploy: environment(cluster(most)) }, act('scaleNodesUp'), whole(2, 1), act('scaleNodesUp')],
    ...[act('scaleGatewaysUp'), whole(2, 2), act('scaleGatewaysUp'), act('scaleNodesDown'), whole(1, 2)],
    ...[act('scaleNodesDown'), act('scaleGatewaysDown'), whole(1, 1), act('scaleGatewaysDown')],
  )
  const atLimits = [
    [3, 'Already at the maximum of 2 workers'],
    [6, 'Already at the maximum of 2 gateways'],
    [9, 'Already at the minimum of 1 worker'],
    [12, 'Already at the minimum of 1 gateway'],
  ] as const
  for (const [run, report] of atLimits) assert.equal([lines(result, run), reports(result, run)], [[], [report]])
  const { nodeCount, gatewayCount } = applicationOf(result.model.Objects?.applications)
  assert.equal([nodeCount, gatewayCount], [1, 1])
})

test('runs members of etcd on five nodes, or on as many as told, or on all', async () => {
  const size = { workers: 4, gateways: 2 }
  const { master, workers, gateways } = serverNames(size)
  for (const [inputs, members] of [
    [{}, [master, ...workers]],
    [{ etcdMembers: 2 }, [master, ...workers.slice(0, 1)]],
    [{ etcdMembers: 0 }, [master, ...workers, ...gateways]],
  ] as const) {
    const result = await simulator.succeed(
      { deploy: environment(cluster(size, inputs)) },
      healthy(size, 'calico', members),
    )
    assert.ok(members.length > 5 || (result.runs[0]?.rounds ?? Number.POSITIVE_INFINITY) <= 24)
  }
})

test('two clusters live beside each other', async () => {
  const [one, other]: readonly Size[] = [{ workers: 2 }, { id: 'other', prefix: 'other', gateways: 2 }]
  await simulator.succeed(
    { deploy: environment(cluster(one), cluster(other, { useFlannel: true })) },
    ...[healthy({ workers: 2 }), healthy({ prefix: 'other', gateways: 2 }, 'flannel')],
  )
})

const refused: readonly [what: string, model: readonly ReturnType<typeof cluster>[], reason: RegExp][] = [
  ['servers of one name in two clusters', [cluster(), cluster({ id: 'other' })], /several servers .* called murano-/],
  ['names that Kubernetes does not take', [cluster({ prefix: 'Murano' })], /server name Murano-kube-1/],
  ['more nodes than there are', [cluster({}, { nodeCount: 2 })], /nodeCount is 2, but there are 1/],
  ['more gateways than there are', [cluster({}, { gatewayCount: 2 })], /gatewayCount is 2, but there are 1/],
]
for (const [what, model, reason] of refused) {
  test(`${what} are refused before anything changes`, async () => {
    const result = await simulator.simulate({ deploy: environment(...model) })
    assert.match(result.runs[0]?.error ?? '', reason)
    assert.equal(
      result.trace.filter(({ kind }) => kind !== 'REPORT'),
      [],
    )
    assert.equal(result.stacks, {})
  })
}

test('keeps the network that it was made with', async () => {
  const other = environment(cluster({}, { useFlannel: true }))
  const result = await simulator.succeed(
    { deploy: environment(cluster()) },
    { deploy: other, fails: true },
    healthy({}),
  )
  assert.match(result.runs[1]?.error ?? '', /its network is Calico and cannot be changed/)
  assert.equal(lines(result, 1), [])
})

test('changed settings reach the nodes that they are for, and only these', async () => {
  const changed = (inputs: { readonly [name: string]: Value }) => ({ deploy: environment(cluster({}, inputs)) })
  const result = await simulator.succeed(
    { deploy: environment(cluster()) },
    changed({ exposeInsecureApi: true }),
    changed({ exposeInsecureApi: true, dockerMirror: 'http://mirror' }),
    changed({ exposeInsecureApi: true, dockerMirror: 'http://mirror', enableDashboard: false }),
  )
  assert.equal(lines(result, 1), ['murano-kube-1: control-plane/start.sh'])
  assert.equal(lines(result, 2), ['murano-kube-2: workers/configure-docker.sh workers/start.sh'])
  assert.equal(lines(result, 3), ['murano-kube-1: addons/install.sh addons/install.sh'])
})

test('getKubeconfig yields what kubectl needs, its token under a name that the log masks', async () => {
  const { runs, trace } = await simulator.succeed({ deploy: environment(cluster()) }, act('getKubeconfig'))
  const [master] = trace.flatMap((entry) => (entry.kind === 'AGENT' ? [entry] : []))
  const { addresses } = applicationOf([master?.parameters?.parameters ?? null])
  const floating = Array.isArray(addresses) ? addresses[1] : undefined
  const configuration = applicationOf([runs[1]?.result ?? null])
  assert.equal(configuration.clusters, [
    {
      name: 'cluster',
      cluster: { server: `https://${floating}:6443`, 'certificate-authority-data': 'Y2E=' },
    },
  ])
  assert.equal(configuration.users, [{ name: 'murano-administrator', user: { token: 'token-of-murano-kube-1' } }])
})

const applicationOf = (applications: Value | undefined): { readonly [name: string]: Value } => {
  const first = Array.isArray(applications) ? applications[0] : null
  if (typeof first !== 'object' || first === null || Array.isArray(first)) throw new Error('there is no application')
  return Object.fromEntries(Object.entries(first))
}

test.run()

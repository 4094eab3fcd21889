import * as assert from 'uvu/assert'
import { suiteWith } from '../../harness/available.js'
import type { SimulationResult, Step } from '../../harness/engine.js'
import { cluster, environment } from './model.js'
import { act, calls, healthy, lines, reports, type Simulator, startSimulator } from './simulation.js'

const test = suiteWith(['engine'], 'nodes and clusters go, and come back')

let simulator: Simulator

test.before(async () => {
  simulator = await startSimulator()
})
test.after(() => simulator.close())

const size = { workers: 2 }
const model = environment(cluster(size))

const asked = (result: SimulationResult, host: string, run: number) =>
  calls(result, run).filter((call) => call.host === host)

test('a dead worker is removed without a word to it, and its successor does nothing that was meant for it', async () => {
  const result = await simulator.succeed(
    { deploy: environment(cluster({ maximumWorkers: 2 })) },
    { ...act('scaleNodesUp'), failAt: [4] },
    // It dies while it is to join etcd: this plan stays in its queue.
    { deploy: 'again', dead: ['murano-kube-3'], fails: true },
    ...[act('scaleNodesDown'), healthy({}), act('scaleNodesUp'), healthy(size), { deploy: 'again' } as const],
  )
  assert.equal(asked(result, 'murano-kube-3', 3), [])
  const late = result.trace.flatMap((entry) => (entry.kind === 'LATE' ? [`${entry.run} ${entry.scripts}`] : []))
  assert.equal(late, ['5 etcd/join.sh'])
  const generations = calls(result, 5).flatMap(({ parameters, scripts }) =>
    scripts.includes('nodes/prepare.sh') ? [JSON.stringify(parameters?.parameters)] : [],
  )
  assert.match(generations.join(), /"generation": ?2/)
  assert.equal(lines(result, 7), [])
})

test('whoever leaves makes room for another member of etcd', async () => {
  const large = { workers: 4, gateways: 2 }
  const next = ['murano-kube-1', 'murano-kube-2', 'murano-kube-3', 'murano-kube-4', 'murano-gateway-1']
  const { deploy } = { deploy: environment(cluster(large)) }
  const result = await simulator.succeed(
    ...[
      { deploy },
      { ...act('scaleNodesDown'), dead: ['murano-kube-5'] },
      healthy({ ...large, workers: 3 }, 'calico', next),
    ],
  )
  assert.equal(asked(result, 'murano-kube-5', 1), [])
})

test('a node that the user takes out of the model goes with its server', async () => {
  const result = await simulator.succeed({ deploy: model }, { deploy: environment(cluster({})) }, healthy({}))
  assert.equal(asked(result, 'murano-kube-3', 1), [])
  assert.equal(reports(result, 1), ['Removing murano-kube-3 from the cluster'])
})

test('a cluster that is taken out of a living environment goes with its servers, and leaves the others alone', async () => {
  const other = cluster({ id: 'other', prefix: 'other' })
  const result = await simulator.succeed(
    { deploy: environment(cluster(size), other) },
    { deploy: environment(other), dead: ['murano-kube-1'] },
    ...[{ ask: 'servers' }, healthy({ prefix: 'other' })],
    { deploy: environment(other, cluster(size)) },
    ...[healthy(size), healthy({ prefix: 'other' })],
  )
  assert.equal([lines(result, 1), reports(result, 1)], [[], []])
  assert.equal(result.runs[2]?.result, ['other-gateway-1', 'other-kube-1', 'other-kube-2'])
})

test('what Heat fails to do is done by the next deployment', async () => {
  const again: Step = { deploy: 'again' }
  await simulator.succeed(
    ...[{ deploy: environment(cluster({ maximumWorkers: 2 })), heatFailsAt: [1] }, again, healthy({})],
    ...[{ ...act('scaleNodesUp'), heatFailsAt: [1] }, again, healthy(size)],
    ...[{ ...act('scaleNodesDown'), heatFailsAt: [1] }, again, healthy({})],
    ...[act('scaleNodesUp'), healthy(size)],
  )
})

test.run()

import * as assert from 'uvu/assert'
import { suiteWith } from '../../harness/available.js'
import type { AgentCall, SimulationResult, Step } from '../../harness/engine.js'
import { cluster, environment, type Size } from '../kubernetes/model.js'
import { act, calls, failures, healthy, line, lines, type Simulator, startSimulator } from '../kubernetes/simulation.js'

/**
 * What may be asked again although it went well, because its result was for a step that did not: signing requests and
 * certificates until they are installed, a member's admission to etcd until it has joined.
 */
const repeatable = ['nodes/prepare.sh', 'nodes/sign.sh', 'etcd/admit.sh']

const ways = ['failAt', 'loseAt'] as const

/** How many failures there are in the life of one cluster. */
const inOneLife = 3

/** With Flannel, only what differs is made to fail in a deployment. */
const isTried = (network: string, call: AgentCall): boolean =>
  network === 'calico' || call.scripts.some((script) => script.startsWith('network/'))

/** Tests that make each call fail, before and after its effect, and deploy again: of a deployment, and of scaling. */
export const testFailures = (network: 'calico' | 'flannel', scaled: 'Nodes' | 'Gateways'): void => {
  const test = suiteWith(['engine'], `a Kubernetes cluster with ${network} is finished after any failure`)
  const model = environment(cluster({ maximumWorkers: 2, maximumGateways: 2 }, { useFlannel: network === 'flannel' }))
  const state: Step = { ask: 'state', arguments: { master: 'murano-kube-1' } }
  const again: Step = { deploy: 'again' }
  const whole = (size: Size = {}) => healthy(size, network)

  let simulator: Simulator
  test.before(async () => {
    simulator = await startSimulator()
  })
  test.after(() => simulator.close())

  test('of its deployment', async () => {
    const undisturbed = await simulator.succeed({ deploy: model }, whole(), state)
    const problems: string[] = []
    const tried = calls(undisturbed, 0).filter((each) => isTried(network, each))
    assert.ok(tried.length > 0)
    for (const { call } of tried) {
      for (const way of ways) {
        const result = await simulator.simulate({ deploy: model, [way]: [call] }, again, whole(), state, again)
        const problem = problemOf(result) ?? repeated(result, 0) ?? unfinished(result, 4)
        if (problem) problems.push(`${way} ${call}: ${problem}`)
        else assert.equal(result.runs[3]?.result, undisturbed.runs[2]?.result, `${way} ${call}`)
      }
    }
    assert.equal(problems, [])
  })

  test(`of scaling ${scaled.toLowerCase()}, which stays requested`, async () => {
    const more = whole(scaled === 'Nodes' ? { workers: 2 } : { gateways: 2 })
    const [up, down] = [act(`scale${scaled}Up`), act(`scale${scaled}Down`)]
    const undisturbed = await simulator.succeed({ deploy: model }, up, more, down, whole())
    const [ups, downs] = [calls(undisturbed, 1).length, calls(undisturbed, 3).length]
    const problems: string[] = []
    for (const way of ways) {
      for (let first = 1; first <= ups; first += inOneLife) {
        const failing = Array.from({ length: inOneLife }, (_, index) => first + index)
        const result = await simulator.simulate(
          { deploy: model },
          ...failing.flatMap((call) => [
            ...[call <= ups ? { ...up, [way]: [call] } : up, again, more],
            ...[call <= downs ? { ...down, [way]: [call] } : down, again, whole()],
          ]),
        )
        const actions = result.runs.flatMap(({ what }, run) => (what === 'action' ? [run] : []))
        const problem = problemOf(result) ?? actions.map((run) => repeated(result, run)).find((found) => found)
        if (problem) problems.push(`${way} ${failing.join(', ')}: ${problem}`)
      }
    }
    assert.ok(downs <= ups && downs > 0)
    assert.equal(problems, [])
  })

  test.run()
}

const unfinished = (result: SimulationResult, run: number): string | null =>
  calls(result, run).length === 0 ? null : `done again each time: ${lines(result, run).join(', ')}`

const problemOf = (result: SimulationResult): string | null => (result.ok ? null : failures(result))

/** Calls that went well in a run, and yet came again in the next one. */
const repeated = (result: SimulationResult, run: number): string | null => {
  const next = calls(result, run + 1).map(identity)
  const again = calls(result, run).filter(
    (call) =>
      !call.failed && !call.scripts.every((script) => repeatable.includes(script)) && next.includes(identity(call)),
  )
  return again.length === 0 ? null : `done twice: ${again.map(line).join(', ')}`
}

const identity = (call: AgentCall) => `${line(call)} ${JSON.stringify(call.parameters)}`

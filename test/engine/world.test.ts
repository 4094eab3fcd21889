import * as assert from 'uvu/assert'
import { suiteWith } from '../harness/available.js'
import type { Step } from '../harness/engine.js'
import { type Engine, startEngine } from '../start-engine.js'
import { calls, cluster, directory, environment, three } from './cluster-model.js'

const test = suiteWith(['engine'], 'a world of machines behind the engine')

let engine: Engine

test.before(async () => {
  engine = await startEngine([directory])
})

test.after(() => engine?.close())

const world = new URL('cluster/world.py', import.meta.url)
const simulate = (...steps: readonly Step[]) => engine.oracle.simulate(engine.packages, steps, world)
const two = environment(three.slice(0, 2))
const leave = { action: { object: 'cluster', method: 'leave' } }

test("runs plans' bodies, and remembers over the steps of a simulation", async () => {
  const result = await simulate({ deploy: two }, { ask: 'joined', arguments: { names: ['a', 'b'] } }, leave, {
    ask: 'history',
  })
  assert.ok(result.ok, JSON.stringify(result.runs))
  assert.equal(
    cluster(result).nodes.map(({ joined }) => joined),
    [['a'], ['a', 'b']],
  )
  assert.equal(result.runs.at(-1)?.result, [
    'boot a',
    'boot b',
    ...['join/join.sh a', 'join/join.sh b', 'leave.sh a', 'leave.sh b'],
  ])
  assert.equal(
    calls(result, 2).map(({ scripts }) => scripts),
    [['leave.sh'], ['leave.sh']],
  )
})

test('a failed assertion and a failed script are the errors of their steps', async () => {
  const result = await simulate(
    { deploy: two },
    leave,
    { ...leave, fails: true },
    { ask: 'joined', arguments: { names: ['a'] } },
  )
  assert.not(result.ok)
  assert.match(result.runs[2]?.error ?? '', /a is no member/)
  assert.is(result.runs[3]?.error, '[]')
})

test('a step that is to fail and does not is an error', async () => {
  const result = await simulate({ deploy: two, fails: true })
  assert.not(result.ok)
})

test('a call fails before its effect, or has it while its answer is lost', async () => {
  for (const [step, done] of [
    [{ deploy: two, failAt: [1] }, ['b']],
    [{ deploy: two, loseAt: [1] }, ['a', 'b']],
  ] as const) {
    const result = await simulate(step, { ask: 'joined', arguments: { names: done } }, { deploy: two })
    assert.ok(result.ok, JSON.stringify(result.runs))
    assert.is(calls(result, 2).length, 1)
  }
})

test('a dead server answers nothing', async () => {
  const result = await simulate({ deploy: two }, { ...leave, dead: ['a'], fails: true }, { ask: 'history' })
  assert.match(result.runs[1]?.error ?? '', /TimeoutException/)
  assert.ok(result.ok, JSON.stringify(result.runs))
  assert.equal(result.runs[2]?.result, ['boot a', 'boot b', 'join/join.sh a', 'join/join.sh b', 'kill a'])
})

test.run()

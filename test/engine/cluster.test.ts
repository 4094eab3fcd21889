import * as assert from 'uvu/assert'
import { suiteWith } from '../harness/available.js'
import type { Oracle } from '../harness/engine.js'
import { type Engine, startEngine } from '../start-engine.js'
import { answers, calls, cluster, directory, environment, named, secret, three } from './cluster-model.js'

const test = suiteWith(['engine'], 'a cluster, from TypeScript to the nodes')

let engine: Engine

test.before(async () => {
  engine = await startEngine([directory])
})

test.after(() => engine?.close())

const simulate = (...steps: Parameters<Oracle['simulate']>[1]) =>
  engine.oracle.simulate(engine.packages, steps, answers)

test('loads in the engine without a complaint', async () => {
  const report = await engine.oracle.load(engine.packages)
  assert.equal([report.errors, report.warnings], [[], []])
})

test('sets all nodes up at once, and only once', async () => {
  const result = await simulate({ deploy: environment(three) }, { deploy: environment(three) })
  assert.ok(result.ok, JSON.stringify(result.runs))
  assert.equal(named(result, 0), ['Join a', 'Join b', 'Join c'])
  assert.is(result.runs[0]?.rounds, 1)
  assert.equal(named(result, 1), [])
  assert.equal(
    cluster(result).nodes.map(({ setUps, prepared, joined: names }) => [setUps, prepared ?? null, names]),
    [
      [1, null, ['a', 'b']],
      [1, 1, ['a', 'b']],
      [1, 1, ['a', 'b']],
    ],
  )
})

test('a base class forgets what its subclasses remember', async () => {
  const result = await simulate(
    { deploy: environment(three) },
    { action: { object: 'cluster', method: 'leave' } },
    { deploy: environment(three) },
  )
  assert.ok(result.ok, JSON.stringify(result.runs))
  assert.is(named(result, 1).length, 3)
  assert.is(named(result, 2).length, 3)
  assert.equal(
    cluster(result).nodes.map(({ setUps, prepared }) => [setUps, prepared ?? null]),
    [
      [2, null],
      [2, 2],
      [2, 2],
    ],
  )
})

test('a node whose set-up failed is set up again, the others are not', async () => {
  const result = await simulate({ deploy: environment(three), failAt: [2] }, { deploy: environment(three) })
  assert.ok(result.ok, JSON.stringify(result.runs))
  assert.is(result.runs[0]?.ok, false)
  assert.is(named(result, 1).length, 1)
})

test('grows, and leaves nothing behind', async () => {
  const result = await simulate(
    { deploy: environment(three.slice(0, 1)) },
    { deploy: environment(three) },
    { destroy: true },
  )
  assert.ok(result.ok, JSON.stringify(result.runs))
  assert.equal(named(result, 1), ['Join b', 'Join c'])
  assert.equal(Object.keys(result.stacks), [])
})

test('parameters reach the agent whole, nulls and secrets among them', async () => {
  const result = await simulate({ deploy: environment(three) })
  const [first] = calls(result, 0)
  assert.equal(first?.parameters, {
    parameters: {
      name: 'a',
      members: ['a', 'b', 'c'],
      key_password: Buffer.from(secret).toString('base64'),
      note: null,
      port: 2379,
      config: 'x'.repeat(1000),
      labels: { zone: "it's", rack: { rows: [1, 2] } },
      token_password: Buffer.from('top-token').toString('base64'),
    },
  })
})

test.run()

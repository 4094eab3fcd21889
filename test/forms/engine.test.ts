import { fileURLToPath } from 'node:url'
import * as assert from 'uvu/assert'
import { type BuiltPackages, buildPackages } from '../build.js'
import { suiteWith } from '../harness/available.js'
import { type Dashboard, startDashboard } from '../harness/dashboard.js'
import { type Model, type Oracle, startOracle, type Value } from '../harness/engine.js'

const test = suiteWith(['dashboard', 'engine'], 'what forms describe, in the engine')

let built: BuiltPackages
let dashboard: Dashboard
let oracle: Oracle
test.before(async () => {
  built = await buildPackages([fileURLToPath(new URL('samples/cluster', import.meta.url))])
  dashboard = await startDashboard()
  oracle = await startOracle()
})
test.after(async () => {
  await dashboard.close()
  await oracle.close()
  built.remove()
})

/** The cluster that the dashboard makes of what is entered. */
const cluster = async (entered: { readonly [field: string]: Value }): Promise<Model> => {
  const { errors, model } = await dashboard.checkForm({
    definition: built.directories[0] ?? '',
    values: { cluster: { title: 'T', ...entered } },
  })
  assert.equal(errors, [])
  if (!isModel(model)) throw new Error(JSON.stringify(model))
  return model
}

const isModel = (value: Value): value is Model => value !== null && typeof value === 'object' && '?' in value

/** Calls a method of a cluster in an environment. */
const call = async (application: Model, method: string): Promise<Value | undefined> => {
  const model: Model = {
    '?': { type: 'io.murano.Environment', id: 'environment' },
    name: 'test',
    applications: [application],
  }
  const object = application['?'].id
  const { result, error } = await oracle.call({ packages: built.directories, model, object, method })
  assert.is(error, undefined)
  return result
}

test('as many objects are there as the user asked for, each with its number', async () => {
  const model = await cluster({ nodeCount: 3, gatewayCount: 2 })
  assert.equal(await call(model, 'instanceNames'), ['node-1', 'node-2', 'node-3', 'node-4', 'gateway-1', 'gateway-2'])
})

test('there may be none', async () => {
  const model = await cluster({ nodeCount: 1, gatewayCount: 0 })
  assert.equal(await call(model, 'instanceNames'), ['node-1', 'node-2'])
})

test('an object that stands in several places is one object', async () => {
  assert.is(await call(await cluster({ tagged: true }), 'isSettingShared'), true)
  assert.is(await call(await cluster({ tagged: false }), 'isSettingShared'), false)
})

test('so is one that a function for each item of a list names', async () => {
  assert.equal(await call(await cluster({ ports: '80,22,443,22' }), 'distinctPortSettings'), ['T', '22', '22'])
})

test.run()

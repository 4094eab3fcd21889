import * as assert from 'uvu/assert'
import { type BuiltPackages, buildPackages } from '../build.js'
import { suiteWith } from '../harness/available.js'
import { type Dashboard, type FormReport, startDashboard } from '../harness/dashboard.js'
import { type Oracle, startOracle, type Value } from '../harness/engine.js'
import { packages } from '../packages/applications/catalog.js'
import { environment, events, handwritten, host, source } from '../packages/environment.js'
import { brief, common, fields, type Values } from './application-values.js'
import { modelOf } from './model-of.js'

const test = suiteWith(['dashboard', 'engine'], 'the forms of all applications, in the dashboard')

let built: BuiltPackages
let dashboard: Dashboard
let oracle: Oracle
test.before(async () => {
  built = await buildPackages(['docker-interfaces', ...packages].map(source))
  dashboard = await startDashboard()
  oracle = await startOracle()
})
test.after(async () => {
  await Promise.all([dashboard.close(), oracle.close()])
  built.remove()
})

const components = {
  'com.mirantis.docker.DockerStandaloneHost': [['box', 'My host']],
  'com.mirantis.docker.kubernetes.KubernetesPod': [['pod', 'My pod']],
  'com.example.docker.DockerInfluxDB': [['influx', 'My InfluxDB']],
  'com.example.docker.DockerMongoDB': [['mongo', 'My MongoDB']],
  'com.example.docker.DockerRedis': [['redis', 'My Redis']],
} as const

/** What the dashboard makes of the zip's form. */
const submit = (type: string, application: { readonly [field: string]: Value }): Promise<FormReport> => {
  const name = type === 'DockerGuestBook' ? 'GuestBook' : type
  const definition = built.zips.find((zip) => zip.endsWith(`.${name}.zip`)) ?? ''
  return dashboard.checkForm({ definition, values: { application }, world: { components } })
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index)

/** The first good value of each field. */
const untouched = (all: { readonly [field: string]: Values }) =>
  Object.fromEntries(
    Object.entries(all).map(
      ([
        field,
        {
          good: [first],
        },
      ]) => [field, first ?? ''],
    ),
  )

for (const [type, own] of Object.entries(fields)) {
  test(`${type}: good values are in the model, bad ones are refused at their field`, async () => {
    const isFull = type === 'DockerMySQL'
    const ofAll = isFull ? common : { name: brief(common.name), host: brief(common.host) }
    const all: { readonly [field: string]: Values } = { ...ofAll, ...own }
    const valuesOf = (kind: keyof Values, turn: number) =>
      Object.fromEntries(
        Object.entries(all).map(([field, values]) => [field, values[kind][turn] ?? values.good[0] ?? '']),
      )
    const turns = (kind: keyof Values) => range(Math.max(...Object.values(all).map((values) => values[kind].length)))
    for (const turn of turns('good')) {
      const entered = valuesOf('good', turn)
      const { errors, warnings, model } = await submit(type, entered)
      assert.equal([...errors, ...warnings], [], JSON.stringify(entered))
      for (const [field, value] of Object.entries(entered)) assert.is(modelOf(model)[field] ?? '', value.trim(), field)
    }
    for (const turn of turns('bad')) {
      const entered = valuesOf('bad', turn)
      const { errors, model } = await submit(type, entered)
      const refused = new Set(errors.map(({ field }) => field?.replace('-clone', '')))
      const expected = Object.keys(all).filter((field) => turn < (all[field]?.bad.length ?? 0))
      assert.equal([...refused].sort(), expected.sort(), JSON.stringify(entered))
      assert.is(model, null)
    }
  })
}

test('passwords have no first value, and every application is published unless told', async () => {
  for (const type of Object.keys(fields)) {
    const { steps } = await submit(type, {})
    const shown = steps.flatMap((step) => step.fields)
    for (const field of shown.filter(({ name }) => /password/i.test(name))) {
      assert.is(field.initial ?? null, null, `${type} ${field.name}`)
      assert.ok(field.required)
    }
    assert.is(shown.find(({ name }) => name === 'publish')?.initial, 'True', type)
    assert.match(String(shown.find(({ name }) => name === 'name')?.initial), /^[a-z][a-z-]*$/, type)
  }
})

test('the engine deploys what the forms describe', async () => {
  const alone = Object.keys(fields).filter(
    (type) => !['DockerGrafana', 'DockerGuestBook', 'DockerOrion'].includes(type),
  )
  const models = await Promise.all(
    // The host that notes what it is asked has no such number as Jenkins' ports become there
    alone
      .filter((type) => type !== 'DockerJenkins')
      .map(async (type) => {
        const { model } = await submit(type, { ...untouched({ ...common, ...fields[type] }), name: type })
        const application = modelOf(model)
        return { ...application, '?': { ...application['?'], id: type }, name: type }
      }),
  )
  const done = await oracle.simulate(
    [...built.directories, handwritten],
    [{ deploy: environment(host('box', 1), ...models) }],
  )
  assert.ok(done.ok, JSON.stringify(done.runs))
  for (const { name } of models) assert.ok(events(done, 0).includes(`box: host ${name}`), name)
})

test.run()

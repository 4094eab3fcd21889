import * as assert from 'uvu/assert'
import { type BuiltPackages, buildPackages } from '../build.js'
import { suiteWith } from '../harness/available.js'
import { type Dashboard, type FormReport, startDashboard } from '../harness/dashboard.js'
import { type Model, type Oracle, startOracle, type Value } from '../harness/engine.js'
import { environment, events, handwritten, host, source } from './environment.js'

const test = suiteWith(['dashboard', 'engine'], 'the form of DockerNginx, in the dashboard')

let built: BuiltPackages
let dashboard: Dashboard
let oracle: Oracle
test.before(async () => {
  built = await buildPackages([source('docker-interfaces'), source('docker-nginx')])
  dashboard = await startDashboard()
  oracle = await startOracle()
})
test.after(async () => {
  await Promise.all([dashboard.close(), oracle.close()])
  built.remove()
})

const standaloneHost = 'com.mirantis.docker.DockerStandaloneHost'
const pod = 'com.mirantis.docker.kubernetes.KubernetesPod'

/** What the dashboard makes of the zip's form; the catalog has one kind of host only. */
const submit = (values: { readonly [field: string]: Value }): Promise<FormReport> => {
  const definition = built.zips.find((zip) => zip.includes('DockerNginx')) ?? ''
  const components = { [standaloneHost]: [['box', 'My host']] as const, [pod]: null }
  return dashboard.checkForm({ definition, values: { application: values }, world: { components } })
}

test('it asks for a name, a host and whether to publish, and proposes the only host that there is', async () => {
  const { steps, warnings } = await submit({})
  assert.equal(warnings, [])
  assert.equal(
    steps
      .flatMap(({ fields }) => fields.map(({ name, required, initial }) => [name, required, initial ?? null]))
      // The last field is the dashboard's own.
      .slice(0, -1),
    [
      ['name', true, 'nginx'],
      ['host', true, 'box'],
      ['publish', false, 'True'],
    ],
  )
})

test('the model that it yields is deployed by the engine', async () => {
  const { errors, model } = await submit({ name: 'web-1', host: 'box', publish: true })
  assert.equal(errors, [])
  const done = await oracle.simulate(
    [...built.directories, handwritten],
    [{ deploy: environment(host('box', 1), modelOf(model)) }],
  )
  assert.ok(done.ok, JSON.stringify(done.runs))
  assert.equal(events(done, 0), [
    'info: Installing web-1',
    'box: host web-1',
    'info: web-1 is up at http://203.0.113.1:20080',
  ])
})

test('a name that no container can have is rejected', async () => {
  for (const name of ['my web', '-web', '', 'a/b', 'web\n', 'wéb']) {
    const { errors, model } = await submit({ name, host: 'box' })
    // White space around a text is nothing that the dashboard keeps.
    const accepted = name.trim() === 'web'
    assert.is(errors.length === 0, accepted, JSON.stringify([name, errors]))
    assert.is(model === null, !accepted)
  }
})

test('without a host it is rejected', async () => {
  const { errors } = await submit({ name: 'web', host: '' })
  assert.equal(
    errors.map(({ field }) => field),
    ['host'],
  )
})

function modelOf(value: Value): Model {
  const parsed: Model = JSON.parse(JSON.stringify(value))
  return parsed
}

test.run()

import { readFileSync } from 'node:fs'
import * as assert from 'uvu/assert'
import { type BuiltPackages, buildPackages } from '../build.js'
import { suiteWith } from '../harness/available.js'
import { type Dashboard, type FormReport, startDashboard } from '../harness/dashboard.js'
import { type Oracle, startOracle, type Value } from '../harness/engine.js'
import { object, source } from '../packages/environment.js'
import { environment } from '../packages/kubernetes/model.js'
import { failures, reports } from '../packages/kubernetes/simulation.js'
import { modelOf } from './model-of.js'

const test = suiteWith(['dashboard', 'engine'], 'the form of DockerStandaloneHost, in the dashboard')

let built: BuiltPackages
let dashboard: Dashboard
let oracle: Oracle
test.before(async () => {
  built = await buildPackages(['docker-interfaces', 'docker-standalone-host', 'docker-nginx'].map(source))
  dashboard = await startDashboard()
  oracle = await startOracle()
})
test.after(async () => {
  await Promise.all([dashboard?.close(), oracle?.close()])
  built?.remove()
})

type Fields = { readonly [field: string]: Value }

/** What the dashboard makes of the zip's form. */
const submit = (host: Fields, instance: Fields = { image: 'image-docker' }): Promise<FormReport> =>
  dashboard.checkForm({
    definition: built.zips.find((zip) => zip.includes('DockerStandaloneHost')) ?? '',
    values: { host, instance },
  })

/** Each error as `field: message`. */
const errorsOf = ({ errors }: FormReport): readonly string[] =>
  errors.map(({ field, message }) => `${field}: ${message}`)

const key = '{"type": "service_account", "private_key": "-----BEGIN\\\\n"}'

test('untouched, it describes a host with a floating address and no registries of its own', async () => {
  const { errors, warnings, model } = await submit({})
  assert.equal([...errors, ...warnings], [])
  const { instance, ...rest } = modelOf(model)
  assert.equal(rest, {
    '?': { type: 'com.mirantis.docker.DockerStandaloneHost', id: 'id-1', name: 'docker' },
    name: 'docker',
    ...{ dockerRegistry: null, dockerMirror: null, gcloudKey: null },
  })
  assert.match(JSON.stringify(instance), /"name":"docker-host-1","assignFloatingIp":true/)
})

test('everything that can be entered is in the model', async () => {
  const registries = { dockerRegistry: 'registry:5000/team', dockerMirror: 'https://mirror', gcloudKey: key }
  const entered = { name: 'My host', serverPattern: 'box-#-a', assignFloatingIp: false, ...registries }
  const { errors, model } = await submit(entered)
  assert.equal(errors, [])
  const { instance, name, dockerRegistry, dockerMirror, gcloudKey } = modelOf(model)
  assert.equal({ name, dockerRegistry, dockerMirror, gcloudKey }, { name: 'My host', ...registries })
  assert.match(JSON.stringify(instance), /"name":"box-1-a","assignFloatingIp":false/)
})

test('names of servers are what Heat and Neutron take', async () => {
  const message = 'serverPattern: Small letters, digits, dashes and #; a dash is neither the first nor the last.'
  for (const serverPattern of ['Box', '-box', 'box-', 'a.b', 'a b', 'ä', '$(id)']) {
    assert.equal(errorsOf(await submit({ serverPattern })), [message], serverPattern)
  }
  for (const serverPattern of ['box', 'box-#', '#', '1-a']) {
    assert.equal(errorsOf(await submit({ serverPattern })), [], serverPattern)
  }
  assert.match(errorsOf(await submit({ serverPattern: 'x'.repeat(51) }))[0] ?? '', /^serverPattern: .*at most 50/)
})

test('registry, mirror and key are what Docker can use', async () => {
  for (const [field, bad, good, message] of [
    [
      'dockerRegistry',
      ['a b', '-x', 'x:port', 'ftp://x', '$(id)'],
      ['registry', 'registry:5000/a/b', 'https://registry.example.com/'],
      'The address of a registry, such as registry.example.com:5000.',
    ],
    [
      'dockerMirror',
      ['a b', 'mirror/path', 'x:123456'],
      ['mirror:5000', 'http://mirror', 'https://mirror.example.com/'],
      'The address of a mirror, such as https://mirror.example.com.',
    ],
    ['gcloudKey', ['key', '{', '{}x'], ['{}', key], 'The whole content of the key file, from { to }.'],
  ] as const) {
    for (const value of bad) assert.equal(errorsOf(await submit({ [field]: value })), [`${field}: ${message}`], value)
    for (const value of good) assert.equal(errorsOf(await submit({ [field]: value })), [], value)
  }
})

test('a host has a name and an image, of which every one of Linux is offered', async () => {
  const { steps } = await submit({})
  const fields = steps.flatMap((step) => (step.name === 'instance' ? step.fields : []))
  const images = fields.flatMap(({ name, choices }) => (name === 'image' ? (choices ?? []) : []))
  assert.equal(
    images.map(([value]) => value),
    ['', 'image-debian', 'image-docker', 'image-kubernetes'],
  )
  assert.equal(errorsOf(await submit({ name: '' })), ['name: This field is required.'])
  assert.equal(errorsOf(await submit({}, { image: '' })), ['image: This field is required.'])
})

test('docs/docker.md names every field, and what object models call it', async () => {
  const page = readFileSync(new URL('../../docs/docker.md', import.meta.url), 'utf8')
  const { steps, model } = await submit({})
  const labels = steps.flatMap(({ name, fields }) =>
    name === 'workflowManagement' ? [] : fields.map(({ label }) => label),
  )
  const inputs = Object.keys(modelOf(model)).filter((name) => !['?', 'instance'].includes(name))
  assert.ok(labels.length > 8 && inputs.length > 3)
  assert.equal(
    [...labels, ...inputs.map((name) => `\`${name}\``)].filter((text) => !page.includes(String(text))),
    [],
  )
})

test('the host that it describes runs an application in the engine', async () => {
  const host = modelOf((await submit({ dockerRegistry: 'registry:5000' })).model)
  const nginx = object('com.example.docker.DockerNginx', 'nginx', { host: host['?'].id, publish: true })
  const done = await oracle.simulate(
    built.directories,
    [{ deploy: environment(host, nginx) }],
    new URL('../packages/standalone-host/world.py', import.meta.url),
  )
  assert.ok(done.ok, failures(done))
  assert.match(reports(done, 0).at(-1) ?? '', /^.*nginx is up at http:/)
})

test.run()

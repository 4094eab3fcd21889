import * as assert from 'uvu/assert'
import { type BuiltPackages, buildPackages } from '../build.js'
import { suiteWith } from '../harness/available.js'
import { type Dashboard, type FormReport, startDashboard, type World } from '../harness/dashboard.js'
import { type Oracle, startOracle, type Value } from '../harness/engine.js'
import { source } from '../packages/environment.js'
import { environment } from '../packages/kubernetes/model.js'
import { failures, healthy } from '../packages/kubernetes/simulation.js'
import { classes, instance, untouched } from './cluster-model.js'
import { modelOf, withoutIds } from './model-of.js'

const test = suiteWith(['dashboard', 'engine'], 'the wizard of KubernetesCluster, in the dashboard')

let built: BuiltPackages
let dashboard: Dashboard
let oracle: Oracle
test.before(async () => {
  built = await buildPackages([source('docker-interfaces'), source('kubernetes-cluster')])
  dashboard = await startDashboard()
  oracle = await startOracle()
})
test.after(async () => {
  await Promise.all([dashboard.close(), oracle.close()])
  built.remove()
})

type Entered = { readonly [field: string]: Value }

/** What the dashboard makes of what is entered in the three steps of the zip's wizard. */
const submit = (nodes: Entered = {}, network: Entered = {}, instances: Entered = {}, world: World = {}) => {
  const definition = built.zips.find((zip) => zip.includes('KubernetesCluster')) ?? ''
  return dashboard.checkForm({ definition, values: { nodes, network, instances }, world })
}

/** Each error as `step.field: message`. */
const errorsOf = ({ errors }: FormReport): readonly string[] =>
  errors.map(({ step, field, message }) => `${step}.${field}: ${message}`)

test('untouched, it describes a small cluster under the names of the specification', async () => {
  const { errors, warnings, model, steps } = await submit()
  assert.equal([...errors, ...warnings], [])
  assert.equal(
    steps.map(({ name }) => name),
    ['nodes', 'network', 'instances', 'workflowManagement'],
  )
  assert.equal(withoutIds(model), untouched)
})

test('everything that can be entered is in the model', async () => {
  const { errors, model } = await submit(
    {
      name: 'My cluster',
      nodeCount: 2,
      maximumOfWorkers: 2,
      gatewayCount: 2,
      maximumOfGateways: 2,
      etcdMembers: 0,
      nodePattern: 'k#-a',
      gatewayPattern: 'g#',
      exposeCAdvisor: true,
    },
    {
      useFlannel: true,
      enableKubeDns: false,
      enableDashboard: false,
      exposeInsecureApi: true,
      dockerRegistry: 'https://registry.example.com:5000/team',
      dockerMirror: 'http://mirror.example.com',
      gcloudKey: key,
      masterFloatingIp: false,
      workerFloatingIps: true,
      gatewayFloatingIps: false,
    },
    { flavor: '3', keyPair: '', availabilityZone: 'az-2' },
    { zones: ['az-1', 'az-2'] },
  )
  assert.equal(errors, [])
  const changed = (name: string, assignFloatingIp: boolean) => ({
    ...instance(name, assignFloatingIp),
    flavor: 'm1.large',
    keyname: null,
    availabilityZone: 'az-2',
  })
  const worker = { type: `${classes}.KubernetesMinionNode`, exposeCAdvisor: true }
  const gateway = { type: `${classes}.KubernetesGatewayNode` }
  assert.equal(withoutIds(model), {
    type: `${classes}.KubernetesCluster`,
    masterNode: { type: `${classes}.KubernetesMasterNode`, instance: changed('k1-a', false) },
    minionNodes: ['k2-a', 'k3-a'].map((name) => ({ ...worker, instance: changed(name, true) })),
    gatewayNodes: ['g1', 'g2'].map((name) => ({ ...gateway, instance: changed(name, false) })),
    name: 'My cluster',
    nodeCount: 2,
    gatewayCount: 2,
    etcdMembers: 0,
    useFlannel: true,
    enableKubeDns: false,
    enableDashboard: false,
    exposeInsecureApi: true,
    dockerRegistry: 'https://registry.example.com:5000/team',
    dockerMirror: 'http://mirror.example.com',
    gcloudKey: key,
  })
})

test('of the images only those for Kubernetes are offered, of the flavors only those that are big enough', async () => {
  const images = [
    ['debian', 'Debian', 'linux'],
    ['first', 'First', 'linux.kubernetes'],
    ['second', 'Second', 'linux.kubernetes'],
  ] as const
  const flavors = [
    ['1', 'a.small', 1, 8192, 80],
    ['2', 'b.short-of-memory', 2, 2048, 80],
    ['3', 'c.short-of-disk', 2, 4096, 10],
    ['4', 'd.enough', 2, 4096, 20],
  ] as const
  const report = await submit({}, {}, {}, { images, flavors })
  const offered = (name: string) =>
    report.steps
      .find((step) => step.name === 'instances')
      ?.fields.find((field) => field.name === name)
      ?.choices?.map(([value]) => value)
  assert.equal(offered('flavor'), ['4'])
  assert.equal(offered('image'), ['', 'first', 'second'])
  assert.equal(errorsOf(report), ['instances.image: This field is required.'])
})

test('a cloud without a fitting flavor is told what is wanted', async () => {
  const report = await submit({}, {}, {}, { flavors: [['1', 'small', 1, 1024, 10]] })
  assert.equal(errorsOf(report), [
    'instances.__all__: Your cloud has no flavor with 2 CPUs, 4 GB of memory and 20 GB of disk. Ask its operator for one.',
  ])
})

test('numbers are refused that no cluster can have', async () => {
  const counts = { nodeCount: 0, maximumOfWorkers: 201, gatewayCount: 0, maximumOfGateways: 51, etcdMembers: -1 }
  assert.equal(errorsOf(await submit(counts)), [
    'nodes.nodeCount: Ensure this value is greater than or equal to 1.',
    'nodes.maximumOfWorkers: Ensure this value is less than or equal to 200.',
    'nodes.gatewayCount: Ensure this value is greater than or equal to 1.',
    'nodes.maximumOfGateways: Ensure this value is less than or equal to 50.',
    'nodes.etcdMembers: Ensure this value is greater than or equal to 0.',
  ])
  assert.equal(errorsOf(await submit({ nodeCount: '', etcdMembers: 'many' })), [
    'nodes.nodeCount: This field is required.',
    'nodes.etcdMembers: Enter a whole number.',
  ])
})

test('no more workers or gateways are in use than there may be', async () => {
  assert.equal(errorsOf(await submit({ nodeCount: 3, maximumOfWorkers: 2 })), [
    'nodes.__all__: There cannot be more workers to begin with than workers at most.',
  ])
  assert.equal(errorsOf(await submit({ gatewayCount: 4 })), [
    'nodes.__all__: There cannot be more gateways to begin with than gateways at most.',
  ])
  assert.equal(errorsOf(await submit({ nodeCount: 2, maximumOfWorkers: 2, gatewayCount: 3 })), [])
})

test('names of servers are host names with one number', async () => {
  const message = 'Small letters, digits, dashes and one #; a dash is neither the first nor the last.'
  for (const pattern of ['kube', 'k##', 'Kube-#', '-#', '#-', 'kübe.#']) {
    const found = errorsOf(await submit({ nodePattern: pattern, gatewayPattern: pattern }))
    assert.equal(found, [`nodes.nodePattern: ${message}`, `nodes.gatewayPattern: ${message}`], pattern)
  }
  for (const pattern of ['#', 'a-b-#-c-d', `${'x'.repeat(49)}#`]) {
    assert.equal(errorsOf(await submit({ nodePattern: pattern })), [], pattern)
  }
  assert.match(errorsOf(await submit({ nodePattern: `${'x'.repeat(50)}#` }))[0] ?? '', 'at most 50 characters')
})

test('gateways are not called like the others', async () => {
  assert.equal(errorsOf(await submit({ nodePattern: 'node-#', gatewayPattern: 'node-#' })), [
    'nodes.__all__: Gateways need other names than master and workers.',
  ])
})

test('registries and mirrors are addresses', async () => {
  const registry = 'network.dockerRegistry: The address of a registry, such as registry.example.com:5000.'
  const mirror = 'network.dockerMirror: The address of a mirror, such as https://mirror.example.com.'
  for (const value of ['ftp://a', 'a:b', '-a', '"a"', 'http://']) {
    assert.equal(errorsOf(await submit({}, { dockerRegistry: value, dockerMirror: value })), [registry, mirror], value)
  }
  assert.equal(errorsOf(await submit({}, { dockerMirror: 'https://a/b' })), [mirror])
  const good = ['localhost:5000', 'https://a.b', 'http://10.0.0.5:1/']
  for (const value of good) {
    assert.equal(errorsOf(await submit({}, { dockerRegistry: value, dockerMirror: value })), [], value)
  }
  assert.equal(errorsOf(await submit({}, { dockerRegistry: 'https://a.b/c/d_e' })), [])
})

test('a key for the Google registry is the whole of a key file, and is not shown', async () => {
  const message = 'network.gcloudKey: The whole content of the key file, from { to }.'
  for (const value of ['/home/me/key.json', key.slice(1), key.slice(0, -1)]) {
    assert.equal(errorsOf(await submit({}, { gcloudKey: value })), [message])
  }
  const { steps } = await submit()
  const fields = steps.find(({ name }) => name === 'network')?.fields.filter(({ name }) => name.startsWith('gcloudKey'))
  assert.equal(
    fields?.map(({ name, type, required }) => [name, type, required]),
    [['gcloudKey', 'PasswordField', false]],
  )
})

test('the cluster that it describes is deployed by the engine, with either network', async () => {
  for (const useFlannel of [false, true]) {
    const { errors, model } = await submit({ nodeCount: 2 }, { useFlannel, gcloudKey: key })
    assert.equal(errors, [])
    const done = await oracle.simulate(
      built.directories,
      [
        { deploy: environment(modelOf(model)) },
        healthy({ workers: 2, gateways: 1 }, useFlannel ? 'flannel' : 'calico'),
      ],
      new URL('../packages/kubernetes/world.py', import.meta.url),
    )
    assert.ok(done.ok, failures(done))
  }
})

/** As long as real ones are, with everything that may have a meaning elsewhere. */
const key = JSON.stringify({
  type: 'service_account',
  project_id: 'example',
  private_key: `-----BEGIN PRIVATE KEY-----\n${'MIIEvQ+/='.repeat(190)}\n-----END PRIVATE KEY-----\n`,
  client_email: 'puller@example.iam.gserviceaccount.com',
  note: `$.nodes.name <b> 'quoted' "double" \\ %s \${HOME} é`,
})

test.run()

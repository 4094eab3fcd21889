import * as assert from 'uvu/assert'
import { type BuiltPackages, buildPackages } from '../build.js'
import { suiteWith } from '../harness/available.js'
import { type Dashboard, type FormReport, startDashboard } from '../harness/dashboard.js'
import { type Oracle, startOracle, type Value } from '../harness/engine.js'
import { object, source } from '../packages/environment.js'
import { cluster, environment } from '../packages/kubernetes/model.js'
import { failures, reports } from '../packages/kubernetes/simulation.js'
import { modelOf } from './model-of.js'

const test = suiteWith(['dashboard', 'engine'], 'the form of KubernetesPod, in the dashboard')

let built: BuiltPackages
let dashboard: Dashboard
let oracle: Oracle
test.before(async () => {
  const names = ['docker-interfaces', 'kubernetes-cluster', 'kubernetes-pod', 'docker-nginx']
  built = await buildPackages(names.map(source))
  dashboard = await startDashboard()
  oracle = await startOracle()
})
test.after(async () => {
  await Promise.all([dashboard.close(), oracle.close()])
  built.remove()
})

const clusterType = 'com.mirantis.docker.kubernetes.KubernetesCluster'
const podType = 'com.mirantis.docker.kubernetes.KubernetesPod'

/** What the dashboard makes of the zip's form, in an environment with these clusters. */
const submit = (
  pod: { readonly [field: string]: Value },
  clusters: readonly (readonly [id: string, name: string])[] = [['cluster', 'My cluster']],
): Promise<FormReport> => {
  const definition = built.zips.find((zip) => zip.includes('KubernetesPod')) ?? ''
  return dashboard.checkForm({ definition, values: { pod }, world: { components: { [clusterType]: clusters } } })
}

/** Each error as `field: message`. */
const errorsOf = ({ errors }: FormReport): readonly string[] =>
  errors.map(({ field, message }) => `${field}: ${message}`)

test('untouched, it describes one replica in the cluster that there is', async () => {
  const { errors, warnings, model } = await submit({})
  assert.equal([...errors, ...warnings], [])
  assert.equal(model, {
    '?': { type: podType, id: 'id-1', name: 'pod' },
    name: 'pod',
    kubernetesCluster: 'cluster',
    labels: '',
    replicas: 1,
    updateStrategy: 'ReplicationController',
  })
})

test('everything that can be entered is in the model', async () => {
  const entered = { name: 'web-1', labels: 'tier=web', replicas: 0, updateStrategy: 'Deployment' }
  const { errors, model } = await submit({ ...entered, kubernetesCluster: 'other' }, [
    ['cluster', 'My cluster'],
    ['other', 'Another'],
  ])
  assert.equal(errors, [])
  const header = { type: podType, id: 'id-1', name: 'web-1' }
  assert.equal(model, { '?': header, ...entered, kubernetesCluster: 'other' })
})

test('names are what Kubernetes takes for names', async () => {
  const message = 'name: Small letters and digits, with single dashes between them.'
  for (const name of ['Web', '-a', 'a--b', 'a.b', 'ä']) {
    assert.equal(errorsOf(await submit({ name })), [message], name)
  }
  for (const name of ['1', 'web-1', 'x'.repeat(40)]) assert.equal(errorsOf(await submit({ name })), [], name)
  assert.match(errorsOf(await submit({ name: 'x'.repeat(41) }))[0] ?? '', /^name: .*at most 40 characters/)
})

test('labels are what Kubernetes takes for labels', async () => {
  const message =
    'labels: Such as tier=web, stage=test: names and values of letters, digits, dashes, dots and underscores.'
  const long = 'x'.repeat(64)
  const bad = ['web', 'a=b,', 'a=b c=d', 'a==b', '=b', '-a=b', 'a=ü', 'A.b/c=d', 'a/b/c=d']
  for (const labels of [...bad, `${long}=b`, `a=${long}`]) {
    assert.equal(errorsOf(await submit({ labels })), [message], labels)
  }
  const good = ['a=b', 'a=', ' a = b , c=d ', 'a=b;c=d', 'example.com/a_b.C=1.2-x', `${long.slice(1)}=${long.slice(1)}`]
  for (const labels of good) assert.equal(errorsOf(await submit({ labels })), [], labels)
})

test('replicas are counted from 0', async () => {
  assert.equal(errorsOf(await submit({ replicas: -1 })), ['replicas: Ensure this value is greater than or equal to 0.'])
  assert.equal(errorsOf(await submit({ replicas: '1.5' })), ['replicas: Enter a whole number.'])
})

test('an update strategy that does not exist is refused, and so is a pod without a cluster', async () => {
  assert.match(errorsOf(await submit({ updateStrategy: 'Other' }))[0] ?? '', /^updateStrategy: Select a valid choice/)
  assert.equal(errorsOf(await submit({ kubernetesCluster: '' })), ['kubernetesCluster: This field is required.'])
})

test('the pod that it describes runs an application in the engine', async () => {
  const labels = 'tier=web, example.com/stage=test'
  const { errors, model } = await submit({ name: 'web', labels, replicas: 2, updateStrategy: 'Deployment' })
  assert.equal(errors, [])
  const pod = modelOf(model)
  const nginx = object('com.example.docker.DockerNginx', 'nginx', { host: pod['?'].id, publish: true })
  const done = await oracle.simulate(
    built.directories,
    [{ deploy: environment(cluster(), pod, nginx) }],
    new URL('../packages/kubernetes/world.py', import.meta.url),
  )
  assert.ok(done.ok, failures(done))
  assert.match(reports(done, 0).at(-1) ?? '', /^nginx is up at http:/)
})

test.run()

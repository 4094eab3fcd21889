import * as assert from 'uvu/assert'
import { suiteWith } from '../../harness/available.js'
import { cluster, environment, pod } from '../../packages/kubernetes/model.js'
import type { NodeEngine } from '../engine.js'
import { bare, importImages, nginx, openSite, type Site } from '../kubernetes.js'
import type { Room } from '../room.js'

const test = suiteWith(['engine', 'nodes'], 'pods on a worker')

const [master, worker] = ['murano-kube-1', 'murano-kube-2'] as const

let site: Site
let room: Room
let engine: NodeEngine

/** Deploys a pod with nginx. */
const deploy = (inputs: { readonly [name: string]: string | number }) =>
  engine.deploy(environment(cluster({}, bare), pod('web', inputs), nginx('web')))

const kubectl = (words: string) => room.shell(master, `kubectl ${words}`)

/** Kinds of what there is, without what belongs to it. */
const kinds = async () =>
  (await kubectl('get replicationcontrollers,deployments,pods -o name')).split('\n').map((name) => name.split('/')[0])

/** Identities of the pods that stay. */
const pods = async (): Promise<readonly string[]> => {
  const all = await kubectl(
    `get pods -l murano-pod=web -o 'jsonpath={range .items[*]}{.metadata.uid} {.metadata.deletionTimestamp}{"\\n"}{end}'`,
  )
  // Those that are going have a second word
  return all
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^\S+$/.test(line))
}

const tier = () => kubectl("get deployment web -o 'jsonpath={.spec.template.metadata.labels.tier}'")

test.before(async () => {
  site = await openSite()
  ;({ room, engine } = site)
  await engine.deploy(environment(cluster({}, bare)))
  await importImages(room, worker)
})

test.after(() => site?.close())

test('a replication controller replaces its pods when they change, and only then', async () => {
  await deploy({ labels: 'tier=a', replicas: 1, updateStrategy: 'ReplicationController' })
  const before = await pods()
  assert.is(before.length, 1)
  await engine.act('web', 'scalePodUp')
  const scaled = await pods()
  assert.is(scaled.length, 2)
  assert.ok(scaled.includes(before[0] ?? ''), 'the first one stays')
  await deploy({ labels: 'tier=b', replicas: 2 })
  assert.is((await pods()).filter((each) => scaled.includes(each)).length, 0)
  await engine.act('web', 'scalePodDown')
  assert.is((await pods()).length, 1)
})

test('the containers of a pod start again, and the pod stays', async () => {
  const before = await pods()
  const started = () =>
    room.shell(worker, "docker inspect --format '{{.State.StartedAt}}' $(docker ps -q --filter name=k8s_nginx_web)")
  const earlier = await started()
  await engine.act('web', 'restartContainers')
  assert.is.not(await started(), earlier)
  assert.equal(await pods(), before)
  await engine.act('web', 'recreatePod')
  assert.is((await pods()).filter((each) => before.includes(each)).length, 0)
})

test('a deployment takes the place of a replication controller, and is rolled back', async () => {
  await deploy({ labels: 'tier=b', updateStrategy: 'Deployment' })
  assert.equal((await kinds()).sort(), ['deployment.apps', 'pod'])
  const nothing = await engine.act('web', 'rollbackPod').then(
    () => '',
    (error) => String(error),
  )
  assert.match(nothing, 'there is nothing to go back to')
  await deploy({ labels: 'tier=c' })
  assert.is(await tier(), 'c')
  await engine.act('web', 'rollbackPod')
  await engine.act('web', 'rollbackPod')
  assert.is(await tier(), 'b')
  await deploy({ labels: 'tier=d' })
  assert.is(await tier(), 'd')
})

test('without replicas there is a single pod', async () => {
  await deploy({ replicas: 0 })
  assert.equal(await kinds(), ['pod'])
  await kubectl('get pod web')
})

test('why a pod cannot run is told', async () => {
  const labels = { 'murano-pod': 'bad' }
  const spec = { containers: [{ name: 'bad', image: 'No Image' }] }
  const definition = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'bad', labels }, spec }
  const run = engine.run(master, 'com.mirantis.docker.kubernetes.KubernetesCluster', 'applyObject', {
    definition,
    isNew: true,
  })
  const reason = await run.then(
    () => '',
    (error) => String(error),
  )
  assert.match(reason, /container bad of pod bad does not run: InvalidImageName/)
})

test('a pod that goes leaves nothing behind', async () => {
  await kubectl('delete pod bad --force --grace-period=0')
  await engine.deploy(environment(cluster({}, bare)))
  assert.is(await kubectl('get replicationcontrollers,deployments,pods -o name'), '')
  assert.is(await kubectl('get services -o name'), 'service/kubernetes')
})

test.run()

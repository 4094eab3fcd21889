import * as assert from 'uvu/assert'
import { images as catalog } from '../../../packages-src/docker-applications/images.js'
import { suiteWith } from '../../harness/available.js'
import type { Model, Step, Value } from '../../harness/engine.js'
import { object } from '../environment.js'
import { cluster, environment, pod } from './model.js'
import { asked, deploy, found, images, nginx, objects, property, server, startPods } from './objects.js'
import { act, calls, lines, reports, type Simulator } from './simulation.js'

const test = suiteWith(['engine'], 'KubernetesPod runs containers of applications')

let simulator: Simulator
test.before(async () => {
  simulator = await startPods()
})
test.after(() => simulator.close())

const web = (inputs: { readonly [name: string]: Value } = {}) => pod('web', inputs)
const api = (inputs: { readonly [name: string]: Value } = {}) => server('api', 'web', [{ port: 8000 }], inputs)
const deployment = { updateStrategy: 'Deployment', replicas: 1 }
const controller = { updateStrategy: 'ReplicationController', replicas: 2 }
const store: Model = object('org.example.docker.Store', 'store', { host: 'web', options: 'A=$(HOME), B=$$' })

test('a container becomes a pod of a replication controller, with everything that it asks for', async () => {
  const result = await simulator.succeed(deploy(web({ labels: 'tier=back; x', replicas: 2 }), store), objects)
  const labels = { tier: 'back', 'murano-pod': 'web' }
  assert.equal(found(result, 1).definitions, {
    'ReplicationController web': {
      apiVersion: 'v1',
      kind: 'ReplicationController',
      metadata: { name: 'web', labels },
      spec: {
        replicas: 2,
        selector: { 'murano-pod': 'web' },
        template: {
          metadata: { labels },
          spec: {
            containers: [
              {
                name: 'store',
                image: 'store:5',
                args: ['--port', '5432'],
                env: [
                  { name: 'A', value: '$$(HOME)' },
                  { name: 'B', value: '$$$$' },
                  { name: 'WORKERS', value: '4' },
                ],
                ports: [
                  { name: 'tcp-5432', containerPort: 5432, protocol: 'TCP' },
                  { name: 'udp-53', containerPort: 53, protocol: 'UDP' },
                ],
                volumeMounts: [
                  { name: 'files', mountPath: '/data' },
                  { name: 'cache', mountPath: '/cache' },
                ],
                securityContext: { privileged: true },
              },
            ],
            volumes: [
              { name: 'files', hostPath: { path: '/srv/files' } },
              { name: 'cache', emptyDir: {} },
            ],
          },
        },
      },
    },
  })
})

test('containers of several applications share a pod, come and go, and are otherwise left alone', async () => {
  const result = await simulator.succeed(
    ...[deploy(web(), nginx('web')), deploy(web(), nginx('web'), api()), objects, { deploy: 'again' as const }],
    ...[deploy(web(), nginx('web'), api({ image: 'api:2' })), objects, deploy(web(), api({ image: 'api:2' })), objects],
    ...[deploy(web()), objects],
  )
  assert.equal(asked(result, 0), ['apply ReplicationController web new', 'apply-services tcp-80-nginx--web'])
  assert.equal(asked(result, 1), ['apply ReplicationController web', 'apply-services tcp-8000-api--web'])
  const name = 'ReplicationController web'
  assert.equal(images(found(result, 2).definitions[name]), { nginx: catalog.nginx, api: 'server' })
  assert.equal(lines(result, 3), [])
  assert.equal(asked(result, 4), ['apply ReplicationController web'])
  assert.equal(images(found(result, 5).definitions[name]), { nginx: catalog.nginx, api: 'api:2' })
  assert.equal(asked(result, 6), ['apply ReplicationController web', 'remove-services tcp-80-nginx--web'])
  assert.equal(images(found(result, 7).definitions[name]), { api: 'api:2' })
  assert.equal(asked(result, 8), ['remove replicationcontrollers web', 'remove-services tcp-8000-api--web'])
  assert.equal(found(result, 9), { definitions: {}, services: {} })
})

test('without replicas it is a bare pod; of another kind, what was there goes first', async () => {
  const result = await simulator.succeed(
    ...[deploy(web({ replicas: 0 }), api()), deploy(web(deployment), api()), objects],
    ...[deploy(web(controller), api()), deploy(web({ replicas: 0 }), api()), objects, { deploy: 'again' as const }],
  )
  assert.equal(asked(result, 0), ['apply Pod web new', 'apply-services tcp-8000-api--web'])
  assert.equal(asked(result, 1), ['remove pods web', 'apply Deployment web new'])
  const { apiVersion, spec } = found(result, 2).definitions['Deployment web'] ?? {}
  assert.is(apiVersion, 'apps/v1')
  assert.match(JSON.stringify(spec), '"selector":{"matchLabels":{"murano-pod":"web"}}')
  assert.equal(asked(result, 3), ['remove deployments web', 'apply ReplicationController web new'])
  assert.equal(asked(result, 4), ['remove replicationcontrollers web', 'apply Pod web new'])
  assert.equal(Object.keys(found(result, 5).definitions), ['Pod web'])
  assert.equal(asked(result, 6), [])
})

test('it is scaled, recreated and restarted by actions', async () => {
  const pods = [act('scalePodUp', 'web'), act('scalePodDown', 'web'), act('scalePodDown', 'web')]
  const result = await simulator.succeed(
    ...[deploy(web(), api()), ...pods, objects, act('recreatePod', 'web'), act('restartContainers', 'web')],
    ...[{ ask: 'restarted', arguments: { name: 'murano-kube-2' } }, { deploy: 'again' as const }],
  )
  assert.equal(asked(result, 1), ['scale replicationcontrollers web 2'])
  assert.equal(asked(result, 2), ['scale replicationcontrollers web 1'])
  assert.equal(lines(result, 3), [])
  assert.equal(reports(result, 3), ['Pod web is already at the minimum of one replica'])
  assert.is(property(result, 'web', 'replicas'), 1)
  assert.match(JSON.stringify(found(result, 4).definitions), '"replicas":1')
  assert.equal(asked(result, 5), ['remove replicationcontrollers web', 'apply ReplicationController web new'])
  assert.equal(lines(result, 6), ['murano-kube-2: workers/restart-containers.sh'])
  assert.equal(result.runs[7]?.result, ['web'])
  assert.equal(lines(result, 8), [], 'nothing is left to do')
})

test('a bare pod scales up to a replication controller, and not down', async () => {
  const result = await simulator.succeed(
    ...[deploy(web({ replicas: 0 }), api()), act('scalePodDown', 'web'), act('scalePodUp', 'web')],
  )
  assert.equal(lines(result, 1), [])
  assert.equal(asked(result, 2), ['remove pods web', 'apply ReplicationController web new'])
})

test('a deployment is rolled back until it next changes', async () => {
  const result = await simulator.succeed(
    ...[deploy(web(deployment), api()), deploy(web(deployment), api({ image: 'api:2' })), act('rollbackPod', 'web')],
    ...[objects, { deploy: 'again' as const }, deploy(web(deployment), api({ image: 'api:3' })), objects],
  )
  assert.equal(asked(result, 2), ['roll-back web'])
  assert.match(reports(result, 2).join(), 'This lasts until the pod next changes')
  assert.equal(images(found(result, 3).definitions['Deployment web']), { api: 'server' })
  assert.equal(lines(result, 4), [], 'the rollback lasts')
  assert.equal(asked(result, 5), ['apply Deployment web'])
  assert.equal(images(found(result, 6).definitions['Deployment web']), { api: 'api:3' })
})

test('what cannot be rolled back says so', async () => {
  const rollback: Step = { action: { object: 'web', method: 'rollbackPod' }, fails: true }
  const result = await simulator.succeed(deploy(web(), api()), rollback, deploy(web(deployment), api()), rollback)
  assert.match(result.runs[1]?.error ?? '', /cannot be rolled back: only the update strategy "Deployment" keeps/)
  assert.equal(lines(result, 1), [])
  assert.match(result.runs[3]?.error ?? '', /there is no earlier version/)
})

test('two applications on one port of a pod are an error that names both', async () => {
  const conflicting = deploy(web(), nginx('web'), server('proxy', 'web', [{ port: 80 }]))
  const result = await simulator.succeed({ ...conflicting, fails: true }, objects)
  assert.match(result.runs[0]?.error ?? '', /Both \w+ and \w+ use TCP port 80 of one pod/)
  assert.match(result.runs[0]?.error ?? '', 'nginx')
  assert.match(result.runs[0]?.error ?? '', 'proxy')
  assert.is(asked(result, 0).length, 2, 'the first one runs')
})

test('one port number for both protocols is no conflict', async () => {
  await simulator.succeed(
    deploy(web(), server('a', 'web', [{ port: 53 }]), server('b', 'web', [{ port: 53, protocol: 'UDP' }])),
  )
})

test('a name that two pods of a cluster have is an error of both, before they call anyone', async () => {
  const second: Model = { ...pod('web'), '?': { type: 'com.mirantis.docker.kubernetes.KubernetesPod', id: 'other' } }
  const both = [web(), second, nginx('web'), server('api', 'other', [{ port: 80 }])]
  const result = await simulator.succeed({ ...deploy(...both), fails: true })
  assert.equal(asked(result, 0), [])
  const errors = reports(result, 0).filter((text) => /^Two pods of one cluster are called "web"/.test(text))
  assert.is(errors.length, 2)
})

test('pods of two clusters may have one name', async () => {
  const prefix = { id: 'second', prefix: 'second' }
  const other: Model = {
    ...pod('web', {}, 'second'),
    '?': { type: 'com.mirantis.docker.kubernetes.KubernetesPod', id: 'other' },
  }
  const both = environment(cluster(), cluster(prefix), web(), other, api(), { ...nginx('other') })
  const result = await simulator.succeed({ deploy: both })
  assert.equal(
    calls(result, 0)
      .filter(({ scripts }) => scripts.includes('objects/apply.sh'))
      .map(({ host }) => host)
      .toSorted(),
    ['murano-kube-1', 'second-kube-1'],
  )
})

test('names that Kubernetes does not know are mapped, and too long ones are an error before anything is done', async () => {
  const named = (name: string, application: string) => [
    { ...web(), name },
    { ...server('a', 'web', [{ port: 80 }]), name: application },
  ]
  const result = await simulator.succeed(deploy(...named('My Web', 'a_b')), objects)
  const { definitions, services } = found(result, 1)
  assert.equal(Object.keys(definitions), ['ReplicationController x--x4dyx20x57eb'])
  assert.equal(images(definitions['ReplicationController x--x4dyx20x57eb']), { 'x--ax5fb': 'server' })
  assert.equal(Object.keys(services), ['tcp-80-x--ax5fb--x--x4dyx20x57eb'])
  const failed = await simulator.succeed({ ...deploy(...named('w'.repeat(64), 'a')), fails: true })
  assert.match(failed.runs[0]?.error ?? '', /is too long a name: in Kubernetes .* 64 characters of at most 63/)
  assert.equal(asked(failed, 0), [])
  const long = await simulator.succeed({ ...deploy(...named('w'.repeat(40), 'a'.repeat(40))), fails: true })
  assert.match(long.runs[0]?.error ?? '', /"a+ in pod w+, port 80" is too long a name/)
  assert.equal(asked(long, 0), [])
})

test('what has the same name is shared if it is the same volume', async () => {
  const volume = (type: string, more = {}) => ({
    '?': { type: `com.mirantis.docker.${type}` },
    name: 'My data',
    ...more,
  })
  const volumes = (path: string) => ({
    '/data': volume('DockerTempVolume'),
    '/host': { ...volume('DockerHostVolume', { path }), name: 'host' },
  })
  const result = await simulator.succeed(
    deploy(
      web(),
      server('a', 'web', [], { volumes: volumes('/a') }),
      server('b', 'web', [], { volumes: volumes('/b') }),
    ),
    objects,
  )
  const text = JSON.stringify(found(result, 1).definitions)
  const [first, second] = text.indexOf('"path":"/a"') < text.indexOf('"path":"/b"') ? ['/a', '/b'] : ['/b', '/a']
  assert.match(
    text,
    JSON.stringify([
      { name: 'x--x4dyx20data', emptyDir: {} },
      { name: 'host', hostPath: { path: first } },
      { name: `host--${second.slice(1)}`, hostPath: { path: second } },
    ]),
  )
})

test('ports of scope host are ports of the server, but never those that it uses itself', async () => {
  const node = (port: number, inputs = {}) => deploy(web(inputs), server('a', 'web', [{ port, scope: 'host' }]))
  const result = await simulator.succeed(node(9000, deployment), objects)
  const text = JSON.stringify(found(result, 1).definitions)
  assert.match(text, '"containerPort":9000,"protocol":"TCP","hostPort":9000,"hostIP":"127.0.0.1"')
  assert.match(text, '"maxSurge":0', 'the old copy has to give up the port first')
  assert.equal(asked(result, 0), ['apply Deployment web new'])
  const failed = await simulator.succeed({ ...node(10250), fails: true })
  assert.match(failed.runs[0]?.error ?? '', /a cannot have TCP port 10250 of the servers/)
  assert.equal(asked(failed, 0), [])
})

test('a pod that goes takes its object and services along, unless the cluster goes too', async () => {
  const alone = { deploy: environment(cluster()) }
  const result = await simulator.succeed(
    ...[deploy(web(), api()), alone, objects, deploy(web(), api()), { deploy: environment() }],
  )
  assert.equal(asked(result, 1), ['remove-services tcp-8000-api--web', 'remove replicationcontrollers web'])
  assert.equal(found(result, 2), { definitions: {}, services: {} })
  assert.equal(lines(result, 4), [])
})

test('a container is hosted in the end, whatever call fails or whichever answer is lost', async () => {
  const first = deploy(web(), api())
  const result = await simulator.succeed(
    ...[deploy(), { ...first, failAt: [1] }, { ...first, loseAt: [1] }, { ...first, failAt: [2] }],
    ...[{ ...first, loseAt: [1] }, first, objects, { deploy: 'again' as const }],
  )
  const [apply, services] = ['apply ReplicationController web new', 'apply-services tcp-8000-api--web']
  assert.equal(
    [1, 2, 3, 4, 5].map((run) => asked(result, run)),
    [[], [apply], [apply], [services], [services]],
    'calls that arrived',
  )
  assert.match(reports(result, 1)[1] ?? '', /^injected failure of agent call 1 [^{}]*$/, 'the reason and nothing else')
  assert.equal(Object.keys(found(result, 6).definitions), ['ReplicationController web'])
  assert.equal(Object.keys(found(result, 6).services), ['tcp-8000-api--web'])
  assert.equal(lines(result, 7), [])
})

test('a container is gone in the end, whatever call of its removal fails', async () => {
  const both = deploy(web(), nginx('web'), api())
  const [one, none] = [deploy(web(), api()), deploy(web())]
  const result = await simulator.succeed(
    ...[both, { ...one, failAt: [1] }, objects, { ...none, failAt: [1, 2] }, none, objects],
  )
  assert.match(reports(result, 1).join('\n'), 'Container nginx is left behind')
  assert.equal(images(found(result, 2).definitions['ReplicationController web']), { api: 'server' })
  assert.equal(Object.keys(found(result, 2).services), ['tcp-8000-api--web'])
  assert.equal(found(result, 5), { definitions: {}, services: {} })
})

test('a container that does not run leaves the others as they were', async () => {
  const good = deploy(web(), nginx('web'))
  const result = await simulator.succeed(good, { ...deploy(web(), nginx('web'), api()), loseAt: [1] }, good, objects)
  assert.equal(asked(result, 1), ['apply ReplicationController web'])
  assert.equal(asked(result, 2), ['apply ReplicationController web new'])
  assert.equal(images(found(result, 3).definitions['ReplicationController web']), { nginx: catalog.nginx })
})

test('what a pod that goes cannot take along is reported', async () => {
  const result = await simulator.succeed(deploy(web(), api()), { deploy: environment(cluster()), failAt: [1, 2] })
  assert.match(
    reports(result, 1).join('\n'),
    /Services of pod web are left behind: .*\n(.*\n)*Pod web is left behind: /,
  )
  assert.is(result.runs[1]?.error, null)
})

test.run()

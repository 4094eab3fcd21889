import * as assert from 'uvu/assert'
import { suiteWith } from '../../harness/available.js'
import type { Step, Value } from '../../harness/engine.js'
import { cluster, environment, nodeId, pod } from './model.js'
import { server, startPods } from './objects.js'
import { act, healthy, lines, type Simulator } from './simulation.js'

const test = suiteWith(['engine'], 'every documented method and action is there and works')

let simulator: Simulator

test.before(async () => {
  simulator = await startPods()
})
test.after(() => simulator.close())

const documented = {
  KubernetesCluster: [
    ...['isAvailable', 'deploy', 'getIp', 'createPod', 'createReplicationController', 'deleteReplicationController'],
    ...['deletePods', 'createService', 'deleteServices', 'scaleRc', 'restartContainers', 'getKubeconfig'],
    ...['scaleNodesUp', 'scaleGatewaysUp', 'scaleNodesDown', 'scaleGatewaysDown'],
  ],
  KubernetesMasterNode: ['getIp', 'deployInstance', 'setupEtcd', 'setupNode', 'isAvailable'],
  KubernetesMinionNode: ['getIp', 'deployInstance', 'setupEtcd', 'setupNode', 'removeFromCluster', 'restartContainers'],
  KubernetesGatewayNode: ['getIp', 'deployInstance', 'setupEtcd', 'setupNode', 'removeFromCluster'],
  KubernetesPod: [
    ...['deploy', 'hostContainer', 'deleteContainer', 'getEndpoints', 'getInternalScopeId'],
    ...['scalePodUp', 'scalePodDown', 'recreatePod', 'restartContainers', 'rollbackPod'],
  ],
}

const call = (method: string, args: { readonly [name: string]: Value } = {}, object = 'cluster'): Step => ({
  call: { object, method, arguments: args },
})

const replicas = (name: string, count: number): Value => ({
  apiVersion: 'v1',
  kind: 'ReplicationController',
  metadata: { name },
  spec: {
    replicas: count,
    selector: { app: name },
    template: { metadata: { labels: { app: name } }, spec: { containers: [{ name: 'main', image: 'nginx' }] } },
  },
})

const single: Value = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'single', labels: { app: 'single' } },
  spec: { containers: [{ name: 'main', image: 'nginx' }] },
}

const master = 'murano-kube-1: objects/'
const [worker, gateway] = [nodeId('murano-kube-3'), nodeId('murano-gateway-2')]
const port = { port: 80, scope: 'public' }
const application = { applicationName: 'main', podId: 'many' }

/** Methods that users of the classes call themselves, and what that asks of nodes. */
const calls: readonly [step: Step, asked: readonly string[]][] = [
  [call('isAvailable'), []],
  [call('getIp'), []],
  [call('deploy'), []],
  [call('createPod', { definition: single, isNew: true }), [`${master}apply.sh`]],
  [call('createReplicationController', { definition: replicas('many', 2), isNew: true }), [`${master}apply.sh`]],
  [call('scaleRc', { rcName: 'many', newSize: 3 }), [`${master}scale.sh`]],
  [call('createService', { ...application, applicationPorts: [port] }), [`${master}apply-services.sh`]],
  [call('createService', { ...application, applicationPorts: [port] }), []],
  [call('deleteServices', application), [`${master}remove-services.sh`]],
  [call('deletePods', { labels: { app: 'single' } }), [`${master}remove-pods.sh`]],
  [call('deleteReplicationController', { id: 'many' }), [`${master}remove.sh`]],
  [
    call('restartContainers', { podName: 'web' }),
    ['murano-kube-2: workers/restart-containers.sh', 'murano-kube-3: workers/restart-containers.sh'],
  ],
  [call('restartContainers', { podName: 'web' }, worker), ['murano-kube-3: workers/restart-containers.sh']],
  [call('getEndpoints', { applicationName: 'site' }, 'web'), []],
  [call('getInternalScopeId', {}, 'web'), []],
  ...[worker, gateway, nodeId('murano-kube-1')].map((id): [Step, readonly string[]] => [
    call('getIp', { preferFloatingIp: true }, id),
    [],
  ]),
  [call('removeFromCluster', {}, worker), ['murano-kube-1: nodes/remove.sh']],
  [call('removeFromCluster', {}, gateway), ['murano-kube-1: nodes/remove.sh']],
]

test('in the life of a cluster and its pods, all of them are called', async () => {
  const web = pod('web', { updateStrategy: 'Deployment' })
  const site = (image: string) => server('site', 'web', [{ port: 80, scope: 'public' }], { image })
  const [nodes, grown] = [cluster({ maximumWorkers: 2, maximumGateways: 2 }), cluster({ workers: 2, gateways: 2 })]
  const before: readonly Step[] = [
    { deploy: environment(nodes, web, site('nginx:1')) },
    ...[act('scaleNodesUp'), act('scaleNodesDown'), act('scaleNodesUp')],
    ...[act('scaleGatewaysUp'), act('scaleGatewaysDown'), act('scaleGatewaysUp'), act('getKubeconfig')],
    ...[act('scalePodUp', 'web'), act('scalePodDown', 'web'), act('recreatePod', 'web')],
    { deploy: environment(grown, web, site('nginx:2')) },
    ...[act('restartContainers', 'web'), act('rollbackPod', 'web'), healthy({ workers: 2, gateways: 2 })],
  ]
  const result = await simulator.succeed(
    ...[...before, ...calls.map(([step]) => step)],
    ...[{ deploy: 'again' } as const, healthy({ workers: 2, gateways: 2 }), { deploy: environment(nodes, web) }],
  )
  assert.equal(
    calls.map((_, index) => lines(result, before.length + index)),
    calls.map(([, asked]) => asked),
  )
  const missing = Object.entries(documented).flatMap(([type, methods]) =>
    methods
      .map((method) => `com.mirantis.docker.kubernetes.${type}.${method}`)
      .filter((name) => !result.methods.includes(name)),
  )
  assert.equal(missing, [], 'methods that were not called')
})

test.run()

import { execFileSync } from 'node:child_process'
import * as assert from 'uvu/assert'
import { suiteWith } from '../../harness/available.js'
import { source } from '../environment.js'

const test = suiteWith(['jq'], 'what scripts see in an object and its pods')

const program = `${source('kubernetes-cluster')}/resources/scripts/objects/pods.jq`

/** What kubectl shows of a replication controller, and of its pods. */
const controller = {
  kind: 'ReplicationController',
  spec: { replicas: 1, template: { metadata: { labels: { v: '2' } } } },
}
const pod = (status: object, more: object = {}) => ({
  metadata: { name: 'web-1', uid: 'u', labels: { v: '2' }, ...more },
  spec: { containers: [{ name: 'nginx' }] },
  status,
})
const running = { containerStatuses: [{ name: 'nginx', ready: true, restartCount: 3, state: { running: {} } }] }
const waiting = (state: object) => ({
  phase: 'Pending',
  containerStatuses: [{ name: 'nginx', ready: false, restartCount: 0, state }],
})

const summary = (
  object: object,
  ...items: readonly object[]
): { problems: string[]; outdated: string[]; starts: unknown } =>
  JSON.parse(
    execFileSync('jq', ['--slurp', '--arg', 'version_label', 'v', '--from-file', program], {
      input: JSON.stringify(object) + JSON.stringify({ items }),
      encoding: 'utf8',
    }),
  )

const problems = (...pods: readonly object[]) => summary(controller, ...pods).problems

test('pods that run as they are defined lack nothing', () => {
  assert.equal(summary(controller, pod(running)), { outdated: [], starts: [['u', [3]]], problems: [] })
  const alone = { ...pod(running), kind: 'Pod' }
  assert.equal(summary(alone, alone).problems, [])
})

test('why a container does not run is told as Kubernetes tells it', () => {
  const pull = { waiting: { reason: 'ImagePullBackOff', message: 'Back-off pulling\n image "nginx:9"' } }
  assert.equal(problems(pod(waiting(pull))), [
    'container nginx of pod web-1 does not run: ImagePullBackOff (Back-off pulling image "nginx:9")',
  ])
  assert.equal(problems(pod(waiting({ terminated: { reason: 'Error', exitCode: 2 } }))), [
    'container nginx of pod web-1 does not run: Error, its last status was 2',
  ])
  assert.equal(problems(pod({ phase: 'Pending' })), ['container nginx of pod web-1 does not run: Pending'])
})

test('a pod without a server says why', () => {
  const condition = { type: 'PodScheduled', status: 'False', message: '0/1 nodes are available' }
  assert.equal(problems(pod({ phase: 'Pending', conditions: [condition] })), [
    'pod web-1 has no server: 0/1 nodes are available',
  ])
})

test('pods that are missing, and why, are told', () => {
  const failure = { type: 'ReplicaFailure', status: 'True', message: 'quota exceeded' }
  assert.equal(summary({ ...controller, status: { conditions: [failure] } }).problems, [
    '0 of 1 pods are there',
    'quota exceeded',
  ])
})

test('pods of an earlier definition are outdated, and those that end do not count', () => {
  const old = pod(running, { labels: { v: '1' }, name: 'old' })
  const ending = pod(running, { deletionTimestamp: 'now' })
  const { outdated, problems: told } = summary(controller, old, ending)
  assert.equal(outdated, ['old'])
  assert.equal(told, ['0 of 1 pods are there', 'pod old is still to be replaced'])
})

test.run()

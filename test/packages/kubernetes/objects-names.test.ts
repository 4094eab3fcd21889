import fc from 'fast-check'
import * as assert from 'uvu/assert'
import { KubernetesNames } from '../../../packages-src/kubernetes-cluster/classes/KubernetesNames.js'
import { suiteWith } from '../../harness/available.js'
import type { Engine } from '../../start-engine.js'
import { startSuite } from '../engine.js'

const test = suiteWith(['engine'], 'names in Kubernetes')

let engine: Engine
test.before(async () => {
  engine = await startSuite('docker-interfaces', 'kubernetes-cluster')
})
test.after(() => engine.close())

/** Names that are likely to collide: of few characters, and with what the mapping itself writes. */
const name = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'x', '0', '2', 'd', '-', 'A', '_', '.', 'é'), minLength: 1, maxLength: 6 }),
  fc.string({ unit: fc.constantFrom('x--', 'x2d', 'x', '2d', 'a', '-', 'X'), minLength: 1, maxLength: 4 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }),
)
const label = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

test('every name becomes a DNS label, and no two names the same one', () => {
  fc.assert(
    fc.property(name, name, (first, second) => {
      assert.match(KubernetesNames.toLabel(first), label)
      assert.is(KubernetesNames.toLabel(first) === KubernetesNames.toLabel(second), first === second)
    }),
    { numRuns: 2000 },
  )
})

test('every port of an application in a pod has a service name of its own', () => {
  const short = name.filter((each) => KubernetesNames.toLabel(each).length <= 23)
  const port = fc.tuple(short, short, fc.constantFrom(80, 8080), fc.constantFrom('TCP' as const, 'UDP' as const))
  const serviceName = ([application, pod, number, protocol]: [string, string, number, 'TCP' | 'UDP']) =>
    KubernetesNames.ofService(application, KubernetesNames.toLabel(pod), number, protocol)
  fc.assert(
    fc.property(port, port, (first, second) => {
      assert.match(serviceName(first), /^[a-z][a-z0-9-]{0,61}[a-z0-9]$/)
      const isSame = JSON.stringify(first) === JSON.stringify(second)
      assert.is(serviceName(first) === serviceName(second), isSame)
    }),
    { numRuns: 2000 },
  )
})

test('what is a DNS label stays as it is, and the engine maps the others as Node does', async () => {
  const labels = ['a', '0', 'web', 'my-web-2', 'x', 'a'.repeat(63)]
  assert.equal(
    labels.map((each) => KubernetesNames.toLabel(each)),
    labels,
  )
  const names = [...labels, 'My Web', 'a--b', 'x--a', '-', 'web_1.x', 'größe', '名前', '\u{1f600}', '\t', '"\'\\$']
  const mapped = await Promise.all(
    names.map((each) =>
      engine.oracle.call({
        packages: engine.packages,
        class: 'com.mirantis.docker.kubernetes.KubernetesNames',
        method: 'toLabel',
        arguments: [each],
      }),
    ),
  )
  assert.equal(
    mapped.map(({ result }) => result),
    names.map((each) => KubernetesNames.toLabel(each)),
  )
})

test('names that are too long or missing are errors that say so', () => {
  assert.throws(
    () => KubernetesNames.toLabel('a'.repeat(64)),
    /"a{64}" is too long a name: .* 64 characters of at most 63/,
  )
  assert.throws(
    () => KubernetesNames.toLabel('A'.repeat(21)),
    /"A{21}" is too long a name: in Kubernetes it would be x--x41/,
  )
  assert.throws(() => KubernetesNames.toLabel(''), 'A name is missing')
})

test.run()

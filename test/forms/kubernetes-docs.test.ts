import { readFileSync } from 'node:fs'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { platform } from '../../packages-src/kubernetes-cluster/platform.js'
import { compile } from '../../src/compiler/compile.js'
import { source } from '../packages/environment.js'

const test = suite('docs/kubernetes.md')

const page = readFileSync(new URL('../../docs/kubernetes.md', import.meta.url), 'utf8')
const { packages } = compile({ directories: ['docker-interfaces', 'kubernetes-cluster', 'kubernetes-pod'].map(source) })
const classes = packages.flatMap((each) => each.classes)

const missing = (names: readonly string[]) => names.filter((name) => !page.includes(`\`${name}\``))

test('it names every input of clusters, workers and pods', () => {
  const described = ['KubernetesServers', 'KubernetesCluster', 'KubernetesMinionNode', 'KubernetesPod', 'PodObject']
  const inputs = classes
    .filter(({ reference }) => described.includes(reference.name))
    .flatMap(({ properties }) => properties.filter(({ usage }) => usage === 'In' || usage === 'InOut'))
    .map(({ name }) => name)
  assert.ok(inputs.length > 15)
  assert.ok(inputs.includes('kubernetesCluster'))
  assert.equal(missing(inputs), [])
})

test('it names every action', () => {
  const actions = classes.flatMap(({ methods }) => methods.filter(({ scope }) => scope === 'Public'))
  assert.ok(actions.length > 9)
  assert.equal(missing(actions.map(({ name }) => name)), [])
})

test('ports and addresses are those of the table', () => {
  const { ports, addresses } = platform
  const rows = page.split('\n').filter((line) => line.startsWith('|'))
  const among = rows.find((row) => row.includes('servers of the cluster')) ?? ''
  for (const port of [ports.etcdClient, ports.etcdPeer, ports.api, ports.kubelet, ports.vxlan]) {
    assert.ok(among.includes(String(port)), `${port}`)
  }
  for (const port of [ports.api, ports.insecureApi, ports.kubelet, ports.dashboard]) {
    assert.ok(
      rows.some((row) => row.includes(`| ${port}`)),
      `${port}`,
    )
  }
  assert.ok(page.includes(`addresses of ${addresses.pods}, services of ${addresses.services}`))
  assert.ok(page.includes(`<service>.default.svc.${platform.names.domain}`))
})

test.run()

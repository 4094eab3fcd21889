import * as assert from 'uvu/assert'
import { suiteWith } from '../../harness/available.js'
import { cluster, environment, pod } from '../../packages/kubernetes/model.js'
import type { NodeEngine } from '../engine.js'
import { bare, importImages, nginx, openSite, page, type Site } from '../kubernetes.js'
import type { Room } from '../room.js'

const test = suiteWith(['engine', 'nodes'], 'Kubernetes with Flannel: one of two workers dies and is replaced')

const [master, worker, other, gateway] = [
  'murano-kube-1',
  'murano-kube-2',
  'murano-kube-3',
  'murano-gateway-1',
] as const
const kubernetes = cluster({ workers: 2 }, { ...bare, useFlannel: true, etcdMembers: 1 })

let site: Site
let room: Room
let engine: NodeEngine

test.before(async () => {
  site = await openSite()
  ;({ room, engine } = site)
})

test.after(() => site?.close())

const kubectl = (words: string) => room.shell(master, `kubectl ${words}`)
const places = async () => {
  const names = await kubectl("get pods -o jsonpath='{.items[*].spec.nodeName}'")
  return names.split(' ').sort()
}

test('pods on two workers answer at the gateway', async () => {
  await engine.deploy(environment(kubernetes))
  for (const name of [worker, other]) await importImages(room, name)
  await engine.deploy(environment(kubernetes, pod('web', { replicas: 2 }), nginx('web')))
  assert.equal(await places(), [worker, other])
  const pages = new Set<string>()
  for (let turn = 0; turn < 8; turn += 1) pages.add(await page(room, gateway, 'http://127.0.0.1/'))
  assert.is(pages.size, 2)
})

test('a dead worker is removed, and its pod runs elsewhere', async () => {
  await room.powerOff(other)
  const { trace } = await engine.act('cluster', 'scaleNodesDown')
  assert.equal(
    trace.flatMap((entry) => (entry.kind === 'KILL' ? [entry.name] : [])),
    [other],
  )
  assert.is(await kubectl("get nodes -o jsonpath='{.items[*].metadata.name}'"), worker)
  await room.until(master, 'kubectl wait --for condition=Ready pod --all --timeout 1s')
  assert.equal(await places(), [worker, worker])
})

test('another server takes its place', async () => {
  await engine.act('cluster', 'scaleNodesUp')
  assert.match(await kubectl(`get node ${other} --no-headers`), / Ready /)
  assert.is(await room.shell(other, 'cat /etc/murano-kubernetes/generation'), '2')
})

test.run()

import * as assert from 'uvu/assert'
import { type BuiltPackages, buildPackages } from '../build.js'
import { suiteWith } from '../harness/available.js'
import type { Value } from '../harness/engine.js'
import { source } from '../packages/environment.js'
import { type NodeEngine, startEngine } from './engine.js'
import { openRoom, type Room } from './room.js'

const test = suiteWith(['engine', 'nodes'], 'etcd on three nodes')

const nodes = {
  one: { address: '10.88.0.11', role: 'master' },
  two: { address: '10.88.0.12', role: 'worker' },
  three: { address: '10.88.0.13', role: 'gateway' },
} as const
type NodeName = keyof typeof nodes

let built: BuiltPackages
let room: Room
let engine: NodeEngine

const run = (node: NodeName, plan: string, parameters: { readonly [name: string]: Value }): Promise<Value> =>
  engine.run(node, 'com.mirantis.docker.kubernetes.KubernetesCluster', plan, parameters)

const lines = (answer: Value): string[] => (Array.isArray(answer) ? answer.map(String) : [])

const named = (name: NodeName) => ({ name, address: nodes[name].address })

/** Runs a step twice, as if the first answer had been lost. */
const twice = async <Answer>(step: () => Promise<Answer>): Promise<Answer> => {
  await step()
  return step()
}

const certify = async (name: NodeName, generation = 1): Promise<void> => {
  const { address, role } = nodes[name]
  const requests = lines(await twice(() => run(name, 'prepareNode', { ...named(name), role, generation })))
  const signed = await run('one', 'signCertificates', {
    requests: requests.map((request) => `${name} ${role} ${address} ${request}`),
  })
  const certificates = lines(signed).map((line) => line.slice(name.length + 1))
  await twice(() => run(name, 'installCertificates', { certificates }))
  assert.equal(await run(name, 'prepareNode', { ...named(name), role, generation }), [])
}

const join = async (name: NodeName): Promise<void> => {
  const initialCluster = await twice(() => run('one', 'admitEtcdMember', named(name)))
  await twice(() => run(name, 'joinEtcd', { ...named(name), initialCluster }))
}

const remove = (name: NodeName) => {
  const { address, role } = nodes[name]
  return twice(() => run('one', 'removeNodes', { nodes: [`${name} ${role} ${address}`] }))
}

/** A command of a client of etcd on a node, with the certificate that it has for this purpose. */
const client = (purpose: string, words: string, at = 'https://127.0.0.1:2379') =>
  `ETCDCTL_API=3 etcdctl --endpoints ${at} --command-timeout=3s --cacert /etc/etcd/pki/ca.crt \
    --cert /etc/etcd/pki/${purpose}.crt --key /etc/etcd/pki/${purpose}.key ${words}`

/** Names of the members that vote, one of them for each id. */
const members = async (): Promise<string[]> =>
  (await room.shell('one', client('operator', 'member list')))
    .split('\n')
    .map((line) => line.split(', '))
    .map(([, state, name, , , learns]) => `${name}${state === 'started' && learns === 'false' ? '' : ' (not yet)'}`)
    .sort()

const allHealthy = () => room.until('one', client('operator', 'endpoint health --cluster'), 60)

/** A new server of the same name. */
const replace = async (name: NodeName) => {
  await room.remove(name)
  await room.boot(name, nodes[name].address)
}

/** What a step failed with. */
const failure = async (step: Promise<unknown>): Promise<string> => {
  try {
    await step
  } catch (error) {
    return String(error)
  }
  return 'nothing'
}

test.before(async () => {
  built = await buildPackages(['docker-interfaces', 'kubernetes-cluster'].map(source))
  room = await openRoom()
  engine = await startEngine(room, built.directories)
  await Promise.all([room.boot('one', '10.88.0.11'), room.boot('two', '10.88.0.12'), room.boot('three', '10.88.0.13')])
})

test.after(async () => {
  await engine?.close()
  await room?.close()
  built?.remove()
})

test('the master forms a cluster, once', async () => {
  await twice(() => run('one', 'prepareMaster', { ...named('one'), addresses: ['172.24.4.5'], generation: 1 }))
  await twice(() => run('one', 'startEtcd', named('one')))
  await room.shell('one', client('operator', 'put key value'))
  assert.equal(await members(), ['one'])
})

test('keys stay on their node, each for its user only', async () => {
  await certify('two')
  await certify('three')
  const keys = await room.shell(
    'two',
    `find /etc/etcd/pki /etc/kubernetes/pki -name '*.key' -printf '%m %u %f\\n' | sort`,
  )
  assert.equal(keys.split('\n'), [
    '600 etcd member.key',
    '600 root kube-proxy.key',
    '600 root kubelet-server.key',
    '600 root kubelet.key',
    '600 root network.key',
  ])
})

test('a node that was admitted and has not joined costs the others nothing, and joins later', async () => {
  await run('one', 'admitEtcdMember', named('three'))
  await room.shell('one', client('operator', 'put key value'))
  assert.equal(await members(), [' (not yet)', 'one'])
  await join('three')
  assert.equal(await members(), ['one', 'three'])
})

test('another takes the place of one that was admitted and never came', async () => {
  await remove('three')
  await run('one', 'admitEtcdMember', named('three'))
  await join('two')
  await join('three')
  assert.equal(await members(), ['one', 'three', 'two'])
  await allHealthy()
})

test('a join that failed half-way is cleared away', async () => {
  await remove('two')
  const initialCluster = await run('one', 'admitEtcdMember', named('two'))
  await room.shell('two', 'mkdir -p /var/lib/etcd/member/wal && echo broken >/var/lib/etcd/member/wal/0.wal')
  await run('two', 'joinEtcd', { ...named('two'), initialCluster })
  await allHealthy()
})

test('etcd listens on its own addresses only, and serves nobody without a certificate of its authority', async () => {
  const listens = await room.shell('two', `ss -Hltnp | awk '/"etcd"/ { print $4 }' | sort`)
  assert.equal(listens.split('\n'), ['10.88.0.12:2379', '10.88.0.12:2380', '127.0.0.1:2379'])

  const url = 'https://10.88.0.11:2379'
  assert.is(await room.shell('two', client('network', 'get --print-value-only key', url)), 'value')
  const unknown = `ETCDCTL_API=3 etcdctl --endpoints ${url} --command-timeout=3s --cacert /etc/etcd/pki/ca.crt get key`
  assert.match(await failure(room.shell('two', unknown)), /deadline exceeded/)
  const kubelet = client('../../kubernetes/pki/kubelet', 'get key', url)
  assert.match(await failure(room.shell('two', kubelet)), /deadline exceeded/)
})

test('a client of etcd cannot pass for a member', async () => {
  const asPeer = (purpose: string) =>
    `cd /etc/etcd/pki && curl --silent --show-error --http1.1 --cacert ca.crt --cert ${purpose}.crt \
      --key ${purpose}.key https://10.88.0.11:2380/version`
  assert.match(await room.shell('two', asPeer('member')), /"etcdserver":"3/)
  assert.match(await failure(room.shell('two', asPeer('network'))), /certificate/)
})

test('clients are told of other members, and started anew only if these have changed', async () => {
  const unit = `[Service]
EnvironmentFile=/etc/murano-kubernetes/etcd.env
ExecStart=/bin/sleep infinity`
  const endpoints = 'https://10.88.0.11:2379'
  const since = () => room.shell('two', 'systemctl show --property=MainPID --value a-client')
  await run('two', 'setEtcdEndpoints', { endpoints })
  await room.shell('two', 'cat >/etc/systemd/system/a-client.service && sleep 1 && systemctl start a-client', {
    input: unit,
  })
  const first = await since()
  await run('two', 'setEtcdEndpoints', { endpoints })
  assert.is(await since(), first)
  await run('two', 'setEtcdEndpoints', { endpoints: `${endpoints},https://10.88.0.12:2379` })
  assert.is.not(await since(), first)
  const told = await room.shell('two', 'tr "\\0" "\\n" </proc/$(pgrep sleep)/environ | grep ^ETCD')
  assert.is(told, `ETCD_ENDPOINTS=${endpoints},https://10.88.0.12:2379`)
  await room.shell('two', 'systemctl stop a-client')
})

test('all come back after a reboot of all', async () => {
  await Promise.all([room.reboot('one'), room.reboot('two'), room.reboot('three')])
  await allHealthy()
  assert.is(await room.shell('one', client('operator', 'get --print-value-only key')), 'value')
  assert.equal(await members(), ['one', 'three', 'two'])
})

test('a live member is removed; a server that kept its disk is cleared, and joins again', async () => {
  await remove('three')
  assert.equal(await members(), ['one', 'two'])
  await run('three', 'prepareNode', { ...named('three'), role: nodes.three.role, generation: 2 })
  await room.shell(
    'three',
    '! systemctl is-active etcd && [ ! -e /var/lib/etcd/member ] && [ ! -e /etc/etcd/pki/ca.crt ]',
  )
  await certify('three', 2)
  await join('three')
  await allHealthy()
})

test('a dead member is removed, and its successor joins, which refuses what was meant for it', async () => {
  await room.powerOff('three')
  await remove('three')
  assert.equal(await members(), ['one', 'two'])
  await replace('three')
  await certify('three', 3)
  await join('three')
  await allHealthy()
  const late = run('three', 'prepareNode', { ...named('three'), role: nodes.three.role, generation: 2 })
  assert.match(await failure(late), /meant for an earlier server of the name three/)
})

test('a member that was rebuilt without being removed joins again', async () => {
  await replace('three')
  await certify('three', 4)
  await join('three')
  assert.equal(await members(), ['one', 'three', 'two'])
  await allHealthy()
})

test('a master that lost its data forms no second cluster', async () => {
  await room.shell('one', 'systemctl stop etcd && rm -r /var/lib/etcd/member')
  assert.match(await failure(run('one', 'startEtcd', named('one'))), /no second one is formed/)
  await room.shell('one', 'systemctl start --no-block etcd && sleep 4')
  assert.match(await failure(run('one', 'startEtcd', named('one'))), /no second one is formed/)
})

test.run()

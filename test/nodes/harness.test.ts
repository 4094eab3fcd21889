import * as assert from 'uvu/assert'
import { type BuiltPackages, buildPackages } from '../build.js'
import { directory, environment, secret } from '../engine/cluster-model.js'
import { suiteWith } from '../harness/available.js'
import type { Model } from '../harness/engine.js'
import { type NodeEngine, startEngine } from './engine.js'
import { openRoom, type Room } from './room.js'

const test = suiteWith(['engine', 'nodes'], 'nodes: the harness')

let built: BuiltPackages
let room: Room
let engine: NodeEngine

test.before(async () => {
  built = await buildPackages([directory])
  room = await openRoom()
  engine = await startEngine(room, built.directories)
})

test.after(async () => {
  await engine?.close()
  await room?.close()
  built?.remove()
})

const node = (name: string): Model => ({
  '?': { type: 'vetro.test.cluster.Node', id: name },
  instance: {
    '?': { type: 'io.murano.resources.LinuxMuranoInstance', id: `${name}-instance` },
    name,
    flavor: 'm1.small',
    image: 'debian',
  },
})

test('the engine deploys nodes, whose agents run its plans', async () => {
  const { run, trace } = await engine.deploy(environment([node('node-a'), node('node-b')]))
  assert.is(run.calls, 2)
  assert.is(trace.filter(({ kind }) => kind === 'BOOT').length, 2)
  for (const name of ['node-a', 'node-b']) {
    assert.is(await room.shell(name, 'hostname'), name)
    assert.is(await room.shell(name, 'cat /root/key-of-2379'), secret)
    assert.is(await room.shell(name, 'find /var/murano/plans/files /run/plan-* -type f 2>/dev/null || true'), '')
  }
})

test('what agents log holds no plans and no output', async () => {
  const journal = await room.shell('node-a', 'journalctl --unit murano-agent')
  assert.match(journal, /Started murano-agent/)
  assert.not.match(journal, /ecret|joined/)
})

test('nodes reach each other by their addresses', async () => {
  const address = await room.shell('node-b', 'hostname --ip-address')
  assert.match(address, /^10\.88\.0\./)
  assert.is(await room.shell('node-a', `ip route get ${address} | grep -c 'dev eth0'`), '1')
})

test('a plan of its own reaches a node, and a failure tells what the node says', async () => {
  const parameters = { name: 'node-a' }
  assert.is(await engine.run('node-a', 'vetro.test.cluster.Cluster', 'leaveCluster', parameters), null)
  try {
    await room.shell('node-a', 'logger from the journal; sleep .2; echo reason >&2; exit 3')
    assert.unreachable()
  } catch (error) {
    assert.match(String(error), /reason.*\(3\).*from the journal/s)
  }
})

test('a node comes back after a reboot and after a loss of power', async () => {
  await room.shell('node-a', 'touch /root/kept')
  await room.reboot('node-a')
  await room.shell('node-a', 'ls /root/kept')
  await room.powerOff('node-a')
  await room.powerOn('node-a')
  await room.shell('node-a', 'ls /root/kept')
  const { run } = await engine.act('cluster', 'leave')
  assert.is(run.calls, 2)
})

test.run()

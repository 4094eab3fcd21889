import * as assert from 'uvu/assert'
import { suiteWith } from '../harness/available.js'
import type { Value } from '../harness/engine.js'
import type { Engine } from '../start-engine.js'
import { startSuite } from './engine.js'
import { host } from './environment.js'

const test = suiteWith(['engine'], 'Docker data: ports, containers, volumes, labels')

let engine: Engine

test.before(async () => {
  engine = await startSuite('docker-interfaces')
})
test.after(() => engine.close())

const represent = (name: string, properties: { readonly [name: string]: Value }) =>
  engine.oracle.call({
    packages: engine.packages,
    class: `com.mirantis.docker.${name}`,
    properties,
    method: 'getRepresentation',
  })

const helper = async (method: string, given: Value) =>
  (
    await engine.oracle.call({
      packages: engine.packages,
      class: 'com.mirantis.docker.DockerHelpers',
      method,
      arguments: [given],
    })
  ).result

test('a port is TCP and internal unless told', async () => {
  assert.equal((await represent('ApplicationPort', { port: 80 })).result, {
    port: 80,
    protocol: 'TCP',
    scope: 'internal',
  })
})

test('a port refuses numbers, protocols and scopes that do not exist', async () => {
  const wrong: readonly Readonly<Record<string, Value>>[] = [
    { port: 0 },
    { port: 65536 },
    { port: 1, protocol: 'SCTP' },
    { port: 1, scope: 'private' },
  ]
  for (const properties of wrong) {
    const { error } = await represent('ApplicationPort', properties)
    assert.is(error?.name, 'murano.dsl.exceptions.ContractViolationException', JSON.stringify(properties))
  }
})

test('a container needs only name and image', async () => {
  assert.equal((await represent('DockerContainer', { name: 'web', image: 'httpd' })).result, {
    name: 'web',
    image: 'httpd',
    commands: [],
    env: {},
    ports: [],
    volumes: {},
    privileged: false,
  })
})

test('a container represents its ports and volumes as plain data', async () => {
  const { result } = await represent('DockerContainer', {
    name: 'web',
    image: 'httpd',
    commands: '-X',
    env: { WORKERS: 4 },
    ports: [{ port: 53, protocol: 'UDP', scope: 'public' }],
    volumes: {
      '/srv': { '?': { type: 'com.mirantis.docker.DockerHostVolume' }, name: 'site', path: '/var/www' },
      '/tmp': { '?': { type: 'com.mirantis.docker.DockerTempVolume' }, name: 'scratch' },
    },
    privileged: true,
  })
  assert.equal(result, {
    name: 'web',
    image: 'httpd',
    commands: ['-X'],
    env: { WORKERS: '4' },
    ports: [{ port: 53, protocol: 'UDP', scope: 'public' }],
    volumes: {
      '/srv': { type: 'HostPath', parameters: '/var/www' },
      '/tmp': { type: 'TempVolume', parameters: null },
    },
    privileged: true,
  })
})

test('labels are read with commas and semicolons, blanks trimmed, items without = skipped', async () => {
  assert.equal(await helper('labels2Map', 'a=b, c=d'), { a: 'b', c: 'd' })
  assert.equal(await helper('labels2Map', ' a = b ;junk,, c=d=e;f='), { a: 'b', c: 'd=e', f: '' })
  assert.equal(await helper('labels2Map', ''), {})
})

test('labels are written with semicolons', async () => {
  assert.is(await helper('map2labels', { a: 'b', c: 'd' }), 'a=b;c=d')
  assert.is(await helper('map2labels', {}), '')
})

test('a class that extends the helpers calls them as its own', async () => {
  const model = { ...host('box', 1), labels: 'disk=fast' }
  assert.equal((await engine.oracle.call({ packages: engine.packages, model, method: 'getLabels' })).result, {
    disk: 'fast',
  })
})

test.run()

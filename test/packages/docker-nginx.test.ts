import * as assert from 'uvu/assert'
import { suiteWith } from '../harness/available.js'
import type { Model, Value } from '../harness/engine.js'
import type { Engine } from '../start-engine.js'
import { startSuite } from './engine.js'
import { containers, environment, events, host } from './environment.js'

const test = suiteWith(['engine'], 'DockerNginx')

let engine: Engine
test.before(async () => {
  engine = await startSuite('docker-interfaces', 'docker-nginx')
})
test.after(() => engine.close())

/** Nginx as its form describes it. */
const described = (properties: { readonly [name: string]: Value }): Model => ({
  '?': { type: 'com.example.docker.DockerNginx', name: 'nginx', id: 'id-1' },
  name: 'nginx',
  host: 'box',
  ...properties,
})

const deploy = async (properties: { readonly [name: string]: Value }) => {
  const nginx = described(properties)
  const done = await engine.oracle.simulate(engine.packages, [{ deploy: environment(host('box', 1), nginx) }])
  assert.ok(done.ok, JSON.stringify(done.runs))
  return done
}

test('it loads without findings', async () => {
  assert.equal((await engine.oracle.load(engine.packages)).errors, [])
})

test('published, it tells its public address', async () => {
  const done = await deploy({ publish: true })
  assert.equal(events(done, 0), [
    'info: Installing nginx',
    'box: host nginx',
    'info: nginx is up at http://203.0.113.1:20080',
  ])
})

test('hidden, it says that it cannot be reached from outside', async () => {
  const done = await deploy({ publish: false })
  assert.is(events(done, 0).at(-1), 'info: nginx is up, but not reachable from outside')
})

test('it is published unless told, and its image has a version', async () => {
  const done = await deploy({})
  const [container] = containers(done, 'nginx')
  assert.equal(container?.ports, [80])
  assert.match(JSON.stringify(container?.image), /^"nginx:\d+\.\d+\.\d+"$/)
  assert.match(events(done, 0).at(-1) ?? '', 'http://')
})

test('a name that no container can have is refused before anything is deployed', async () => {
  const model = environment(host('box', 1), described({ name: 'my web' }))
  const { error } = await engine.oracle.call({ packages: engine.packages, model, object: 'id-1', method: 'deploy' })
  assert.is(error?.name, 'murano.dsl.exceptions.ContractViolationException')
})

test.run()

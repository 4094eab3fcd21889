import * as assert from 'uvu/assert'
import { suiteWith } from '../harness/available.js'
import type { Model, SimulationResult, Step } from '../harness/engine.js'
import type { Engine } from '../start-engine.js'
import { startSuite } from './engine.js'
import { containers, environment, events, host, left, object } from './environment.js'

const test = suiteWith(['engine'], 'DockerApplication runs applications written in MuranoPL')

const web = (properties = {}) => object('org.example.docker.Web', 'web', { host: 'box', ...properties })
const store = (properties = {}) => object('org.example.docker.Store', 'store', { host: 'box', ...properties })
const front = object('org.example.docker.Front', 'front', { host: 'box', store: 'store' })
const box = host('box', 1)

/** A deployment on the hosts box and other; the calls to agents with these numbers fail. */
const deploy = (applications: readonly Model[], failAt: readonly number[] = []): Step => ({
  deploy: environment(box, host('other', 2), ...applications),
  failAt,
})

const options = 'MODE=fast, DEBUG=1'
const hidden = { publish: false }
const renamed = { ...hidden, name: 'www' }
const moved = { ...renamed, host: 'other' }

/** The life of an environment, one step after the other. */
const steps = {
  installed: deploy([web(), store({ options })]),
  unchanged: deploy([web(), store({ options })]),
  hidden: deploy([web(hidden), store({ options })]),
  widened: deploy([web(hidden), store({ options, scope: 'cloud' })]),
  renamed: deploy([web(renamed), store({ options, scope: 'cloud' })]),
  moved: deploy([web(moved), store({ options, scope: 'cloud' })]),
  unfinished: deploy([web(moved), store({ options, scope: 'cloud' }), front], [2]),
  finished: deploy([web(moved), store({ options, scope: 'cloud' }), front]),
  failed: deploy([web(moved), store({ options, scope: 'public' })], [2]),
  reverted: deploy([web(moved), store({ options, scope: 'cloud' })]),
  removed: deploy([web(moved)]),
  stuck: deploy([], [1]),
} satisfies Record<string, Step>

let engine: Engine
let life: SimulationResult

const happened = (step: keyof typeof steps) => events(life, Object.keys(steps).indexOf(step))

/** Runs steps that are to succeed, but for failures that they ask for. */
const simulate = async (all: readonly Step[]): Promise<SimulationResult> => {
  const done = await engine.oracle.simulate(engine.packages, all)
  assert.ok(done.ok, JSON.stringify(done.runs))
  return done
}

test.before(async () => {
  engine = await startSuite('docker-interfaces')
  life = await simulate(Object.values(steps))
})
test.after(() => engine.close())

test('the library and what uses it load without findings', async () => {
  assert.equal((await engine.oracle.load(engine.packages)).errors, [])
})

test('a map becomes a container, and its endpoints are known when the installation finishes', () => {
  assert.equal(
    happened('installed').filter((event) => !event.includes('store')),
    ['info: installing', 'box: host web', 'info: 1 of 4 at http://203.0.113.1:20080'],
  )
  const [first] = containers(life, 'web')
  assert.equal(first, {
    name: 'web',
    image: 'httpd',
    commands: [],
    env: {},
    ports: [80],
    volumes: {},
    privileged: false,
  })
})

test('the host gets everything that a container object says', () => {
  const [first] = containers(life, 'store')
  assert.equal(first, {
    name: 'store',
    image: 'store:5',
    commands: ['--port', '5432'],
    env: { MODE: 'fast', DEBUG: '1', WORKERS: '4' },
    ports: [5432, 53],
    volumes: {
      '/data': { type: 'HostPath', parameters: '/srv/files' },
      '/cache': { type: 'TempVolume', parameters: null },
    },
    privileged: true,
  })
})

test('a deployment without changes leaves containers alone', () => {
  assert.equal(happened('unchanged'), [])
})

test('a change replaces the container that it concerns', () => {
  assert.equal(happened('hidden'), ['info: installing', 'box: host web', 'info: 0 of 2 at '])
  assert.equal(happened('widened'), ['box: host store'])
})

test('a container with a new name takes the place of the one with the old name', () => {
  assert.equal(happened('renamed').slice(0, 3), ['info: installing', 'box: delete web', 'box: host www'])
})

test('an application that moves to another host is installed there', () => {
  assert.ok(happened('moved').includes('other: host www'), happened('moved').join('\n'))
})

test('an application connects to another one', () => {
  const [first] = containers(life, 'front')
  assert.equal(first?.env, { STORE_HOST: '172.17.0.2', STORE_PORT: '5432' })
  assert.equal(first?.commands, ['--store 172.17.0.2'])
})

test('a failure after the container is up makes the next deployment start over', () => {
  assert.equal(happened('unfinished').slice(0, 2), ['box: host front', 'box: check front'])
  assert.match(happened('unfinished')[2] ?? '', /^error: .*injected failure/)
  assert.equal(happened('finished'), ['box: host front', 'box: check front'])
})

test('going back to what ran before a failed change installs it again', () => {
  assert.equal(happened('failed').slice(0, 2), ['box: delete front', 'box: host store'])
  assert.equal(happened('reverted'), ['box: host store'])
})

test('removing an application deletes its container and nothing else', () => {
  assert.equal(happened('removed'), ['box: delete store'])
  assert.not.match(JSON.stringify(left(life, 'box')), 'store')
})

test('a container that cannot be deleted is reported, and does not hold up the removal', () => {
  assert.is(happened('stuck')[0], 'other: delete www')
  assert.match(happened('stuck')[1] ?? '', /^info: Container www is left behind: .*injected failure/)
  assert.is(life.runs.at(-1)?.error, null)
})

test('a failure is reported and raised, and the next deployment tries again', async () => {
  const done = await simulate([deploy([web()], [1]), deploy([web()]), { destroy: true }])
  const [first, second, third] = events(done, 0)
  assert.equal([first, second], ['info: installing', 'box: host web'])
  // The engine's own report, which follows, begins with the error's name in brackets
  assert.match(third ?? '', /^error: [^[].*injected failure/)
  assert.match(done.runs[0]?.error ?? '', /injected failure/)
  assert.equal(events(done, 1).slice(0, 2), ['info: installing', 'box: host web'])
  assert.equal(events(done, 2), [], 'an environment that goes as a whole needs no deletion')
})

test('a removal after failures deletes only what may be there', async () => {
  // Front deploys the store as well, so that the store is tried twice, and front's own container never
  const done = await simulate([deploy([store(), front], [1, 2]), deploy([]), { deploy: environment() }])
  assert.equal(events(done, 1), ['box: delete store'])
})

test('a host that goes with its applications is not asked to delete containers', async () => {
  const done = await simulate([deploy([web()]), { deploy: environment() }])
  assert.equal(events(done, 1), [])
})

test('a container is recognised after the model was stored as JSON', async () => {
  const { model } = await simulate([deploy([store()])])
  const again = await engine.oracle.call({
    packages: engine.packages,
    model: environment(box, store()),
    object: 'store',
    method: 'deploy',
    attributes: model.Attributes,
  })
  assert.is(again.error, undefined)
  assert.equal(again.trace, [])
})

test.run()

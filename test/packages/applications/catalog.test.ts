import * as assert from 'uvu/assert'
import { suiteWith } from '../../harness/available.js'
import type { SimulationResult } from '../../harness/engine.js'
import type { Engine } from '../../start-engine.js'
import { environment, events, host } from '../environment.js'
import { environment as cloud, cluster, pod } from '../kubernetes/model.js'
import { reports } from '../kubernetes/simulation.js'
import { standaloneHost } from '../standalone-host/model.js'
import { type Container, expected, groups, password, samplesOn } from './catalog.js'
import { containers, inPods, objects, onBox, simulatorOfApplications, startApplications } from './simulation.js'

const test = suiteWith(['engine'], 'every application of the catalog, on a pod and on a standalone host')

const names = Object.keys(expected)
/** All but one: the host that only notes what it is asked publishes ports under 20000 more, which 50000 has not. */
const noted = names.filter((name) => name !== 'docker-jenkins')

let engine: Engine
/** Few applications at a time: deployments in the engine take longer than in proportion. */
let lives: readonly { readonly pods: SimulationResult; readonly box: SimulationResult }[]
/** On a host that only notes what it is asked: installed, again, changed, gone. */
let life: SimulationResult

test.before(async () => {
  engine = await startApplications()
  const simulator = simulatorOfApplications(engine)
  lives = await Promise.all(
    groups.map(async (group) => {
      const pods = group.map((name) => pod(`on-${name}`))
      const inTheirPods = samplesOn(group, (name) => `on-${name}`)
      return {
        pods: await simulator.succeed({ deploy: cloud(cluster(), ...pods, ...inTheirPods) }, objects),
        box: await simulator.succeed(
          { deploy: cloud(standaloneHost('box'), ...samplesOn(group, () => 'box')) },
          containers,
        ),
      }
    }),
  )
  const [box, all] = [host('box', 1), samplesOn(noted, () => 'box')]
  const hidden = all.map((each) => ({ ...each, publish: false }))
  life = await engine.oracle.simulate(engine.packages, [
    ...[{ deploy: environment(box, ...all) }, { deploy: 'again' as const }],
    ...[{ deploy: environment(box, ...hidden) }, { deploy: environment(box) }],
  ])
  assert.ok(life.ok, JSON.stringify(life.runs))
})
test.after(() => engine.close())

const found = (name: string, read: (life: (typeof lives)[number]) => { readonly [name: string]: Container }) =>
  lives.flatMap((each) => read(each)[name] ?? [])

for (const name of names) {
  test(`${name}: image, arguments, variables, ports and volumes`, () => {
    assert.equal(
      found(name, ({ pods }) => inPods(pods, 1)),
      [expected[name]],
      'in a pod',
    )
    assert.equal(
      found(name, ({ box }) => onBox(box, 1)),
      [expected[name]],
      'on a standalone host',
    )
  })
}

test('each tells that it is installed, and where it can be reached', () => {
  const told = events(life, 0)
  for (const name of noted) {
    assert.ok(told.includes(`info: Installing ${name}`), name)
    const places = told.filter((text) => text.startsWith(`info: ${name} is up at `)).flatMap((text) => text.split(', '))
    assert.is(places.length, expected[name]?.ports.length, name)
    for (const place of places) assert.match(place, /203\.0\.113\.1:[2-4]\d{4}$/)
  }
  assert.ok(told.includes('info: docker-nginx is up at http://203.0.113.1:20080'))
  assert.ok(told.includes('info: docker-crate is up at http://203.0.113.1:24200, 203.0.113.1:25432'))
  assert.ok(told.includes('info: docker-mysql is up at 203.0.113.1:23306'))
})

test('deploying again asks nobody for anything', () => {
  assert.equal(events(life, 1), [])
})

test('what is not published is replaced, and cannot be reached from outside', () => {
  for (const name of noted) {
    assert.ok(events(life, 2).includes(`box: host ${name}`))
    assert.ok(events(life, 2).includes(`info: ${name} is up, but not reachable from outside`))
  }
})

test('applications that go take their containers along', () => {
  assert.equal([...events(life, 3)].sort(), noted.map((name) => `box: delete ${name}`).sort())
})

test('no report tells a password', () => {
  const all = [life, ...lives.flatMap(({ pods, box }) => [pods, box])]
  for (const each of all) {
    for (const run of [0, 1, 2, 3]) assert.not.ok(reports(each, run).some((text) => text.includes(password)))
  }
})

test.run()

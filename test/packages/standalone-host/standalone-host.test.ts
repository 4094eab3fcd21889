import * as assert from 'uvu/assert'
import { suiteWith } from '../../harness/available.js'
import type { SimulationResult, Step, Value } from '../../harness/engine.js'
import { left } from '../environment.js'
import { cluster } from '../kubernetes/model.js'
import { lines, reports, type Simulator } from '../kubernetes/simulation.js'
import {
  again,
  containersOf,
  deploy,
  list,
  openings,
  server,
  standaloneHost,
  startHosts,
  state,
  tree,
} from './model.js'

const test = suiteWith(['engine'], 'DockerStandaloneHost runs containers on a server of its own')

let simulator: Simulator
test.before(async () => {
  simulator = await startHosts()
})
test.after(() => simulator.close())

const box = standaloneHost('box')
const on = (host: string, name: string, ports: readonly Value[], inputs = {}) =>
  server(name, host, { ports, ...inputs })
const web = (ports: readonly Value[], inputs = {}) => on('box', 'web', ports, inputs)
const [http, dns] = [
  { port: 80, scope: 'public' },
  { port: 53, protocol: 'UDP', scope: 'cloud' },
]

/** Endpoints in short: `host 172.18.0.1:80 for public TCP 80`. */
const endpoints = (result: SimulationResult, application: string): readonly string[] =>
  list(left(result, application).applicationEndpoints).map(
    ({ scope, address, port, portScope, protocol, containerPort }) =>
      `${scope} ${address}:${port} for ${portScope} ${protocol} ${containerPort}`,
  )

const started = ['box: host/set-up.sh', 'box: containers/run.py']

test('an application runs there and is reached from wherever its port is to be seen; then nothing is left to do', async () => {
  const ports = [http, dns, { port: 5432 }, { port: 9000, scope: 'host' }]
  const result = await simulator.succeed(deploy(box, web(ports)), state, again)
  assert.equal(lines(result, 0), started)
  assert.equal(reports(result, 0), ['Creating server box', 'Starting Docker on box', 'Starting container web'])
  assert.equal(containersOf(result, 1), {
    web: {
      image: 'server',
      ports: {
        '80/tcp': 'everywhere 80',
        '53/udp': 'everywhere 53',
        '5432/tcp': 'inside 5432',
        '9000/tcp': 'inside 9000',
      },
    },
  })
  const all = [
    ...['host 172.18.0.1:80', 'internal 172.18.0.1:80', 'cloud 10.88.0.10:80', 'public 10.99.0.10:80'].map(
      (where) => `${where} for public TCP 80`,
    ),
    ...['host 172.18.0.1:53', 'internal 172.18.0.1:53', 'cloud 10.88.0.10:53'].map(
      (where) => `${where} for cloud UDP 53`,
    ),
    ...['host 172.18.0.1:5432', 'internal 172.18.0.1:5432'].map((where) => `${where} for internal TCP 5432`),
    'host 172.18.0.1:9000 for host TCP 9000',
  ]
  assert.equal(endpoints(result, 'web'), all)
  assert.equal(endpoints(result, 'box'), all)
  assert.equal(left(result, 'box').containers, ['web'])
  assert.equal([lines(result, 2), reports(result, 2)], [[], []])
})

test('without a floating address nothing is public', async () => {
  const model = standaloneHost('box')
  const private_ = { ...model, instance: { ...tree(model.instance), assignFloatingIp: false } }
  const result = await simulator.succeed(deploy(private_, web([http])))
  assert.equal(
    endpoints(result, 'web').map((each) => each.split(' ')[0]),
    ['host', 'internal', 'cloud'],
  )
})

test('of two applications with one port the second one gets the next free port, and both keep theirs', async () => {
  const other = on('box', 'other', [http])
  const result = await simulator.succeed(
    deploy(box, web([http])),
    deploy(box, web([http]), other),
    deploy(box, other, web([http], { image: 'server:2' })),
    state,
    deploy(box, on('box', 'other', [http], { image: 'server:2' })),
    deploy(box, on('box', 'other', [http], { image: 'server:2' }), on('box', 'third', [http])),
    state,
  )
  assert.equal(containersOf(result, 3), {
    web: { image: 'server:2', ports: { '80/tcp': 'everywhere 80' } },
    other: { image: 'server', ports: { '80/tcp': 'everywhere 1025' } },
  })
  assert.equal(containersOf(result, 6), {
    other: { image: 'server:2', ports: { '80/tcp': 'everywhere 1025' } },
    third: { image: 'server', ports: { '80/tcp': 'everywhere 80' } },
  })
})

test('TCP and UDP do not mind each other, and one port that is asked for twice is one, seen as widely as wanted', async () => {
  const tcp = { port: 53, scope: 'cloud' }
  const result = await simulator.succeed(deploy(box, web([dns, { port: 53 }, tcp])), state)
  assert.equal(tree(containersOf(result, 1).web).ports, { '53/udp': 'everywhere 53', '53/tcp': 'everywhere 53' })
  assert.is(endpoints(result, 'web').filter((each) => each.endsWith('for cloud TCP 53')).length, 3)
})

test('ports that the server itself listens on are never given out', async () => {
  const listen = (ports: readonly string[]): Step => ({ ask: 'listen', arguments: { server: 'box', ports } })
  const result = await simulator.succeed(
    ...[deploy(box, web([http])), listen(['tcp 22', 'tcp 443', 'tcp 1025'])],
    deploy(box, web([http, { port: 22 }, { port: 443 }, { port: 22, protocol: 'UDP' }])),
    state,
  )
  assert.equal(tree(containersOf(result, 3).web).ports, {
    '80/tcp': 'everywhere 80',
    '22/tcp': 'inside 1026',
    '443/tcp': 'inside 1027',
    '22/udp': 'inside 22',
  })
})

test('what cannot be pulled or does not start is a clear error, and what ran before goes on', async () => {
  const bad = (image: string): Step => ({ ...deploy(box, web([{ port: 81 }], { image })), fails: true })
  const good = deploy(box, web([http], { image: 'server' }))
  const result = await simulator.succeed(good, bad('missing:1'), state, bad('broken:1'), state, good)
  const before = { web: { image: 'server', ports: { '80/tcp': 'everywhere 80' } } }
  assert.equal([containersOf(result, 2), containersOf(result, 4)], [before, before])
  assert.ok(reports(result, 1).includes('Container web: image missing:1 cannot be pulled: not found'))
  assert.ok(reports(result, 3).includes('Container web: it ended at once with status 1'))
  assert.match(endpoints(result, 'web').join(), 'public 10.99.0.10:80')
})

test('whatever call fails, or loses its answer, the next deployment finishes it', async () => {
  const before = deploy(box, web([http]), on('box', 'other', [{ port: 81 }]))
  const after = deploy(box, web([{ port: 82, scope: 'cloud' }], { image: 'server:2' }))
  const undisturbed = await simulator.succeed(before, after, state)
  for (const way of ['failAt', 'loseAt'] as const) {
    const result = await simulator.succeed(
      ...[{ ...before, [way]: [1] }, { ...again, [way]: [2] }, { ...again, [way]: [1] }, again, state],
      ...[{ ...after, [way]: [1, 2] }, { ...again, [way]: [2] }, again, state, again],
    )
    assert.equal(Object.keys(containersOf(result, 4)).sort(), ['other', 'web'], way)
    assert.equal(result.runs[8]?.result, undisturbed.runs[2]?.result, way)
    assert.equal(openings(result), ['tcp 82-82 from the environment'], way)
    assert.equal(lines(result, 9), [], way)
    assert.is(result.runs.filter(({ injected }) => injected).length, 5)
  }
})

test('the network lets in what is public, from the environment what is for the cloud, and nothing that has gone', async () => {
  const opened = await simulator.succeed(deploy(box, web([http, dns, { port: 5432 }])))
  assert.equal(openings(opened), ['tcp 80-80 from 0.0.0.0/0', 'udp 53-53 from the environment'])
  const closed = await simulator.succeed(deploy(box, web([http, dns])), deploy(box))
  assert.equal([lines(closed, 1), openings(closed)], [['box: containers/remove.py'], []])
})

test('a host goes from a living environment with its server, its security group and its containers, without a call', async () => {
  const other = standaloneHost('other')
  const result = await simulator.succeed(
    deploy(box, web([http]), other),
    deploy(other),
    state,
    deploy(other, box, web([http])),
  )
  assert.equal([lines(result, 1), reports(result, 1)], [[], []])
  assert.equal(Object.keys(tree(result.runs[2]?.result)), ['other'])
  const groups = Object.values(result.stacks).flatMap(({ template }) => Object.keys(tree(template.resources)))
  assert.equal(groups.filter((name) => name.endsWith('-containers')).sort(), ['box-containers', 'other-containers'])
  assert.equal(lines(result, 3), started)
})

test('a removal that failed is told and tried again, at last by the next deployment', async () => {
  const result = await simulator.succeed(
    deploy(box, web([http])),
    { ...deploy(box), failAt: [1, 2] },
    ...[state, again, state, again],
  )
  assert.match(reports(result, 1).join(), /Container web is left behind: /)
  assert.equal(Object.keys(containersOf(result, 2)), ['web'])
  assert.equal(containersOf(result, 4), {})
  assert.equal([openings(result), lines(result, 5)], [[], []])
})

test('what Heat fails to do is done by the next deployment', async () => {
  const result = await simulator.succeed(
    ...[{ ...deploy(box, web([http])), heatFailsAt: [1] }, again, state],
    ...[{ ...deploy(box, web([{ port: 81, scope: 'public' }])), heatFailsAt: [1] }, again],
  )
  assert.equal(Object.keys(containersOf(result, 2)), ['web'])
  assert.equal(openings(result), ['tcp 81-81 from 0.0.0.0/0'])
})

test('Docker is told of registry, mirror and key, and again when they change; containers stay', async () => {
  const inputs = { dockerRegistry: 'registry:5000', dockerMirror: 'mirror:5000', gcloudKey: '{}' }
  const result = await simulator.succeed(
    ...[deploy(standaloneHost('box', inputs), web([http])), state],
    ...[deploy(standaloneHost('box', { ...inputs, dockerMirror: null }), web([http])), state],
  )
  assert.equal(tree(result.runs[1]?.result).box, [['registry:5000', 'mirror:5000', '{}'], 1, containersOf(result, 1)])
  assert.equal(lines(result, 2), ['box: host/set-up.sh'])
  assert.equal(tree(result.runs[3]?.result).box, [['registry:5000', '', '{}'], 2, containersOf(result, 1)])
})

test("a key that is refused is the host's error, and asked for once however many applications there are", async () => {
  const model = deploy(standaloneHost('box', { gcloudKey: 'no key' }), web([http]), on('box', 'other', [http]))
  const result = await simulator.simulate({ ...model, fails: true })
  assert.equal(lines(result, 0), ['box: host/set-up.sh'])
  assert.ok(reports(result, 0).includes("Docker host box: Google's registry does not accept the key"))
})

test('volumes, variables and arguments arrive as they are, and what may be secret under names that logs mask', async () => {
  const hostile = ' $(id)\n"\'`; --privileged ü\\'
  const inputs = {
    volumes: {
      '/data': { '?': { type: 'com.mirantis.docker.DockerHostVolume' }, name: 'data', path: `/srv/${hostile}` },
      '/tmp': { '?': { type: 'com.mirantis.docker.DockerTempVolume' }, name: 'tmp' },
    },
    env: { [hostile]: hostile, EMPTY: '' },
    commands: [hostile, ''],
  }
  const name = `web${hostile}`
  const result = await simulator.succeed(deploy(box, server(name, 'box', inputs)), {
    ask: 'container',
    arguments: { server: 'box', name },
  })
  const { definition, ...rest } = tree(result.runs[1]?.result)
  assert.equal(rest, { name, env_password: [`${hostile}=${hostile}`, 'EMPTY='], commands_password: [hostile, ''] })
  assert.equal(definition, {
    Image: 'server',
    Labels: { 'com.mirantis.docker.application': name },
    ExposedPorts: {},
    HostConfig: {
      NetworkMode: 'murano',
      PortBindings: {},
      Mounts: [
        { Type: 'bind', Source: `/srv/${hostile}`, Target: '/data' },
        { Type: 'volume', Target: '/tmp' },
      ],
      Privileged: false,
    },
  })
})

test('a variable that no container can have is refused before anything is asked of the server', async () => {
  const result = await simulator.simulate({ ...deploy(box, web([], { env: { 'A=B': 'C' } })), fails: true })
  assert.ok(reports(result, 0).includes('web cannot have an environment variable called "A=B"'))
  assert.equal(lines(result, 0), ['box: host/set-up.sh'])
})

test('applications find each other: on one host inside it, on two hosts through the cloud', async () => {
  const store = on('box', 'store', [{ port: 5432, scope: 'cloud' }])
  const fronts = ['box', 'far'].map((host) => on(host, `front-${host}`, [], { backend: 'store' }))
  const result = await simulator.succeed(
    deploy(box, standaloneHost('far'), store, ...fronts),
    ...['box', 'far'].map((host): Step => ({ ask: 'container', arguments: { server: host, name: `front-${host}` } })),
    again,
  )
  const variables = [1, 2].map((run) => tree(result.runs[run]?.result).env_password)
  const [boot] = result.trace.flatMap((entry) => (entry.kind === 'BOOT' && entry.name === 'box' ? [entry.ip] : []))
  assert.equal(variables, [['BACKEND=172.18.0.1:5432'], [`BACKEND=${boot}:5432`]])
  assert.equal(lines(result, 3), [])
})

for (const [what, applications, reason] of [
  [
    'two hosts with one server',
    [box, standaloneHost('other', {}, 'box')],
    /several servers of the environment are called box/,
  ],
  [
    'a host with a server of a cluster',
    [cluster({ prefix: 'box' }), standaloneHost('other', {}, 'box-kube-2')],
    /called box-kube-2/,
  ],
  ['a name that is none', [standaloneHost('box', {}, 'My box')], /server name My box is none/],
] as const) {
  test(`refused before anything is deployed: ${what}`, async () => {
    const result = await simulator.simulate({ ...deploy(...applications), fails: true })
    assert.match(reports(result, 0).join(), reason)
    assert.equal(result.trace.filter(({ kind }) => kind === 'BOOT').length, 0)
  })
}

test.run()

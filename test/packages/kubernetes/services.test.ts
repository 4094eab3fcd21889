import * as assert from 'uvu/assert'
import { suiteWith } from '../../harness/available.js'
import type { SimulationResult, Value } from '../../harness/engine.js'
import { cluster, environment, pod } from './model.js'
import { asked, deploy, found, nginx, objects, property, server, startPods } from './objects.js'
import { act, reports, type Simulator } from './simulation.js'

const test = suiteWith(['engine'], 'services lead to applications in pods')

let simulator: Simulator
test.before(async () => {
  simulator = await startPods()
})
test.after(() => simulator.close())

const web = pod('web')

/** The endpoints that an object tells, in short: `public 10.99.0.11:80 -> nginx 80/TCP`. */
const endpoints = (result: SimulationResult, object = 'cluster', name = 'serviceEndpoints'): readonly string[] => {
  const all = property(result, object, name)
  if (!Array.isArray(all)) throw new Error(`${object} has no ${name}`)
  return all.map((each: { readonly [key: string]: Value }) => {
    const { scope, address, port, applicationName, containerPort, protocol } = each
    return `${scope} ${address}:${port} -> ${applicationName ?? ''} ${containerPort}/${protocol}`
  })
}

/** Ports of the services in a step, by their names. */
const ports = (result: SimulationResult, run: number): { readonly [name: string]: number } =>
  Object.fromEntries(
    Object.entries(found(result, run).services).map(([name, { spec }]) => [
      name,
      Number(/"port":(\d+)/.exec(JSON.stringify(spec))?.[1]),
    ]),
  )

/** What the gateways' security group lets in at the end: ports, and whether everyone may use them. */
const openPorts = ({ stacks }: SimulationResult): readonly string[] => {
  const [stack] = Object.values(stacks)
  const resources: { readonly [name: string]: Value } = Object.fromEntries(
    Object.entries(stack?.template.resources ?? {}),
  )
  const group: Value = resources['cluster-gateway'] ?? null
  const rules = JSON.stringify(group).match(/\{[^{}]*"port_range_min":\d+[^{}]*(\{[^{}]*\})?[^{}]*\}/g) ?? []
  return rules.map(
    (rule) => `${/"port_range_min":\s*(\d+)/.exec(rule)?.[1]}${rule.includes('0.0.0.0/0') ? ' for all' : ''}`,
  )
}

test('each scope has its endpoints, and those of the narrower ones', async () => {
  const scopes = [
    { port: 1001, scope: 'host' },
    { port: 1002, scope: 'internal' },
    { port: 1003, scope: 'cloud' },
    { port: 1004, scope: 'public' },
    { port: 1004, scope: 'public', protocol: 'UDP' },
  ] as const
  const result = await simulator.succeed(deploy(web, server('a', 'web', scopes)), objects)
  const expected = [
    'host 127.0.0.1:1001 -> a 1001/TCP',
    ...['host 127.0.0.1:1002 -> a 1002/TCP', 'internal 10.96.0.11:1002 -> a 1002/TCP'],
    ...['host 127.0.0.1:1003 -> a 1003/TCP', 'internal 10.96.0.12:1003 -> a 1003/TCP'],
    'cloud 10.88.0.12:1003 -> a 1003/TCP',
    ...['host 127.0.0.1:1004 -> a 1004/TCP', 'internal 10.96.0.13:1004 -> a 1004/TCP'],
    ...['cloud 10.88.0.12:1004 -> a 1004/TCP', 'public 10.99.0.11:1004 -> a 1004/TCP'],
    ...['host 127.0.0.1:1004 -> a 1004/UDP', 'internal 10.96.0.14:1004 -> a 1004/UDP'],
  ]
  assert.equal(endpoints(result), expected)
  assert.equal(
    endpoints(result, 'a', 'applicationEndpoints'),
    expected.map((each) => each.replace('-> a', '-> ')),
  )
  assert.equal(found(result, 1).services['tcp-1004-a--web'], {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name: 'tcp-1004-a--web',
      labels: { 'murano-pod': 'web', 'murano-application': 'a', 'murano-scope': 'public' },
    },
    spec: { selector: { 'murano-pod': 'web' }, ports: [{ port: 1004, targetPort: 1004, protocol: 'TCP' }] },
  })
  assert.equal(openPorts(result), ['1003', '1004 for all', '8443 for all'])
  const told = reports(result, 0).filter((text) => text.includes('UDP'))
  assert.equal(told, ['UDP port 1004 of a can be reached inside the cluster only: gateways do not carry UDP'])
})

test('ports are assigned without clashes, never those of nodes, and kept', async () => {
  const wanted = [22, 2379, 8443, 80, 8080].map((port) => ({ port, scope: 'public' as const }))
  const first = [web, server('a', 'web', wanted)]
  const second = [pod('other'), server('b', 'other', [{ port: 80 }, { port: 80, protocol: 'UDP' }])]
  const result = await simulator.succeed(
    ...[
      deploy(...first),
      deploy(...first, ...second),
      objects,
      { deploy: 'again' as const },
      deploy(...second),
      objects,
    ],
    ...[deploy(...second, web, server('c', 'web', [{ port: 80 }, { port: 1030 }])), objects],
  )
  const own = { 'tcp-22-a--web': 1025, 'tcp-2379-a--web': 1026, 'tcp-8443-a--web': 1027, 'tcp-80-a--web': 80 }
  assert.equal(ports(result, 2), {
    ...own,
    ...{ 'tcp-8080-a--web': 8080, 'tcp-80-b--other': 1028, 'udp-80-b--other': 80 },
  })
  assert.equal(asked(result, 3), [])
  assert.equal(ports(result, 5), { 'tcp-80-b--other': 1028, 'udp-80-b--other': 80 })
  assert.equal(ports(result, 7), {
    ...{ 'tcp-80-b--other': 1028, 'udp-80-b--other': 80 },
    ...{ 'tcp-80-c--web': 80, 'tcp-1030-c--web': 1030 },
  })
})

test('only services that change are replaced, and keep their ports', async () => {
  const life = (...listed: Parameters<typeof server>[2]) => deploy(web, nginx('web'), server('a', 'web', listed))
  const result = await simulator.succeed(
    ...[life({ port: 1 }, { port: 2 }), life({ port: 2, scope: 'public' }, { port: 3 }), objects],
    life({ port: 2, scope: 'host' }, { port: 3 }),
  )
  assert.equal(asked(result, 1), [
    'apply ReplicationController web',
    'remove-services tcp-1-a--web',
    'apply-services tcp-2-a--web tcp-3-a--web',
  ])
  assert.equal(ports(result, 2), { 'tcp-80-nginx--web': 80, 'tcp-2-a--web': 2, 'tcp-3-a--web': 3 })
  assert.equal(asked(result, 3), ['apply ReplicationController web', 'remove-services tcp-2-a--web'])
  assert.ok(endpoints(result).includes('host 127.0.0.1:2 -> a 2/TCP'))
})

test('an application that goes leaves the others of its pod alone, frees its ports and closes them', async () => {
  const other = server('a', 'web', [{ port: 81, scope: 'public' }])
  const result = await simulator.succeed(deploy(web, nginx('web'), other), deploy(web, other), objects)
  assert.equal(ports(result, 2), { 'tcp-81-a--web': 81 })
  assert.equal(openPorts(result), ['81 for all', '8443 for all'])
  assert.is(endpoints(result).filter((each) => !each.includes('-> a 81/TCP')).length, 0)
})

test('endpoints follow the gateways', async () => {
  const two = environment(cluster({ maximumGateways: 2 }), web, nginx('web'))
  const outside = ['public 10.99.0.11:80 -> nginx 80/TCP']
  const grown = await simulator.succeed({ deploy: two }, act('scaleGatewaysUp'))
  const visible = (result: SimulationResult) => endpoints(result).filter((each) => /^(cloud|public)/.test(each))
  assert.is(visible(grown).length, 4)
  assert.ok(outside.every((each) => visible(grown).includes(each)))
  const shrunk = await simulator.succeed({ deploy: two }, act('scaleGatewaysUp'), act('scaleGatewaysDown'))
  assert.equal(visible(shrunk), ['cloud 10.88.0.12:80 -> nginx 80/TCP', ...outside])
})

test('an application reaches another one in the cluster by its service', async () => {
  const store = server('store', 'web', [{ port: 5432 }])
  const front = server('front', 'other', [], { backend: 'store' })
  const result = await simulator.succeed(deploy(web, pod('other'), store, front), objects)
  const text = JSON.stringify(found(result, 1).definitions)
  assert.match(text, '"env":[{"name":"BACKEND","value":"10.96.0.11:5432"}]')
})

test('many pods at once get ports of their own', async () => {
  const names = Array.from({ length: 6 }, (_, index) => `pod-${index}`)
  const all = names.flatMap((name) => [pod(name), server(`${name}-a`, name, [{ port: 80, scope: 'public' }])])
  const result = await simulator.succeed(deploy(...all), objects)
  assert.equal(
    Object.values(ports(result, 1)).toSorted((a, b) => a - b),
    [80, 1025, 1026, 1027, 1028, 1029],
  )
  assert.is(endpoints(result).length, 6 * 4)
})

test.run()

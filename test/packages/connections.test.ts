import * as assert from 'uvu/assert'
import { suiteWith } from '../harness/available.js'
import type { Attribute, CallResult, Value } from '../harness/engine.js'
import type { Engine } from '../start-engine.js'
import { startSuite } from './engine.js'
import { environment, host, object } from './environment.js'

const test = suiteWith(['engine'], 'getConnectionTo finds the nearest endpoint')

let engine: Engine

test.before(async () => {
  engine = await startSuite('docker-interfaces')
})
test.after(() => engine.close())

type Scope = 'host' | 'internal' | 'cloud' | 'public'

const endpoint = (scope: Scope, properties: Readonly<Record<string, Value>> = {}): Value => ({
  scope,
  address: scope,
  port: 8000,
  portScope: 'public',
  containerPort: 5432,
  protocol: 'TCP',
  ...properties,
})

const everywhere = (['public', 'cloud', 'internal', 'host'] as const).map((scope) => endpoint(scope))

/** Asks an application on the host near for a connection to a store on another host. */
const connect = (on: string, endpoints: readonly Value[], ...wanted: readonly Value[]): Promise<CallResult> =>
  connectAgain([], on, endpoints, ...wanted)

/** The same with what an earlier call has left in the attributes. */
const connectAgain = (
  attributes: readonly Attribute[],
  on: string,
  endpoints: readonly Value[],
  ...wanted: readonly Value[]
): Promise<CallResult> =>
  engine.oracle.call({
    attributes,
    packages: engine.packages,
    model: environment(
      host('near', 1, 'lan'),
      host('beside', 2, 'lan'),
      host('far', 3, 'wan'),
      object('org.example.docker.Store', 'store', { host: on, applicationEndpoints: endpoints }),
      object('org.example.docker.Front', 'front', { host: 'near', store: 'store' }),
    ),
    object: 'front',
    method: 'getConnectionTo',
    arguments: ['store', ...(wanted.length > 0 ? wanted : [5432])],
  })

const without = (...scopes: readonly Scope[]) =>
  (['public', 'cloud', 'internal', 'host'] as const)
    .filter((scope) => !scopes.includes(scope))
    .map((scope) => endpoint(scope))

test('on one host: the endpoints of the host, then internal ones, then as from far', async () => {
  assert.equal((await connect('near', everywhere)).result, { host: 'host', port: 8000 })
  assert.equal((await connect('near', without('host'))).result, { host: 'internal', port: 8000 })
  assert.equal((await connect('near', without('host', 'internal'))).result, { host: 'cloud', port: 8000 })
})

test('between hosts that share an internal network: internal endpoints', async () => {
  assert.equal((await connect('beside', everywhere)).result, { host: 'internal', port: 8000 })
  assert.equal((await connect('beside', without('internal'))).result, { host: 'cloud', port: 8000 })
})

test('between hosts that share none: endpoints of the cloud, then public ones', async () => {
  assert.equal((await connect('far', everywhere)).result, { host: 'cloud', port: 8000 })
  assert.equal((await connect('far', [endpoint('public')])).result, { host: 'public', port: 8000 })
})

test('port and protocol are those of the container', async () => {
  const both = [endpoint('host', { protocol: 'UDP', port: 9000 }), endpoint('cloud', { port: 9001 })]
  assert.equal((await connect('near', both)).result, { host: 'cloud', port: 9001 })
  assert.equal((await connect('near', both, 5432, 'UDP')).result, { host: 'host', port: 9000 })
})

test('an error says what cannot be reached', async () => {
  const expected = {
    far: await connect('far', without('cloud', 'public')),
    other: await connect('near', everywhere, 80),
    fresh: await connect('near', []),
  }
  for (const { error } of Object.values(expected)) assert.is(error?.name, 'com.mirantis.docker.NoEndpoint')
  assert.is(expected.other.error?.message, 'Application store has no endpoint for TCP port 80 that host near can reach')
})

test('what is no port or protocol is refused', async () => {
  for (const wanted of [[0], [65536], [80, 'tcp']]) {
    const { error } = await connect('near', everywhere, ...wanted)
    assert.is(error?.name, 'murano.dsl.exceptions.ContractViolationException', JSON.stringify(wanted))
  }
})

test('of several endpoints one is taken at random', async () => {
  const two = [endpoint('host', { address: 'first' }), endpoint('host', { address: 'second' })]
  const results = await Promise.all(Array.from({ length: 40 }, () => connect('near', two)))
  const hosts = new Set(results.map(({ result }) => JSON.stringify(result)))
  assert.equal([...hosts].sort(), ['{"host":"first","port":8000}', '{"host":"second","port":8000}'])
})

test('the choice is kept while the endpoint is there', async () => {
  const four = ['a', 'b', 'c', 'd'].map((address) => endpoint('cloud', { address }))
  const first = await connect('far', four)
  const { result, attributes } = first
  const again = await Promise.all(Array.from({ length: 10 }, () => connectAgain(attributes, 'far', four)))
  assert.equal(new Set(again.map((each) => JSON.stringify(each.result))), new Set([JSON.stringify(result)]))
  const gone = await connectAgain(attributes, 'far', [endpoint('cloud', { address: 'e' })])
  assert.equal(gone.result, { host: 'e', port: 8000 })
  const nearer = await connectAgain(attributes, 'near', [...four, endpoint('host')])
  assert.equal(nearer.result, { host: 'host', port: 8000 })
})

test.run()

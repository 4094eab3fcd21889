import { fileURLToPath } from 'node:url'
import * as assert from 'uvu/assert'
import { suiteWith } from './available.js'
import { type Model, type Oracle, startOracle } from './engine.js'

const folder = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url))
const shop = [folder('shop')]

const model: Model = {
  '?': { type: 'vetro.fixture.Shop', id: 'shop' },
  title: 'Corner',
  password: 'hidden',
  items: [{ '?': { type: 'vetro.fixture.Item', id: 'item' }, name: 'pen', price: 3 }],
}

const environment: Model = {
  '?': { type: 'io.murano.Environment', id: 'environment' },
  name: 'test',
  defaultNetworks: {
    environment: { '?': { type: 'io.murano.resources.NeutronNetwork', id: 'network' }, name: 'network' },
    flat: null,
  },
  applications: [
    {
      ...model,
      instance: {
        '?': { type: 'io.murano.resources.LinuxMuranoInstance', id: 'instance' },
        name: 'vm',
        flavor: 'm1.small',
        image: 'image',
        assignFloatingIp: false,
        keyname: null,
        availabilityZone: 'nova',
      },
    },
  ],
}

const test = suiteWith(['engine'], 'engine')

let oracle: Oracle
test.before(async () => {
  oracle = await startOracle()
})
test.after(() => oracle.close())

test('loads a sound package whole, without findings', async () => {
  const report = await oracle.load(shop)
  assert.equal(report.errors, [])
  assert.equal(report.warnings, [])
  const { expressions, ...counts } = report.counts
  assert.equal(counts, { packages: 1, classes: 2, plans: 1, scripts: 1 })
  assert.ok(expressions > 30, `${expressions} expressions`)
})

test('reports what the engine would notice late or never', async () => {
  const { errors, warnings } = await oracle.load([folder('broken')])
  const expected = [
    /unknown function or method 'nosuch'/,
    /property count: unknown key 'Defualt'/,
    /'\$\.a \?b': does not parse as YAQL/,
    /:Nowhere/,
    /resource absent\.template does not exist/,
    /argument size: contract: .*float/,
    /broken\.Late.*class does not load: .*Retrun.*line 11/,
    /Resources\/Bad\.template.*Body is not valid Python/,
    /Resources\/scripts\/bad\.sh.*syntax error/,
  ]
  for (const pattern of expected)
    assert.ok(
      errors.some((error) => pattern.test(error)),
      `${pattern} in\n${errors.join('\n')}`,
    )
  assert.ok(
    warnings.some((warning) => /Stray\.yaml is not listed/.test(warning)),
    warnings.join('\n'),
  )
})

test('calls a method with arguments by name, by position or by default', async () => {
  const call = { packages: shop, model, method: 'total' }
  assert.is((await oracle.call(call)).result, 3)
  assert.is((await oracle.call({ ...call, arguments: [1] })).result, 1 + 1)
  assert.is((await oracle.call({ ...call, arguments: { discount: 3 } })).result, 0)
})

test('creates an object from a class and properties', async () => {
  const { result, object } = await oracle.call({
    packages: shop,
    class: 'vetro.fixture.Shop',
    properties: { title: 'Corner' },
    method: 'total',
  })
  assert.is(result, 0)
  assert.equal(object, {
    '?': 'vetro.fixture.Shop',
    instance: null,
    items: [],
    opened: null,
    password: null,
    title: 'Corner',
  })
})

test('returns lists, maps and objects as JSON', async () => {
  const { result } = await oracle.call({ packages: shop, model, method: 'describe' })
  assert.equal(result, { title: 'Corner', names: ['pen'], first: { '?': 'vetro.fixture.Item', name: 'pen', price: 3 } })
})

test('calls static methods and methods of inner objects', async () => {
  const greeting = await oracle.call({
    packages: shop,
    class: 'vetro.fixture.Shop',
    method: 'greeting',
    arguments: ['you'],
  })
  assert.is(greeting.result, 'Hello you')
  const inner = await oracle.call({ packages: shop, model, object: 'nobody', method: 'total' })
  assert.match(inner.error?.message ?? '', /no object nobody/)
})

test('gives errors the names that Catch would see', async () => {
  const thrown = await oracle.call({ packages: shop, model, method: 'fail' })
  assert.is(thrown.error?.name, 'vetro.fixture.SoldOut')
  assert.is(thrown.error?.message, 'nothing is left')
  assert.is((await oracle.call({ packages: shop, model, method: 'survive' })).result, 'nothing is left')
  assert.match(thrown.error?.trace ?? '', /Shop\.yaml", line \d+:\d+ in method fail/)
  const refused = await oracle.call({ packages: shop, model: { ...model, title: null }, method: 'total' })
  assert.is(refused.error?.name, 'murano.dsl.exceptions.ContractViolationException')
})

test('gives the reason why a class does not load, every time', async () => {
  for (const _ of [1, 2]) {
    const { error } = await oracle.call({
      packages: [folder('broken')],
      class: 'vetro.fixture.broken.Late',
      method: 'work',
    })
    assert.match(error?.message ?? '', /Retrun/)
  }
})

test('keeps nothing between calls except the attributes that are handed on', async () => {
  const first = await oracle.call({ packages: shop, model, method: 'countUp' })
  assert.equal(first.attributes, [['shop', 'vetro.fixture.Shop', 'count', 1]])
  assert.is((await oracle.call({ packages: shop, model, method: 'countUp' })).result, 1)
  const second = await oracle.call({ packages: shop, model, method: 'countUp', attributes: first.attributes })
  assert.is(second.result, 2)
})

test('ends calls that wait or compute for ever, and goes on', async () => {
  for (const method of ['hang', 'computeForEver']) {
    const { error } = await oracle.call({ packages: shop, model, method, timeout: 0.3 })
    assert.is(error?.name, 'Timeout', method)
  }
  assert.is((await oracle.call({ packages: shop, model, method: 'total' })).result, 3)
})

test('orders sets by the hash seed it is started with', async () => {
  const keys = { packages: shop, class: 'vetro.fixture.Shop', method: 'keys' }
  const other = await startOracle({ hashSeed: 1 })
  const [first, second] = await Promise.all([oracle.call(keys), other.call(keys)])
  await other.close()
  assert.is.not(JSON.stringify(first.result), JSON.stringify(second.result))
})

test('deploys, resumes after a failure, acts and deletes in a simulated cloud', async () => {
  const steps = [
    { deploy: environment, failAt: [1] },
    { deploy: environment },
    { deploy: environment },
    { action: { object: 'shop', method: 'reopen', arguments: { title: 'New' } } },
    { destroy: true },
  ] as const
  const done = await oracle.simulate(shop, steps, { 'Open the shop': 'welcome' })
  assert.ok(done.ok, JSON.stringify(done.runs))
  assert.equal(
    done.runs.map(({ what, ok, calls, rounds, injected }) => ({ what, ok, calls, rounds, injected })),
    [
      { what: 'deploy', ok: false, calls: 1, rounds: 1, injected: true },
      { what: 'deploy', ok: true, calls: 1, rounds: 1, injected: false },
      { what: 'deploy', ok: true, calls: 0, rounds: 0, injected: false },
      { what: 'action', ok: true, calls: 1, rounds: 1, injected: false },
      { what: 'destroy', ok: true, calls: 0, rounds: 0, injected: false },
    ],
  )
  assert.is(done.runs[3]?.result, 'welcome')
  assert.match(done.runs[0]?.error ?? '', /AgentException/)
  const kinds = done.trace.map((entry) => entry.kind)
  assert.equal(kinds, ['BOOT', 'AGENT', 'REPORT', 'AGENT', 'REPORT', 'AGENT', 'KILL'])
  assert.equal(done.stacks, {})
})

test('fails a simulation whose failure never came or was not asked for', async () => {
  const never = await oracle.simulate(shop, [{ deploy: environment, failAt: [2] }])
  assert.not(never.ok)
  assert.match(never.runs[0]?.error ?? '', /no agent call \[2\]/)
  const failing = await oracle.simulate(shop, [{ deploy: environment }], { 'Open the shop': { error: 'no door' } })
  assert.not(failing.ok)
  assert.match(failing.runs[0]?.error ?? '', /no door/)
})

test.run()

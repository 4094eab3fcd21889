import { fileURLToPath } from 'node:url'
import * as assert from 'uvu/assert'
import { type BuiltPackages, buildPackages } from '../build.js'
import { suiteWith } from '../harness/available.js'
import { type Dashboard, type FormCheck, type FormReport, startDashboard } from '../harness/dashboard.js'
import type { Value } from '../harness/engine.js'
import { checkPackage } from '../harness/pkgcheck.js'

const test = suiteWith(['dashboard', 'pkgcheck'], 'forms in the dashboard')

const names = ['hosts', 'web', 'fields', 'cluster', 'expressions'] as const

let built: BuiltPackages
let dashboard: Dashboard
test.before(async () => {
  built = await buildPackages(names.map((name) => fileURLToPath(new URL(`samples/${name}`, import.meta.url))))
  dashboard = await startDashboard()
})
test.after(async () => {
  await dashboard.close()
  built.remove()
})

/** What the dashboard makes of a sample's form. */
const check = (name: (typeof names)[number], rest: Omit<FormCheck, 'definition'> = {}): Promise<FormReport> =>
  dashboard.checkForm({ definition: built.directories[names.indexOf(name)] ?? '', ...rest })

/** The errors of the fields, each as `step.field: message`. */
const errorsOf = ({ errors }: FormReport): readonly string[] =>
  errors.map(({ step, field, message }) => `${step}.${field}: ${message}`)

const host = 'com.example.forms.StandaloneHost'
// The catalog lacks the other class that is offered for `optionalComponent`.
const world = { components: { [host]: [['host-1', 'box']], 'com.example.forms.OtherHost': null } } as const
const web = {
  application: { name: 'web-1' },
  content: { siteRepository: 'https://example.com/a?b=c&d', password: 'xyz' },
}

test('fields fill the properties of their names, and empty ones become null where the property may be null', async () => {
  const { errors, warnings, model } = await check('web', { values: web, world })
  assert.equal(errors, [])
  assert.equal(warnings, [])
  assert.equal(model, {
    '?': { type: 'com.example.forms.Web', name: 'web-1', id: 'id-1' },
    name: 'web-1',
    host: 'host-1',
    publish: true,
    port: 80,
    protocol: 'http',
    workers: 2,
    siteRepository: 'https://example.com/a?b=c&d',
    password: 'xyz',
    registry: '',
    backlog: null,
  })
})

test('a class with a name is asked for it once', async () => {
  const { steps } = await check('web', { values: web, world })
  const last = steps.at(-1)
  assert.is(last?.name, 'workflowManagement')
  assert.equal(
    last?.fields.map(({ name }) => name),
    ['stay_at_the_catalog'],
  )
})

test('any other one is asked for the name of the application', async () => {
  const { steps, model } = await check('cluster', { values: { cluster: { title: 'T' } } })
  assert.equal(
    steps.at(-1)?.fields.map(({ name }) => name),
    ['application_name', 'stay_at_the_catalog'],
  )
  assert.match(
    JSON.stringify(model),
    /^\{"\?":\{"type":"com.example.forms.Cluster\/1.2.0@com.example.forms.Cluster","name":"form"/,
  )
})

test('what breaks a contract is refused where it is entered', async () => {
  const report = await check('web', {
    values: {
      application: { name: 'Web 1', port: 0 },
      content: { ...web.content, password: 'x y', workers: 3, backlog: 1001 },
    },
    world,
  })
  assert.equal(errorsOf(report), [
    'application.name: Has to match [a-z][a-z0-9-]*',
    'application.port: Ensure this value is greater than or equal to 1.',
    'content.workers: Has to be one of 1, 2, 4',
    'content.password: No spaces',
    'content.backlog: Ensure this value is less than or equal to 1000.',
  ])
})

test('an option of the field is a limit besides that of the property', async () => {
  const report = await check('web', {
    values: { application: { name: 'a-name-of-many-characters', port: 10_000 }, content: web.content },
    world,
  })
  assert.equal(errorsOf(report), [
    'application.name: Ensure this value has at most 20 characters (it has 25).',
    'application.port: Ensure this value is less than or equal to 9999.',
  ])
})

test('a check across fields is made in the step of the last one that it reads', async () => {
  const port = await check('web', { values: { ...web, application: { name: 'a', port: 22 } }, world })
  assert.equal(errorsOf(port), ['application.__all__: Port 22 is taken'])
  const site = await check('web', { values: { ...web, content: { ...web.content, siteRepository: 'web-1' } }, world })
  assert.equal(errorsOf(site), ['content.__all__: Name and site are the same'])
  const ports = await check('cluster', { values: { cluster: { title: 'T', ports: '80,, 443' } } })
  assert.equal(errorsOf(ports), ['instances.__all__: Ports are numbers, separated by commas'])
})

const secret = 'Secret-1'

test('a field of each kind yields what its type says', async () => {
  const { errors, warnings, model } = await check('fields', {
    values: { full: { secret, image: 'image-docker', group: 'web', volume: 'volume' } },
    world,
  })
  assert.equal(errors, [])
  assert.equal(warnings, [])
  assert.equal(model, {
    '?': { type: 'com.example.forms.Fields', name: 'form', id: 'id-1' },
    text: 'it\'s <b> & "c"',
    lines: 'one\ntwo & three',
    secret,
    count: 0,
    flag: true,
    letter: 'b',
    address: '10.0.0.1',
    size: 'm1.large',
    image: 'image-docker',
    keypair: 'mykey',
    zone: 'nova',
    group: 'web',
    volume: 'volume',
    component: 'host-1',
    optionalText: null,
    optionalSecret: null,
    optionalCount: null,
    optionalLetter: null,
    optionalAddress: null,
    optionalImage: null,
    optionalKeypair: 'mykey',
    optionalGroup: null,
    optionalVolume: null,
    optionalComponent: 'host-1',
    network: 'network',
    subnet: 'subnet',
  })
})

test('fields that may stay empty yield what is entered all the same', async () => {
  const optional: { readonly [field: string]: Value } = {
    optionalText: 'text',
    optionalSecret: secret,
    optionalCount: 3,
    optionalLetter: 'a',
    optionalAddress: '10.0.0.2',
    optionalImage: 'image-debian',
    optionalKeypair: '',
    optionalGroup: 'default',
    optionalVolume: 'snapshot',
    optionalComponent: '',
  }
  const { errors, model } = await check('fields', {
    values: { full: { secret, image: 'image-docker', group: 'web', volume: 'volume' }, optional },
    world,
  })
  assert.equal(errors, [])
  const entered = Object.entries(model ?? {}).filter(([name]) => name in optional)
  assert.equal(Object.fromEntries(entered), { ...optional, optionalKeypair: null, optionalComponent: null })
})

test('fields that may not stay empty are refused if they are', async () => {
  const full = {
    text: '',
    count: '',
    letter: '',
    address: '',
    image: '',
    keypair: '',
    group: '',
    volume: '',
    component: '',
  }
  const report = await check('fields', { values: { full: { ...full, secret } }, world })
  assert.equal(
    errorsOf(report),
    Object.keys(full).map((name) => `full.${name}: This field is required.`),
  )
})

test('labels and first values reach the browser as they are written', async () => {
  const { steps } = await check('fields', { world })
  const [text] = steps[0]?.fields ?? []
  assert.is(text?.label, 'A & B')
  assert.is(text?.initial, 'it\'s <b> & "c"')
  const letter = steps[0]?.fields.find(({ name }) => name === 'letter')
  assert.equal(letter?.choices, [
    ['a', 'A & co.'],
    ['b', 'b'],
  ])
})

test('without any of the classes of a picker the dashboard fails: hence the first one is a requirement', async () => {
  const { errors } = await check('web', { values: web, world: { components: { [host]: null } } })
  assert.is(errors[0]?.stage, 'definition')
})

for (const name of names.slice(1)) {
  test(`murano-pkg-check has nothing against ${name} but that it has no logo`, async () => {
    const findings = await checkPackage(built.zips[names.indexOf(name)] ?? '')
    assert.equal(
      findings.map(({ code }) => code),
      ['W074'],
    )
  })
}

test.run()

import * as assert from 'uvu/assert'
import { type BuiltPackages, buildPackages } from '../build.js'
import { suiteWith } from '../harness/available.js'
import { type Dashboard, type FormReport, startDashboard } from '../harness/dashboard.js'
import { type Oracle, startOracle, type Value } from '../harness/engine.js'
import { packages } from '../packages/applications/catalog.js'
import { environment, events, handwritten, host, source } from '../packages/environment.js'
import { modelOf } from './model-of.js'

const test = suiteWith(['dashboard', 'engine'], 'the forms of all applications, in the dashboard')

let built: BuiltPackages
let dashboard: Dashboard
let oracle: Oracle
test.before(async () => {
  built = await buildPackages(['docker-interfaces', ...packages].map(source))
  dashboard = await startDashboard()
  oracle = await startOracle()
})
test.after(async () => {
  await Promise.all([dashboard.close(), oracle.close()])
  built.remove()
})

interface Values {
  readonly good: readonly string[]
  readonly bad: readonly string[]
}

const folder: Values = {
  good: ['', '/srv/data', '/srv/a.b_c-d'],
  bad: ['srv', '/', '/a b', '/a/', '/../etc', '/a:b', '/ü'],
}
const secret = {
  good: ['Aa1!<&>"\'x', '12345678', 'x'.repeat(64)],
  bad: ['', 'short1!', 'has a blank', 'x'.repeat(65), 'pässwörd1'],
}
const site: Values = {
  good: ['http://example.com', 'https://example.com:8080/a/site.tar.gz?x=$(y)'],
  bad: ['', 'example.com/a.zip', 'ftp://a/b.zip', 'https://a/b c.zip', 'https://', '-O/etc/passwd', 'https://a b/'],
}
const database: Values = { good: ['metrics', '_a1'], bad: ['1a', 'a-b', 'a b', 'a"b'] }

/** Values of which one form shows all, for the others. */
const brief = ({ good, bad }: Values): Values => ({ good: good.slice(0, 2), bad: bad.slice(0, 2) })

/** What each form takes and refuses beside the fields that all have. The first good value is needed, where it is not empty. */
const fields: { readonly [type: string]: { readonly [field: string]: Values } } = {
  DockerApp: {
    image: {
      good: ['redis:8', 'registry.example.com:5000/a/b_c:1.2', `a@sha256:${'0'.repeat(64)}`],
      bad: ['', '-v', 'a b', 'a;b', 'ä'],
    },
    ports: {
      good: ['', '80', '80, 443', '1,65535', '53/udp, 53/TCP', ' 80 , 443 '],
      bad: ['http', '0', '65536', '80;443', '80 443', '80,', ',80', '80/icmp', '-1', '8.0', '٨٠'],
    },
    env: {
      good: ['', 'A=b', 'A=b, C=d', 'A=', 'A=b=c d, E="f, ""g"" = h",I=j', 'a.b-c=$(x)`y`\\'],
      bad: ['A', '=b', '1A=b', 'A=b,', 'A=b,,C=d', 'A="b', 'A=b"c"', 'A="b"c', 'A B=c'],
    },
    volumes: {
      good: ['', '/cache', '/data=/srv/data', '/cache, /data = /srv/data'],
      bad: ['data', '/data=', '/data=srv', '/a b', '/a=/b=/c', '/', '/a:/b'],
    },
    command: { good: ['', '-c', 'run "$(x)"\n-v'], bad: [] },
  },
  DockerCrate: { dataFolder: brief(folder) },
  DockerElasticsearch: {
    dataFolder: brief(folder),
    username: { good: ['elastic', 'a.b-c_1'], bad: ['', '1a', 'a b', 'a:b', '-a', 'a'.repeat(65)] },
    password: brief(secret),
  },
  DockerGlassFish: { dataFolder: brief(folder), password: brief(secret) },
  DockerGrafana: {
    dataFolder: brief(folder),
    influxDB: { good: ['influx'], bad: ['', 'other'] },
    dbName: { good: database.good, bad: ['', ...database.bad] },
    grafanaUser: { good: ['admin'], bad: ['', 'a b', 'a:b'] },
    grafanaPassword: brief(secret),
  },
  DockerGuestBook: { redisMaster: { good: ['redis'], bad: [''] }, redisSlaveHost: { good: ['box', 'pod'], bad: [''] } },
  DockerHTTPd: {},
  DockerHTTPdSite: { siteRepo: site },
  DockerInfluxDB: { dataFolder: brief(folder), preCreateDB: { good: ['', ...database.good], bad: database.bad } },
  DockerJBoss: { dataFolder: brief(folder), password: brief(secret) },
  DockerJenkins: { dataFolder: brief(folder) },
  DockerMariaDB: { dataFolder: brief(folder), password: brief(secret) },
  DockerMongoDB: { dataFolder: brief(folder) },
  DockerMySQL: { dataFolder: folder, password: secret },
  DockerNginx: {},
  DockerNginxSite: { siteRepo: brief(site) },
  DockerOrion: { mongodb: { good: ['mongo'], bad: [''] } },
  DockerPostgreSQL: { dataFolder: brief(folder), password: brief(secret) },
  DockerRedis: { dataFolder: brief(folder) },
  DockerTomcat: { dataFolder: brief(folder), password: brief(secret) },
}

const common = {
  name: { good: ['web-1', 'A.b_C'], bad: ['', '-web', 'my web', 'a/b', 'wéb'] },
  host: { good: ['box', 'pod'], bad: ['', 'other'] },
}

const components = {
  'com.mirantis.docker.DockerStandaloneHost': [['box', 'My host']],
  'com.mirantis.docker.kubernetes.KubernetesPod': [['pod', 'My pod']],
  'com.example.docker.DockerInfluxDB': [['influx', 'My InfluxDB']],
  'com.example.docker.DockerMongoDB': [['mongo', 'My MongoDB']],
  'com.example.docker.DockerRedis': [['redis', 'My Redis']],
} as const

/** What the dashboard makes of the zip's form. */
const submit = (type: string, application: { readonly [field: string]: Value }): Promise<FormReport> => {
  const name = type === 'DockerGuestBook' ? 'GuestBook' : type
  const definition = built.zips.find((zip) => zip.endsWith(`.${name}.zip`)) ?? ''
  return dashboard.checkForm({ definition, values: { application }, world: { components } })
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index)

/** The first good value of each field. */
const untouched = (all: { readonly [field: string]: Values }) =>
  Object.fromEntries(
    Object.entries(all).map(
      ([
        field,
        {
          good: [first],
        },
      ]) => [field, first ?? ''],
    ),
  )

for (const [type, own] of Object.entries(fields)) {
  test(`${type}: good values are in the model, bad ones are refused at their field`, async () => {
    const isFull = type === 'DockerMySQL'
    const ofAll = isFull ? common : { name: brief(common.name), host: brief(common.host) }
    const all: { readonly [field: string]: Values } = { ...ofAll, ...own }
    const valuesOf = (kind: keyof Values, turn: number) =>
      Object.fromEntries(
        Object.entries(all).map(([field, values]) => [field, values[kind][turn] ?? values.good[0] ?? '']),
      )
    const turns = (kind: keyof Values) => range(Math.max(...Object.values(all).map((values) => values[kind].length)))
    for (const turn of turns('good')) {
      const entered = valuesOf('good', turn)
      const { errors, warnings, model } = await submit(type, entered)
      assert.equal([...errors, ...warnings], [], JSON.stringify(entered))
      for (const [field, value] of Object.entries(entered)) assert.is(modelOf(model)[field] ?? '', value.trim(), field)
    }
    for (const turn of turns('bad')) {
      const entered = valuesOf('bad', turn)
      const { errors, model } = await submit(type, entered)
      const refused = new Set(errors.map(({ field }) => field?.replace('-clone', '')))
      const expected = Object.keys(all).filter((field) => turn < (all[field]?.bad.length ?? 0))
      assert.equal([...refused].sort(), expected.sort(), JSON.stringify(entered))
      assert.is(model, null)
    }
  })
}

test('passwords have no first value, and every application is published unless told', async () => {
  for (const type of Object.keys(fields)) {
    const { steps } = await submit(type, {})
    const shown = steps.flatMap((step) => step.fields)
    for (const field of shown.filter(({ name }) => /password/i.test(name))) {
      assert.is(field.initial ?? null, null, `${type} ${field.name}`)
      assert.ok(field.required)
    }
    assert.is(shown.find(({ name }) => name === 'publish')?.initial, 'True', type)
    assert.match(String(shown.find(({ name }) => name === 'name')?.initial), /^[a-z][a-z-]*$/, type)
  }
})

test('the engine deploys what the forms describe', async () => {
  const alone = Object.keys(fields).filter(
    (type) => !['DockerGrafana', 'DockerGuestBook', 'DockerOrion'].includes(type),
  )
  const models = await Promise.all(
    // The host that notes what it is asked has no such number as Jenkins' ports become there
    alone
      .filter((type) => type !== 'DockerJenkins')
      .map(async (type) => {
        const { model } = await submit(type, { ...untouched({ ...common, ...fields[type] }), name: type })
        const application = modelOf(model)
        return { ...application, '?': { ...application['?'], id: type }, name: type }
      }),
  )
  const done = await oracle.simulate(
    [...built.directories, handwritten],
    [{ deploy: environment(host('box', 1), ...models) }],
  )
  assert.ok(done.ok, JSON.stringify(done.runs))
  for (const { name } of models) assert.ok(events(done, 0).includes(`box: host ${name}`), name)
})

test.run()

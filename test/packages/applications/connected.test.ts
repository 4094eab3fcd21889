import * as assert from 'uvu/assert'
import { suiteWith } from '../../harness/available.js'
import type { Model, SimulationResult } from '../../harness/engine.js'
import type { Engine } from '../../start-engine.js'
import { left } from '../environment.js'
import { cluster, environment, pod } from '../kubernetes/model.js'
import { lines } from '../kubernetes/simulation.js'
import { standaloneHost } from '../standalone-host/model.js'
import { application } from './catalog.js'
import { containers, inPods, objects, onBox, simulatorOfApplications, startApplications } from './simulation.js'

const test = suiteWith(['engine'], 'applications that use others')

let engine: Engine
test.before(async () => {
  const others = ['docker-influxdb', 'docker-mongodb', 'docker-redis']
  engine = await startApplications([...others, 'docker-grafana', 'docker-guestbook', 'docker-orion'])
})
test.after(() => engine.close())

const again = { deploy: 'again' as const }

/** Deploys applications on their hosts, pods or a standalone host called box; again; and without the last of them. */
const live = (...applications: readonly Model[]): Promise<SimulationResult> => {
  const names = applications.flatMap(({ host, redisSlaveHost }) => [host, redisSlaveHost ?? host]).map(String)
  const hosts = [...new Set(names)].map((name) => (name === 'box' ? standaloneHost(name) : pod(name)))
  const all = [cluster(), ...hosts]
  return simulatorOfApplications(engine).succeed(
    ...[{ deploy: environment(...all, ...applications) }, objects, containers, again],
    ...[{ deploy: environment(...all, ...applications.slice(0, -1)) }, objects, containers],
  )
}

/** An endpoint of an application with this scope: `address:port`. */
const endpoint = (result: SimulationResult, name: string, scope: string): string => {
  const { applicationEndpoints } = left(result, name)
  const all = Array.isArray(applicationEndpoints) ? applicationEndpoints : []
  const found = all.find((each) => each.scope === scope)
  return `${found?.address}:${found?.port}`
}

test('Orion finds MongoDB in its own pod, in another one, and on another kind of host', async () => {
  const result = await live(
    application('DockerMongoDB', 'mongo', 'a'),
    application('DockerOrion', 'orion-a', 'a', { mongodb: 'mongo' }),
    application('DockerOrion', 'orion-b', 'b', { mongodb: 'mongo' }),
    application('DockerOrion', 'orion-box', 'box', { mongodb: 'mongo' }),
  )
  const uri = (place: string) => ['-dbURI', `mongodb://${place}`]
  const pods = inPods(result, 1)
  assert.equal(pods['orion-a']?.commands, uri('127.0.0.1:27017'))
  assert.equal(pods['orion-b']?.commands, uri(endpoint(result, 'mongo', 'internal')))
  assert.equal(onBox(result, 2)['orion-box']?.commands, uri(endpoint(result, 'mongo', 'cloud')))
  assert.equal(lines(result, 3), [], 'deploying again asks nobody for anything')
  assert.equal(onBox(result, 6), {})
})

test('what cannot be reached is an error that says so', async () => {
  const hidden = environment(
    ...[cluster(), standaloneHost('box'), pod('a'), application('DockerMongoDB', 'mongo', 'a', { publish: false })],
    application('DockerOrion', 'orion', 'box', { mongodb: 'mongo' }),
  )
  const { runs } = await simulatorOfApplications(engine).simulate({ deploy: hidden, fails: true })
  assert.match(runs[0]?.error ?? '', 'Application mongo has no endpoint for TCP port 27017 that host box can reach')
})

test('Grafana is told of InfluxDB by a container beside it, which goes with it', async () => {
  const inputs = { influxDB: 'influx', dbName: 'metrics', grafanaUser: 'admin', grafanaPassword: 'Pa$$w"rd' }
  const result = await live(
    application('DockerInfluxDB', 'influx', 'a', { preCreateDB: 'metrics' }),
    application('DockerGrafana', 'grafana', 'box', inputs),
  )
  const [grafana, source] = [onBox(result, 2).grafana, onBox(result, 2)['grafana-data-source']]
  assert.equal(grafana?.env, { GF_SECURITY_ADMIN_USER: 'admin', GF_SECURITY_ADMIN_PASSWORD: 'Pa$$w"rd' })
  assert.equal(grafana?.ports, ['3000/tcp'])
  assert.equal(source?.commands, ['python3', '-u', '-c', '(program)'])
  assert.equal(source?.env, {
    GRAFANA_URL: 'http://172.18.0.1:3000',
    GRAFANA_USER: 'admin',
    GRAFANA_PASSWORD: 'Pa$$w"rd',
    INFLUXDB_URL: `http://${endpoint(result, 'influx', 'cloud')}`,
    INFLUXDB_DATABASE: 'metrics',
  })
  assert.equal(lines(result, 3), [])
  assert.equal(onBox(result, 6), {})
  assert.equal(Object.keys(inPods(result, 5)), ['influx'])
})

for (const [where, master, slave, book] of [
  ['in one pod', 'a', 'a', 'a'],
  ['in two pods and on a standalone host', 'box', 'a', 'b'],
] as const) {
  test(`the guest book has one copy of Redis, and reaches both: ${where}`, async () => {
    const result = await live(
      application('DockerRedis', 'redis', master),
      application('DockerGuestBook', 'book', book, { redisMaster: 'redis', redisSlaveHost: slave }),
    )
    const all = { ...inPods(result, 1), ...onBox(result, 2) }
    assert.equal(Object.keys(all).sort(), ['book', 'book-slave', 'redis'])
    const { REDIS_MASTER_HOST: host, REDIS_MASTER_PORT: port, ...ofSlave } = all.book?.env ?? {}
    const isReached = (name: string, place: string) =>
      ['host', 'internal', 'cloud'].some((scope) => endpoint(result, name, scope) === place)
    assert.ok(isReached('redis', `${host}:${port}`), `${host}:${port}`)
    const [, , , , masterHost, masterPort] = all['book-slave']?.commands ?? []
    assert.ok(isReached('redis', `${masterHost}:${masterPort}`))
    assert.equal(all['book-slave']?.commands.slice(0, 4), ['redis-server', '--port', '6380', '--replicaof'])
    assert.is.not(ofSlave.REDIS_SLAVE_HOST, undefined)
    assert.equal(lines(result, 3), [], 'deploying again asks nobody for anything')
    assert.equal([...Object.keys(inPods(result, 5)), ...Object.keys(onBox(result, 6))], ['redis'])
  })
}

test.run()

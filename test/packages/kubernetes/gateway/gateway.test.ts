import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as assert from 'uvu/assert'
import { platform } from '../../../../packages-src/kubernetes-cluster/platform.js'
import { suiteWith } from '../../../harness/available.js'
import type { Plan, PlanOutcome } from '../../../harness/engine.js'
import type { Engine } from '../../../start-engine.js'
import { startSuite } from '../../engine.js'

/**
 * The plan behind a gateway, carried out by a real agent: HAProxy runs and gets its configuration for services that a
 * real API server (1.20.2) wrote to etcd, which services.json holds. confd and systemd are stand-ins.
 */
const test = suiteWith(['engine', 'sandbox', 'gateway'], 'a gateway to the services of a cluster')

type Keys = Readonly<Record<string, string>>
interface ServicePort {
  readonly name?: string
  readonly port: number
  readonly protocol?: string
}

const recorded: Keys = JSON.parse(readFileSync(new URL('services.json', import.meta.url), 'utf8'))
const { ports, paths } = platform

const without = (keys: Keys, name: string): Keys =>
  Object.fromEntries(Object.entries(keys).filter(([key]) => !key.endsWith(`/${name}`)))

/** A service as the API server would write it, older than all that were recorded, with one endpoint. */
const service = (name: string, ...servicePorts: readonly ServicePort[]): Keys => {
  const metadata = { name, namespace: 'default', creationTimestamp: '2020-01-01T00:00:00Z' }
  const addresses = [{ ip: '127.0.0.1' }]
  return {
    [`/registry/services/specs/default/${name}`]: JSON.stringify({
      ...{ kind: 'Service', apiVersion: 'v1', metadata, spec: { ports: servicePorts } },
    }),
    [`/registry/services/endpoints/default/${name}`]: JSON.stringify({
      ...{ kind: 'Endpoints', apiVersion: 'v1', metadata, subsets: [{ addresses, ports: servicePorts }] },
    }),
  }
}

const keyFile = '/var/lib/keys.json'
const calls = '/var/log/calls'
// Runs HAProxy itself as Debian's unit does, and confd once
const systemctl = `#!/bin/bash
cd /
echo "systemctl $*" >>${calls}
running() { [ -s /run/haproxy.pid ] && kill -0 "$(cat /run/haproxy.pid)" 2>/dev/null; }
case "$*" in
  *is-active*haproxy*) running ;;
  *reload-or-restart*haproxy*)
    if running; then
      kill -USR2 "$(cat /run/haproxy.pid)"
      sleep 0.3
    else
      haproxy -W -D -f ${paths.haproxy} -p /run/haproxy.pid
    fi
    ;;
  'restart confd.service' | 'start confd.service')
    mkdir -p ${paths.gateway}
    confd -config-file ${paths.confd}/confd.toml -keys ${keyFile}
    ;;
esac
`

let engine: Engine
let setUp: Plan
let usual: Awaited<ReturnType<typeof gateway>>
// The copy of this machine has an empty /tmp
const folder = mkdtempSync('/var/tmp/vetro-gateway-')
test.before(async () => {
  const { status, stderr } = spawnSync('go', ['build', '-o', join(folder, 'confd'), './confd'], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    env: { ...process.env, GO111MODULE: 'off', CGO_ENABLED: '0', GOFLAGS: '' },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  engine = await startSuite('kubernetes-cluster', 'docker-interfaces')
  setUp = await engine.oracle.plan(engine.packages, {
    package: 'com.mirantis.docker.kubernetes.KubernetesCluster',
    template: 'setUpGateway.template',
    parameters: { parameters: { name: 'gate', address: '10.0.0.3', endpoints: 'https://10.0.0.1:2379' } },
  })
  usual = await gateway(recorded, setUp)
})
test.after(async () => {
  await engine?.close()
  rmSync(folder, { recursive: true })
})

/** What happens on the gateway after it was set up, in Python; `render(keys)` is what confd does on a change in etcd. */
const later = (body: string): Plan => ({
  ...setUp,
  Body: `
import json, socket, subprocess, threading, time
def render(keys):
    with open('${keyFile}', 'w') as f:
        json.dump(keys, f)
    return subprocess.call(['systemctl', 'restart', 'confd.service'])
def read(path):
    with open(path) as f:
        return f.read()
${body}`,
})

const gateway = async (keys: Keys, ...plans: readonly Plan[]) => {
  const { results, files }: PlanOutcome = await engine.oracle.runPlan({
    plans: [setUp, ...plans],
    files: {
      '/usr/bin/systemctl': { text: systemctl, mode: '755' },
      '/usr/bin/logger': { text: `#!/bin/sh\necho "logger $*" >>${calls}\n`, mode: '755' },
      '/usr/local/bin/confd': { text: `#!/bin/sh\nexec ${join(folder, 'confd')} "$@"\n`, mode: '755' },
      [keyFile]: { text: JSON.stringify(keys) },
      [paths.haproxy]: { text: '# of the package\n' },
    },
  })
  if ('failed' in results) throw new Error(results.failed)
  for (const { ErrorCode, Body } of results) assert.is(ErrorCode, 0, JSON.stringify(Body))
  const text = (path: string) => files[path]?.text ?? ''
  const log = text(calls).split('\n')
  return {
    configuration: text(paths.haproxy),
    frontends: frontendsOf(text(paths.haproxy)),
    /** What the journal tells of services. */
    notes: log.filter((line) => line.includes('not carried')).map((line) => line.replace(/^.* -- /, '')),
    reloads: log.filter((line) => line.includes('reload-or-restart haproxy')).length,
    answers: results.slice(1).map(({ Body }) => Body),
  }
}

/** Of each port: the frontend's name and its servers. */
const frontendsOf = (configuration: string): Readonly<Record<string, readonly string[]>> => {
  const sections = configuration.split('\n\n')
  const serversOf = (backend: string) =>
    (sections.find((section) => section.startsWith(`backend ${backend}\n`)) ?? '').match(/(?<=server \S+ )\S+/g) ?? []
  const frontends = configuration.matchAll(/^frontend (\S+)\n {2}bind \*:(\d+)\n {2}default_backend (\S+)$/gm)
  return Object.fromEntries(
    Array.from(frontends, ([, name = '', port, backend = '']) => [port, [name, ...serversOf(backend)]]),
  )
}

test('each TCP port of a service leads to the pods that are ready, at the port of that name', () => {
  assert.equal(usual.frontends, {
    53: ['shop.names.53', '10.244.1.3:5353'],
    80: ['default.web.80', '10.244.1.2:8080', '10.244.2.2:8080', '10.244.4.2:9090'],
    443: ['default.web.443', '10.244.1.2:8443', '10.244.2.2:8443'],
    5000: ['shop.zebra.5000', '10.244.1.8:5000'],
    8443: ['kube-system.kubernetes-dashboard.8443', '10.244.1.7:8443'],
  })
})

test('HAProxy has no objections, and tells its state on the gateway itself only', () => {
  const file = join(folder, 'haproxy.cfg')
  writeFileSync(file, usual.configuration)
  const { status, stderr } = spawnSync('/usr/sbin/haproxy', ['-c', '-f', file], { encoding: 'utf8' })
  assert.is(status, 0, stderr)
  assert.not.match(stderr, /WARNING/)
  const own = usual.configuration.split('\n').filter((line) => line.includes(String(ports.haproxyStatus)))
  assert.equal(own, [`  bind 127.0.0.1:${ports.haproxyStatus}`])
})

test('what is not carried is told, once', () => {
  assert.equal([...usual.notes].sort(), [
    'annexe/ape: port 5000/TCP is not carried: shop/zebra is older and has it',
    'annexe/latecomer: port 7001/TCP is not carried: default/starting is older and has it',
    'default/login: port 22/TCP is not carried: the gateway itself uses it',
    'shop/names: port 53/UDP is not carried: gateways carry TCP only',
  ])
})

test('services appear and disappear, and HAProxy is reloaded only if that changes something for it', async () => {
  const more = JSON.stringify({ ...recorded, ...service('more', { port: 4000 }) })
  const { answers, reloads } = await gateway(
    recorded,
    later(`
keys = json.loads(read('${keyFile}'))
def seen():
    return 'bind *:4000' in read('${paths.haproxy}')
before = seen()
render(json.loads(${JSON.stringify(more)}))
appeared = seen()
annotated = json.loads(${JSON.stringify(more)})
name = '/registry/services/specs/default/more'
annotated[name] = annotated[name].replace('"name"', '"annotations":{"a":"b"},"name"', 1)
render(annotated)
render(keys)
return [before, appeared, seen()]`),
  )
  assert.equal(answers, [[false, true, false]])
  // When it was set up, when the service came, when it went
  assert.is(reloads, 3)
})

test('the younger service gets the port when the older one is gone', async () => {
  const { frontends, notes } = await gateway(without(recorded, 'zebra'))
  assert.equal(frontends[5000], ['annexe.ape.5000', '10.244.1.9:5000'])
  assert.not.ok(notes.some((note) => note.includes('5000')))
})

test('an older service without pods keeps its port from others, but nothing answers there', async () => {
  assert.is(usual.frontends[7001], undefined)
  assert.equal((await gateway(without(recorded, 'starting'))).frontends[7001], [
    'annexe.latecomer.7001',
    '10.244.1.10:7001',
  ])
})

test('what an application keeps inside the cluster is not exposed', async () => {
  const labelled = (scope: string) =>
    Object.fromEntries(
      Object.entries(service(`of-${scope}`, { port: scope === 'cloud' ? 4000 : 4001 })).map(([key, value]) => [
        key,
        value.replace('"metadata":{', `"metadata":{"labels":{"murano-scope":"${scope}"},`),
      ]),
    )
  const { frontends } = await gateway({ ...recorded, ...labelled('cloud'), ...labelled('internal') })
  assert.equal(frontends[4000], ['default.of-cloud.4000', '127.0.0.1:4000'])
  assert.is(frontends[4001], undefined)
})

test('the cluster itself is not exposed, whatever its services are called', async () => {
  const inSystem = Object.fromEntries(
    Object.entries(service('proxy', { port: 4000 })).map(([key, value]) => [
      key.replace('/default/', '/kube-system/'),
      value.replaceAll('"default"', '"kube-system"'),
    ]),
  )
  const { frontends } = await gateway({ ...recorded, ...inSystem })
  const names = Object.values(frontends).map(([name]) => name)
  assert.equal(
    names.filter((name) => name?.startsWith('kube-system.')),
    ['kube-system.kubernetes-dashboard.8443'],
  )
  assert.not.ok(names.some((name) => name?.startsWith('default.kubernetes.')))
})

test("ports of the gateway's own are left to it, those that others listen on too", async () => {
  const own = [ports.ssh, ports.etcdClient, ports.etcdPeer, ports.bgp, ports.calicoHealth, ports.haproxyStatus]
  const taken = service('taken', ...[...own, 9999].map((port) => ({ name: `p${port}`, port })))
  const { frontends, notes } = await gateway(
    {},
    later(`
listener = socket.create_server(('127.0.0.1', 9999))
render(json.loads(${JSON.stringify(JSON.stringify({ ...taken, ...service('free', { port: 9998 }) }))}))`),
  )
  assert.equal(Object.keys(frontends), ['9998'])
  assert.is(notes.filter((note) => note.endsWith('the gateway itself uses it')).length, own.length + 1)
})

test('what the API would never have written makes no configuration', async () => {
  const [specification = '', endpoints = ''] = Object.values(service('odd', { port: 4000 }))
  const names = ['a\n  bind *:1', 'a b', 'A', '../a', '', 'a#']
  const odd = Object.fromEntries(
    names.flatMap((name, number) => [
      [`/registry/services/specs/default/odd${number}`, specification.replace('"odd"', JSON.stringify(name))],
      [`/registry/services/endpoints/default/odd${number}`, endpoints.replace('"odd"', JSON.stringify(name))],
    ]),
  )
  const { frontends } = await gateway({
    ...odd,
    '/registry/services/specs/default/broken': '{"kind": "Service", {{ nonsense',
    ...Object.fromEntries(
      Object.entries(service('far', { port: 4001 })).map(([key, value]) => [key, value.replace('127.0.0.1', 'x y')]),
    ),
    ...service('good', { port: 4002 }, { name: 'none', port: 70000 }),
  })
  assert.equal(frontends, { 4002: ['default.good.4002', '127.0.0.1:4002'] })
})

test('a configuration that HAProxy refuses is kept out, and the next one taken', async () => {
  const next = JSON.stringify(JSON.stringify({ ...recorded, ...service('more', { port: 4000 }) }))
  const base = `${paths.confd}/haproxy-base.cfg`
  const { answers, frontends } = await gateway(
    recorded,
    later(`
good, configuration = read('${base}'), read('${paths.haproxy}')
def write(text):
    with open('${base}', 'w') as f:
        f.write(text)
write(good + '  nonsense\\n')
refused = render(json.loads(${next}))
kept = read('${paths.haproxy}') == configuration
answering = subprocess.call(['curl', '-sf', '-o', '/dev/null', 'http://127.0.0.1:${ports.haproxyStatus}/'])
write(good)
return [refused != 0, kept, answering, render(json.loads(${next}))]`),
  )
  assert.equal(answers, [[true, true, 0, 0]])
  assert.equal(frontends[4000], ['default.more.4000', '127.0.0.1:4000'])
})

test('connections outlive a reload, and new ones go where services are now', async () => {
  const echo = service('echo', { port: 4000 })
  const key = '/registry/services/endpoints/default/echo'
  const at = (port: number): Keys => ({ ...echo, [key]: echo[key]?.replace('4000', String(port)) ?? '' })
  const { answers } = await gateway(
    {},
    later(`
def serve(port, word):
    listener = socket.create_server(('127.0.0.1', port))
    def answer(connection):
        while connection.recv(10):
            connection.sendall(word)
    def accept():
        while True:
            threading.Thread(target=answer, args=[listener.accept()[0]], daemon=True).start()
    threading.Thread(target=accept, daemon=True).start()
def ask(connection):
    connection.settimeout(5)
    connection.sendall(b'?')
    return connection.recv(10).decode()
serve(5001, b'first')
serve(5002, b'second')
render(json.loads(${JSON.stringify(JSON.stringify(at(5001)))}))
def connect(word):
    # HAProxy takes a moment to reload
    until = time.time() + 10
    while True:
        try:
            connection = socket.create_connection(('127.0.0.1', 4000))
            said = ask(connection)
            if said == word or time.time() > until:
                return connection, said
        except ConnectionError:
            if time.time() > until:
                raise
        time.sleep(0.05)
connection, before = connect('first')
render(json.loads(${JSON.stringify(JSON.stringify(at(5002)))}))
return [before, connect('second')[1], ask(connection)]`),
  )
  assert.equal(answers, [['first', 'second', 'first']])
})

test.run()

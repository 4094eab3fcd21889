import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as assert from 'uvu/assert'
import { suiteWith } from '../harness/available.js'
import type { Model, Value } from '../harness/engine.js'
import { execute } from '../harness/execute.js'
import { environment } from '../packages/kubernetes/model.js'
import { applications, server, standaloneHost } from '../packages/standalone-host/model.js'
import type { NodeEngine } from './engine.js'
import { openSite, page, type Site } from './kubernetes.js'
import type { Room } from './room.js'

const test = suiteWith(['engine', 'nodes', 'cloud'], 'a standalone host: containers by a real Docker')

const address = '10.88.0.10'
const registries = '10.88.0.1:5000'
const registry = (name: string) => fileURLToPath(new URL(`../cloud/registry/${name}`, import.meta.url))

let site: Site
let room: Room
let engine: NodeEngine
/** Inputs of the host. */
let inputs: { readonly [name: string]: Value } = {}

test.before(async () => {
  site = await openSite(['docker-interfaces', 'docker-standalone-host'], applications)
  ;({ room, engine } = site)
})

test.after(() => site?.close())

/** An application on the host. */
const on = (name: string, image: string, ports: readonly Value[] = [], more: { readonly [name: string]: Value } = {}) =>
  server(name, 'box', { image, ports, ...more })
const web = (image: string) => on('web', image, [{ port: 80, scope: 'public' }])

const deploy = (...others: readonly Model[]) => engine.deploy(environment(standaloneHost('box', inputs), ...others))
const failure = async (deployment: Promise<unknown>): Promise<string> => {
  try {
    await deployment
  } catch (error) {
    return String(error)
  }
  throw new Error('the deployment did not fail')
}

const shell = (command: string, input = '') => room.shell('box', command, { input })
const here = (url: string) => page(room, 'box', url)
/** What somebody beside the server gets from its port 80, or from another one. */
const fromOutside = async (port = 80) => {
  const { output } = await execute([...room.enter, 'curl', '--silent', '--max-time', '2', `http://${address}:${port}/`])
  return output.trim()
}

/** A container as Docker describes it. */
interface Container {
  readonly Id: string
  readonly Config: { readonly Labels: Readonly<Record<string, string>>; readonly Env: readonly string[] }
  readonly HostConfig: { readonly Privileged: boolean; readonly Mounts: readonly { readonly Source?: string }[] }
}
const containers = async (): Promise<readonly Container[]> =>
  JSON.parse(await shell('docker inspect $(docker ps --quiet --all) 2>/dev/null || echo []'))
const nameOf = ({ Config }: Container) => Config.Labels['com.mirantis.docker.application'] ?? ''

test('one deployment starts Docker, and another one does nothing', async () => {
  await deploy()
  assert.is((await deploy()).run.calls, 0)
  await shell(`import=/usr/local/lib/vetro/import-image
    serve='trap exit TERM; httpd -f -p 80 -h /www & wait'
    $import web:1 "echo one >/www/index.html; $serve"
    $import web:2 "echo two >/www/index.html; $serve"
    $import idle:1 'trap exit TERM; sleep 1000000000 & wait'
    $import broken:1 'echo "$PASSWORD is no password"; exit 3'`)
})

test('an application is reached from outside; what is for the server only is not', async () => {
  await deploy(web('web:1'), on('store', 'web:2', [{ port: 80 }]))
  assert.is(await fromOutside(), 'one')
  assert.is(await here('http://127.0.0.1:1025/'), 'two')
  assert.is(await fromOutside(1025), '')
})

/** Busybox knows no UDP; the server's Python does. */
const python = Object.fromEntries(
  ['/usr', '/lib', '/lib64'].map((path): [string, Value] => [
    path,
    { '?': { type: 'com.mirantis.docker.DockerHostVolume' }, name: path.slice(1), path },
  ]),
)
const echo = `import socket
with socket.socket(type=socket.SOCK_DGRAM) as server:
  server.bind(('', 53))
  while True: server.sendto(*server.recvfrom(99))`
const ask = `import os, socket
with socket.socket(type=socket.SOCK_DGRAM) as client:
  client.settimeout(5)
  client.sendto(b"hello", (os.environ["BACKEND"].partition(":")[0], 53))
  print(client.recvfrom(99)[0].decode())`

test('containers reach each other on their host, over TCP and UDP', async () => {
  await deploy(
    web('web:1'),
    on('store', 'web:2', [{ port: 5432, scope: 'host' }], {
      commands: ['/bin/sh', '-c', 'echo data >/www/index.html; trap exit TERM; httpd -f -p 5432 -h /www & wait'],
    }),
    on('names', 'idle:1', [{ port: 53, protocol: 'UDP' }], { volumes: python, commands: ['python3', '-c', echo] }),
    on('front', 'idle:1', [], { volumes: python, backend: 'store' }),
  )
  assert.is(await shell("docker exec front sh -c 'wget -q -O - http://$BACKEND/'"), 'data')
  assert.is(await shell(`docker exec front wget -q -O - http://${address}/`), 'one')
  assert.is(await shell(`docker exec front python3 -c '${ask}'`), 'hello')
})

test('a port that something on the server takes is left to it', async () => {
  await shell(`systemd-run --quiet --unit other python3 -m http.server 8080
    until ss -Hltn | grep -q :8080; do sleep .1; done`)
  await deploy(web('web:1'), on('store', 'web:2', [{ port: 8080 }]))
  assert.match(await shell('docker port store'), /^8080\/tcp -> \S+:1025$/m)
  await shell('systemctl stop other')
})

test('names, variables, arguments and paths may hold anything, and nobody takes it for a command', async () => {
  const hostile = 'a $(touch /tmp/touched) `touch /tmp/touched`\n"\'; touch /tmp/touched #--privileged ü\\'
  const [name, secret] = [`--${hostile}`, `open-sesame ${hostile}`]
  const listing = { [hostile.replaceAll('/', ' ')]: secret, PASSWORD: secret }
  const folder = `/srv/${hostile.replaceAll('/', ' ')}`
  await deploy(
    web('web:1'),
    on(name, 'idle:1', [], {
      env: listing,
      commands: [
        '/bin/sh',
        '-c',
        'trap exit TERM; touch /data/written; sleep 1000000000 & wait',
        '--flag',
        hostile,
        '',
      ],
      volumes: {
        '/data': { '?': { type: 'com.mirantis.docker.DockerHostVolume' }, name: 'data', path: folder },
        '/scratch': { '?': { type: 'com.mirantis.docker.DockerTempVolume' }, name: 'scratch' },
      },
    }),
  )
  const found = (await containers()).find((each) => nameOf(each) === name)
  assert.ok(found)
  const read = async (file: string) =>
    Buffer.from(await shell(`docker exec ${found.Id} cat /proc/1/${file} | base64 -w0`), 'base64').toString()
  for (const [key, value] of Object.entries(listing)) assert.ok((await read('environ')).includes(`${key}=${value}\0`))
  assert.ok((await read('cmdline')).endsWith(`\0--flag\0${hostile}\0\0`))
  assert.is(found.HostConfig.Mounts[0]?.Source, folder)
  assert.is(await shell('cat >/tmp/folder; ls -d "$(cat /tmp/folder)"/written | wc -l', folder), '2')
  assert.is(await shell('ls /tmp/touched 2>/dev/null || true'), '')
  assert.is(found.HostConfig.Privileged, false)
  assert.is(await shell('journalctl | grep -c open-sesame || true'), '0')
  assert.is(await shell('grep -rl open-sesame /var/log /etc /var/murano /tmp /run/plan-* 2>/dev/null || true'), '')
})

test('what is no name of an image, or no image, is told, and what runs goes on', async () => {
  for (const image of ['--help', 'web:1; touch /tmp/touched', '../web:1', '$(reboot)', 'ü', '']) {
    assert.match(await failure(deploy(web(image))), /Container web: .* is no name of an image/, image)
  }
  assert.match(
    await failure(deploy(web('localhost:9/none:1'))),
    /Container web: image localhost:9\/none:1 cannot be pulled: /,
  )
  assert.is(await fromOutside(), 'one')
})

test('a container that does not start is told with its last words, and the one before it runs again', async () => {
  const broken = on('web', 'broken:1', [{ port: 81 }], { env: { PASSWORD: 'open-sesame' } })
  assert.match(await failure(deploy(broken)), /Container web: it ended at once with status 3: \*\*\* is no password/)
  assert.is(await fromOutside(), 'one')
  const unknown = on('web', 'web:2', [{ port: 80, scope: 'public' }], { commands: ['/no/such/program'] })
  assert.match(await failure(deploy(unknown)), /Container web: .*no such file or directory/)
  assert.is(await fromOutside(), 'one')
  assert.equal((await containers()).map(nameOf), ['web'])
})

test('an attempt that is killed in the middle is undone by the next one', async () => {
  const deployment = failure(deploy(web('web:2')))
  await room.until('box', "docker inspect --format '{{.State.Running}}' next--web | grep true")
  await shell("kill -KILL $(pgrep -f '^/usr/bin/python3 ./run.py')")
  await deployment
  assert.is(await fromOutside(), 'two')
  assert.match(await failure(deploy(web('localhost:9/none:1'))), /cannot be pulled/)
  assert.is(await fromOutside(), 'one')
  await deploy(web('web:2'))
  assert.is(await fromOutside(), 'two')
  assert.is((await containers()).length, 1)
})

test('data of the host outlives a container, scratch space does not; a privileged one may do what others may not', async () => {
  const volumes = {
    '/data': { '?': { type: 'com.mirantis.docker.DockerHostVolume' }, name: 'data', path: '/srv/data' },
    '/scratch': { '?': { type: 'com.mirantis.docker.DockerTempVolume' }, name: 'scratch' },
  }
  const store = (more: { readonly [name: string]: Value }) => on('store', 'idle:1', [], { volumes, ...more })
  const inside = (command: string) => shell(`docker exec store sh -c '${command}'`)
  await deploy(web('web:2'), store({}))
  await inside('echo kept >/data/file; echo gone >/scratch/file')
  assert.is(await inside('mount -t tmpfs none /tmp 2>/dev/null && echo mounted || true'), '')
  await deploy(web('web:2'), store({ privileged: true }))
  assert.is(await inside('cat /data/file; ls /scratch'), 'kept')
  assert.is(await inside('mount -t tmpfs none /tmp && echo mounted'), 'mounted')
  assert.is(await shell('docker volume ls --quiet | wc -l'), '1')
})

test('containers come back after Docker or the server have started anew', async () => {
  await shell('systemctl restart docker')
  await here('http://127.0.0.1/')
  await room.reboot('box')
  await here('http://127.0.0.1/')
  assert.is(await fromOutside(), 'two')
  assert.is((await deploy(web('web:2'), on('front', 'idle:1'))).run.calls, 2) // one goes, one comes
  await room.powerOff('box')
  await room.powerOn('box')
  assert.is(await here('http://127.0.0.1/'), 'two')
})

test('Docker starts anew in the middle of a replacement: it fails or not, and is done by the next deployment', async () => {
  const deployment = deploy(web('web:1')).catch(String)
  await room.until('box', 'docker inspect next--web')
  await shell('systemctl restart docker')
  await deployment
  await deploy(web('web:1'))
  assert.is(await here('http://127.0.0.1/'), 'one')
  assert.is((await containers()).length, 1)
})

test('what is removed leaves nothing but its image and its data', async () => {
  await deploy()
  assert.equal(await containers(), [])
  assert.is(await shell('docker volume ls --quiet; ls /srv/data'), 'file')
  assert.is(await fromOutside(), '')
})

test("images come from the user's registry, through the mirror, and with the key from Google's registry", async () => {
  const folder = join(room.folder, 'registry')
  const served = await execute([...room.enter, registry('serve.sh'), folder], { environment: room.environment })
  assert.is(served.status, 0, served.errors)
  await shell('cat >/etc/ssl/certs/box.crt', readFileSync(join(folder, 'authority.crt'), 'utf8'))
  await shell('echo nameserver 10.88.0.1 >/etc/resolv.conf')
  const key = readFileSync(registry('service-account.json'), 'utf8')
  inputs = { dockerRegistry: registries, dockerMirror: registries, gcloudKey: `${key} ` }
  assert.match(await failure(deploy()), /Docker host box: Google's registry does not accept the key/)
  inputs = { ...inputs, gcloudKey: key }
  await deploy(
    on('own', `${registries}/nginx:1.26.2`, [{ port: 80 }]),
    on('hub', 'nginx:1.26.3', [{ port: 80 }]),
    on('google', 'gcr.io/vetro/nginx:1.30.4', [{ port: 80 }]),
  )
  const requests = readFileSync(join(folder, 'requests.log'), 'utf8')
  for (const name of [`${registries} \\S+ /v2/nginx/manifests/1.26.2`, `${registries} \\S+ /v2/library/nginx/`]) {
    assert.match(requests, new RegExp(`^${address} ${name}`, 'm'))
  }
  assert.equal((await containers()).map(nameOf).sort(), ['google', 'hub', 'own'])
})

test.run()

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as assert from 'uvu/assert'
import { images } from '../../packages-src/docker-applications/images.js'
import { platform } from '../../packages-src/kubernetes-cluster/platform.js'
import { suiteWith } from '../harness/available.js'
import { execute } from '../harness/execute.js'
import { openRoom, type Room } from '../nodes/room.js'

const test = suiteWith(['nodes', 'cloud'], 'the image registries of the box, and what they hold')

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const addons = '../../packages-src/kubernetes-cluster/resources/scripts/addons'
const own = '10.88.0.1:5000'
const { dns, dashboard, pause, pauseRegistry } = platform.images

let room: Room
let folder: string

const start = (where: string) =>
  execute([...room.enter, path('registry/serve.sh'), where], { environment: room.environment })

test.before(async () => {
  room = await openRoom()
  folder = join(room.folder, 'registry')
  const { status, errors } = await start(folder)
  assert.is(status, 0, errors)
  const boot = [path('../nodes/room/boot.sh'), 'server', '10.88.0.10', join(folder, 'node')]
  const booted = await execute(boot, { environment: room.environment })
  assert.is(booted.status, 0, booted.errors)
  await room.until('server', 'systemctl start docker')
})

test.after(() => room?.close())

const shell = (command: string, input = '') => room.shell('server', command, { input })
/** What a command says that fails; fails if it succeeds. */
const refusal = (command: string, input = '') => shell(`! { ${command}; } 2>&1`, input)
const pull = (image: string) => shell(`docker pull --quiet ${image}`)
/** Runs a container; its address. */
const run = (name: string, words: string) =>
  shell(`docker run --detach --name ${name} ${words} >/dev/null
    docker inspect --format '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}' ${name}`)
/** What the registries were asked meanwhile, and answered: a line each. */
const requestsOf = async (action: () => Promise<unknown>): Promise<string> => {
  const log = () => readFileSync(join(folder, 'requests.log'), 'utf8')
  const before = log().length
  await action()
  return log().slice(before)
}

test('every image that packages name is there', () => {
  const table = readFileSync(path('registry/images'), 'utf8')
  const held = new Set(table.split('\n').map((line) => line.split(' ')[0]))
  for (const image of [...Object.values(images), dns, dashboard, `${pauseRegistry}/${pause}`]) {
    assert.ok(held.has(image), image)
  }
})

test('images are pulled by the names that packages use, from the registries of these names', async () => {
  const requests = await requestsOf(async () => {
    for (const image of [images.nginx, images.wildfly, dns, dashboard, `${pauseRegistry}/${pause}`]) await pull(image)
  })
  for (const manifest of ['registry-1.docker.io HEAD /v2/library/nginx', `${pauseRegistry} HEAD /v2/pause`]) {
    assert.ok(requests.includes(`10.88.0.10 ${manifest}/manifests/`), requests)
  }
  assert.match(requests, /^10\.88\.0\.10 quay\.io HEAD \/v2\/wildfly\/wildfly\/manifests\/\S+ 200$/m)
})

test('what a registry does not have is not there', async () => {
  for (const image of [pause, 'nginx:none', `${pauseRegistry}/${images.nginx}`]) {
    assert.match(await refusal(`docker pull ${image}`), /manifest unknown/)
  }
})

test('containers serve what they are, and end when they are told to', async () => {
  for (const image of [images.nginx, 'nginx:1.26.3']) {
    const address = await run('web', `--hostname page-of-web ${image} words that are for nginx`)
    assert.is(await room.until('server', `curl --silent --fail http://${address}/`), 'page-of-web')
    assert.is(await shell(`curl --silent http://${address}/image`), image)
    assert.is(
      await shell("docker stop --time 30 web >/dev/null; docker inspect --format '{{.State.ExitCode}}' web"),
      '0',
    )
    await shell('docker rm web')
  }
})

test('containers that use others wait for them', async () => {
  await shell('docker network create pair')
  const address = await run('orion', `--network pair ${images.orion} -dbURI mongodb://mongo:27017`)
  const page = `curl --silent --fail --max-time 3 http://${address}:1026/`
  await refusal(page)
  await run('mongo', `--network pair ${images.mongo}`)
  await room.until('server', page)
  await shell('docker rm --force orion mongo')
})

test("Google's registry wants the service account's key, to the last letter", async () => {
  const key = readFileSync(path('registry/service-account.json'), 'utf8')
  const login = 'docker login --username _json_key --password-stdin gcr.io'
  const image = `gcr.io/vetro/${images.nginx}`
  assert.match(await refusal(`docker pull ${image}`), /no basic auth credentials/)
  assert.match(await refusal(login, key.replace('example.com', 'example.org')), /401/)
  await shell(login, key)
  await pull(image)
  await shell('docker logout gcr.io')
})

test("a user's own registry, and a mirror of Docker Hub, without TLS", async () => {
  const settings = { 'insecure-registries': [own], 'registry-mirrors': [`http://${own}`] }
  await shell('cat >/etc/docker/daemon.json && systemctl restart docker', JSON.stringify(settings))
  const mirrored = await requestsOf(() => pull(images.httpd))
  assert.ok(mirrored.includes(` ${own} GET /v2/library/httpd/manifests/`), mirrored)
  assert.not.match(mirrored, /registry-1\.docker\.io/)
  const asked = await requestsOf(async () => {
    for (const image of [images.redis, dns, pause]) await pull(`${own}/${image}`)
  })
  assert.ok(asked.includes(` ${own} HEAD /v2/redis/manifests/`), asked)
  assert.ok(asked.includes(` ${own} HEAD /v2/pause/manifests/`), asked)
})

const shippedCorefile = () => {
  const manifest = readFileSync(path(`${addons}/dns.yaml.hbs`), 'utf8')
  const text = /\n {2}Corefile: \|\n((?: {4}.*\n)+)/.exec(manifest)?.[1] ?? ''
  return text.replace('{{names.domain}}', platform.names.domain)
}
const coredns = (words: string) => `docker run --rm --volume /root/Corefile:/Corefile ${words}`

test('the stand-in for CoreDNS understands what is shipped, and nothing that it does not know', async () => {
  const corefile = shippedCorefile()
  const tried = (text: string, flag = '-conf') =>
    refusal(`cat >/root/Corefile; ${coredns(`${dns} ${flag} /Corefile`)}`, text)
  assert.match(await tried(corefile), /^plugin\/kubernetes: this is no pod/)
  assert.match(await tried(corefile.replace('loadbalance', 'balance')), /\d+ - unknown directive 'balance'/)
  assert.match(await tried(corefile.replace('lameduck', 'duck')), /health: unknown: \[duck 5s\]/)
  assert.match(await tried(corefile, '-config'), /flag provided but not defined/)
})

test('the stand-in for the dashboard takes the flags that are shipped, and no others', async () => {
  const manifest = readFileSync(path(`${addons}/dashboard.yaml.hbs`), 'utf8')
  const flags = [...manifest.matchAll(/ - (--\S+)/g)].map(([, flag = '']) => flag)
  assert.is(flags.length, 5)
  const words = flags.join(' ').replace('{{ports.dashboard}}', '8443')
  assert.match(await refusal(`docker run --rm ${dashboard} ${words}`), /^this is no pod/)
  assert.match(await refusal(`docker run --rm ${dashboard} ${words} --enable-skip-login`), /flag provided but not/)
  assert.match(
    await refusal(`docker run --rm ${dashboard} ${words.replace('=token', '=basic')}`),
    /invalid value "basic"/,
  )
})

test('the stand-in for CoreDNS asks upstream, and hears when that is itself', async () => {
  const corefile = '.:53 {\n health\n ready\n forward . /etc/resolv.conf\n loop\n}\n'
  await shell('cat >/root/Corefile', corefile)
  const address = await run('dns', `--volume /root/Corefile:/Corefile ${dns} -conf /Corefile`)
  await room.until('server', `curl --silent --fail http://${address}:8181/ready`)
  await shell(`curl --silent --fail http://${address}:8080/health`)
  assert.match(await shell(`busybox nslookup -type=a gcr.io ${address}`), /Name:\s+gcr\.io\nAddress: 10\.88\.0\.1/)
  assert.match(await refusal(`busybox nslookup -type=a elsewhere.example.com ${address}`), /NXDOMAIN/)
  await shell('docker stop dns; docker rm dns; echo nameserver 127.0.0.1 >/root/itself')
  const itself = coredns(`--volume /root/itself:/etc/resolv.conf ${dns} -conf /Corefile`)
  assert.match(await refusal(itself), /Loop .* detected/)
})

test('registries that find their place taken say so', async () => {
  const { status, errors } = await start(join(room.folder, 'again'))
  assert.is(status, 1)
  assert.match(errors, /^the registries did not start: .*\S/s)
})

test.run()

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { clusterServers, kubectl, master, page, publicAddress } from '../cluster.js'
import { enterApplication, enterCluster, enterHost, enterPod } from '../entered.js'
import { type Environment, openEnvironment } from '../environment.js'
import { heatResources } from '../heat.js'
import type { Site } from '../site.js'
import type { StandIn } from '../stand-ins.js'
import { cloudSuite } from '../suite.js'

const { test, open } = cloudSuite('other choices of the wizards')
const used: readonly StandIn[] = ['heat', 'images', 'flannel', 'confd']

let site: Site
let environment: Environment

/** What was asked of the registries, a line each: CLIENT HOST METHOD PATH STATUS. */
const requests = () => readFileSync(join(site.box.folder, 'registry/requests.log'), 'utf8')

const floatingAddress = async (server: string) => {
  const address = await site.box.room.shell(server, 'hostname -I')
  const rule = await site.box.run(`iptables -t nat -S FLOATING | grep -- '--to-destination ${address.split(' ')[0]}$'`)
  return /-d ([\d.]+)/.exec(rule)?.[1] ?? ''
}

test('the cloud starts', async () => {
  site = await open('variants')
  await site.importPackages()
  environment = await openEnvironment(site.box, 'variants')
})

test('Flannel, an API without a password, and a registry and mirror of the user', () =>
  site.report.phase('a cluster with useFlannel, exposeInsecureApi, registry and mirror', used, async () => {
    const registry = { dockerRegistry: '10.88.0.1:5000', dockerMirror: 'http://10.88.0.1:5000' }
    const cluster = await enterCluster(site, {}, { useFlannel: true, exposeInsecureApi: true, ...registry })
    const nginx = await enterApplication(site, 'com.example.docker.DockerNginx', 'nginx')
    const redis = await enterApplication(site, 'com.example.docker.DockerRedis', 'redis')
    const task = await environment.deploy([cluster, await enterPod(site), nginx, redis])
    assert.ok(await page(site, await publicAddress(environment, 'nginx-1')))
    assert.match(
      await site.box.room.shell('murano-kube-2', 'cat /run/flannel/subnet.env'),
      'FLANNEL_NETWORK=10.244.0.0/16',
    )
    return [task]
  }))

test('images come from the registry and from the mirror', async () => {
  const asked = requests()
  assert.match(asked, /10\.88\.0\.1:5000 \w+ \/v2\/pause\/manifests\/\S+ 200/)
  assert.match(asked, /10\.88\.0\.1:5000 \w+ \/v2\/library\/nginx\/manifests\/\S+ 200/)
  assert.not.match(asked, /registry-1\.docker\.io GET \/v2\/library\/nginx\/blobs/)
})

test('kubectl is set up as the documentation says, for an API without a password', () =>
  site.report.phase('kubectl without a password, from outside', ['heat'], async () => {
    const address = await floatingAddress(master)
    await site.box.run(`docker cp ${master}:/usr/local/bin/kubectl ${site.box.folder}`)
    const said = await site.box.run(`export PATH=${site.box.folder}:$PATH HOME=$(mktemp -d)
      kubectl config set-cluster kubernetes --server=http://${address}:8080
      kubectl config set-context kubelet-context --cluster=kubernetes --user=""
      kubectl config use-context kubelet-context
      kubectl config view
      kubectl get nodes`)
    assert.match(said, /Switched to context "kubelet-context"/)
    assert.match(said, /^murano-kube-2 +Ready/m)
    return []
  }))

test('a standalone host runs an application, which connects to one in the cluster', () =>
  site.report.phase('a standalone host with a guest book deployed', used, async () => {
    const host = await enterHost(site)
    const book = await enterApplication(
      site,
      'com.example.docker.GuestBook',
      'book',
      { host: 'host-1', redisSlaveHost: 'host-1', redisMaster: 'redis-1' },
      { 'com.example.docker.DockerRedis': [['redis-1', 'redis']] },
    )
    const task = await environment.deploy([...(await environment.applications()), host, book])
    // Its image waits for the Redis that it is told of, before it serves its page
    assert.ok(await page(site, await publicAddress(environment, 'book-1')))
    const containers = await site.box.room.shell('docker-host-1', "docker ps --format '{{.Names}} {{.Image}}'")
    assert.match(containers, /guestbook python:/)
    assert.match(containers, /guestbook-slave redis:/)
    assert.is((await environment.deploy()).calls.length, 0)
    return [task]
  }))

test('a standalone host goes, with its containers and its server', () =>
  site.report.phase('the standalone host removed', ['heat'], async () => {
    const applications = await environment.applications()
    const task = await environment.deploy(applications.filter(({ name }) => name !== 'guestbook' && name !== 'docker'))
    assert.not((await clusterServers(site)).includes('docker-host-1'))
    assert.equal(
      (await heatResources(site)).filter((resource) => resource.includes('docker-host')),
      [],
    )
    assert.match(await kubectl(site, 'get nodes --no-headers'), /^murano-kube-2 +Ready/)
    return [task]
  }))

test.run()

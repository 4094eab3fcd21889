import * as assert from 'uvu/assert'
import type { Model } from '../harness/engine.js'
import { clusterServers, etcdKeys, healthyMembers, kubectl, page, publicAddress, replicas } from './cluster.js'
import { enterApplication, enterCluster, enterPod } from './entered.js'
import { type Environment, openEnvironment } from './environment.js'
import { heatResources } from './heat.js'
import { fieldsOf } from './model.js'
import type { Site } from './site.js'
import { cloudSuite, withCalico } from './suite.js'

const { test, open } = cloudSuite('the life of a cluster in a real Murano')

let site: Site
let environment: Environment

/** Ids of the catalog's packages, by full name. */
const catalog = async (): Promise<ReadonlyMap<string, string>> => {
  const table = await site.box.run('murano package-list --limit 100')
  return new Map([...table.matchAll(/^\| (\w+) \|[^|]+\| (\S+) /gm)].map(([, id = '', name = '']) => [name, id]))
}

test('the cloud starts', async () => {
  site = await open('life')
})

test('an operator imports every package, and imports them again', () =>
  site.report.phase('every package imported, twice', [], async () => {
    await site.importPackages()
    const first = await catalog()
    await site.importPackages()
    const second = await catalog()
    for (const { manifest } of site.built.packages) {
      const name = manifest.fullName
      assert.ok(first.has(name) && second.has(name), name)
      assert.is.not(first.get(name), second.get(name), `${name} was not replaced`)
    }
    return []
  }))

test('a cluster is deployed from what its wizard yields', () =>
  site.report.phase('1 master, 2 workers, 1 gateway deployed', withCalico, async () => {
    environment = await openEnvironment(site.box, 'life')
    const task = await environment.deploy([await enterCluster(site)])
    const nodes = await kubectl(site, 'get nodes --no-headers')
    assert.match(nodes, /^murano-kube-2 +Ready +\S+ +\S+ +v1\.20\.2\nmurano-kube-3 +Ready +\S+ +\S+ +v1\.20\.2$/)
    assert.is(await healthyMembers(site), 4)
    const reports = task.reports.map(({ level, text }) => `${level}: ${text}`)
    assert.equal(
      reports.filter((text) => !text.startsWith('info: ')),
      [],
    )
    for (const text of [
      'Creating server murano-kube-1',
      'Starting the control plane of Kubernetes on murano-kube-1',
      'The cluster has 2 workers ready to run pods',
    ]) {
      assert.is(reports.filter((report) => report === `info: ${text}`).length, 1, text)
    }
    return [task]
  }))

test('a second deployment asks no agent for anything', () =>
  site.report.phase('deployed again', ['heat'], async () => {
    const task = await environment.deploy()
    assert.is(task.calls.length, 0)
    return [task]
  }))

test('an application in a pod answers at the address of the gateway', () =>
  site.report.phase('a pod of 2 replicas with Nginx deployed', withCalico, async () => {
    const pod = await enterPod(site)
    const nginx = await enterApplication(site, 'com.example.docker.DockerNginx', 'nginx')
    const task = await environment.deploy([...(await environment.applications()), pod, nginx])
    const running = (await replicas(site)).map(({ name }) => name)
    assert.is(running.length, 2)
    const answered = new Set<string>()
    const address = await publicAddress(environment, 'nginx-1')
    assert.match(address, /^10\.99\.0\.\d+:80$/)
    for (let asked = 0; asked < 30; asked += 1) answered.add(await page(site, address))
    assert.equal([...answered].sort(), running)
    return [task]
  }))

test('a second application runs in the same pod', () =>
  site.report.phase('Redis deployed into the same pod', withCalico, async () => {
    const redis = await enterApplication(site, 'com.example.docker.DockerRedis', 'redis')
    const task = await environment.deploy([...(await environment.applications()), redis])
    const containers = (await replicas(site)).map((replica) => replica.containers)
    assert.equal(containers, [
      ['nginx', 'redis'],
      ['nginx', 'redis'],
    ])
    assert.ok(await page(site, await publicAddress(environment, 'nginx-1')))
    return [task]
  }))

test('services have names in the cluster', () =>
  site.report.phase('names of services looked up', ['images', 'dns', 'calico'], async () => {
    const name = (await replicas(site))[0]?.name
    const address = await kubectl(site, "get service tcp-80-nginx--web -o jsonpath='{.spec.clusterIP}'")
    const found = await kubectl(site, `exec ${name} -c nginx -- nslookup tcp-80-nginx--web.default.svc.cluster.local`)
    assert.match(found, new RegExp(`Address: ${address}$`, 'm'))
    assert.ok(await kubectl(site, `exec ${name} -c nginx -- wget -q -O - http://tcp-80-nginx--web/`))
    return []
  }))

test('an application goes, with its container and its service', () =>
  site.report.phase('Redis removed', withCalico, async () => {
    const task = await environment.deploy(await without('redis-1'))
    assert.not.match(await etcdKeys(site), 'redis')
    assert.ok(await page(site, await publicAddress(environment, 'nginx-1')))
    return [task]
  }))

test('a pod goes, with what runs in it', () =>
  site.report.phase('the pod removed', ['heat', 'calico', 'confd'], async () => {
    const task = await environment.deploy(await without('nginx-1', 'pod-1'))
    assert.not.match(await etcdKeys(site), 'web')
    return [task]
  }))

test('the cluster goes from a living environment, with its servers', () =>
  site.report.phase('the cluster removed', ['heat'], async () => {
    const task = await environment.deploy([])
    assert.equal(await clusterServers(site), [])
    const left = (await heatResources(site)).filter((each) => /Server|Port|FloatingIP|SecurityGroup/.test(each))
    assert.match(left.join('\n'), /^Neutron::SecurityGroup [0-9a-f]{32}$/) // the environment's own
    return [task]
  }))

test('the environment goes, and nothing is left in the cloud', () =>
  site.report.phase('the environment removed', ['heat'], async () => {
    const task = await environment.remove()
    assert.equal(await heatResources(site), [])
    assert.is(await environment.status(), null)
    return [task]
  }))

/** The environment's applications less these. */
const without = async (...ids: readonly string[]): Promise<readonly Model[]> =>
  (await environment.applications()).filter((application) => !ids.includes(String(fieldsOf(application['?']).id)))

test.run()

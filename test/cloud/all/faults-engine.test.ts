import { readFileSync } from 'node:fs'
import * as assert from 'uvu/assert'
import { clusterServers, healthyMembers, kubectl, page, publicAddress } from '../cluster.js'
import { enterApplication, enterCluster, enterPod } from '../entered.js'
import { type Environment, openEnvironment } from '../environment.js'
import { heatResources, removeStacks } from '../heat.js'
import type { Site } from '../site.js'
import { cloudSuite, withCalico } from '../suite.js'

const { test, open } = cloudSuite('what is left when murano-engine ends')

let site: Site
let environment: Environment

const answers = async (address: string): Promise<void> => {
  assert.match(await page(site, address), /^web-\w+$/)
}

/** Tells a server from another one of its name. */
const identity = (server: string): Promise<string> => site.box.run(`docker inspect --format '{{.Id}}' ${server}`)

/** Starts an action or a deployment, and ends the engine when an agent has been sent that plan. */
const lose = async (begin: () => Promise<unknown>, plan: string, signal: 'TERM' | 'KILL'): Promise<void> => {
  await begin()
  await environment.reach(plan)
  await site.box.stopEngine(signal)
  await site.box.startEngine()
  assert.is((await environment.status())?.status, 'deploying')
  for (const wanted of [environment.start, environment.remove]) {
    const refusal = await wanted().then(String, String)
    assert.match(refusal, '403', 'it takes nothing')
  }
}

/** What an operator does by hand: the task that was lost becomes one that failed. */
const noteFailure = async (): Promise<void> => {
  const manual = readFileSync(new URL('../../../docs/kubernetes.md', import.meta.url), 'utf8')
  const [, statements = ''] = /```sql\n(.*?)```/s.exec(manual) ?? []
  const input = statements.replaceAll('ENVIRONMENT', environment.id)
  await site.box.run(`sqlite3 ${site.box.folder}/murano.sqlite`, { input })
  assert.is((await environment.status())?.status, 'deploy failure')
}

test('the cloud starts, and a cluster is deployed', async () => {
  site = await open('faults of the engine')
  await site.importPackages()
  environment = await openEnvironment(site.box, 'faults')
  await site.report.phase('1 master, 1 worker, 1 gateway deployed', withCalico, async () => [
    await environment.deploy([await enterCluster(site, { nodeCount: 1 })]),
  ])
})
test('an engine that is told to end loses its deployment; an operator has the environment go on', () =>
  site.report.phase('murano-engine ended in the middle of a deployment; deployed again', withCalico, async () => {
    const pod = await enterPod(site)
    const nginx = await enterApplication(site, 'com.example.docker.DockerNginx', 'nginx')
    const applications = [...(await environment.applications()), pod, nginx]
    await lose(() => environment.start(applications), 'Run a pod', 'TERM')
    await noteFailure()
    const task = await environment.deploy()
    assert.is(await kubectl(site, "get rc web -o jsonpath='{.status.readyReplicas}'"), '2')
    await answers(await publicAddress(environment, 'nginx-1'))
    return [task]
  }))

test('an engine that is killed loses its action, which uses what it had begun when it is asked for again', () =>
  site.report.phase('murano-engine killed while a worker comes; asked for again', withCalico, async () => {
    await lose(() => environment.call('cluster-1', 'scaleNodesUp'), 'Admit a member to etcd', 'KILL')
    await noteFailure()
    const before = await identity('murano-kube-3')
    const deployed = await environment.deploy()
    const scaled = await environment.act('cluster-1', 'scaleNodesUp')
    assert.is(await identity('murano-kube-3'), before)
    assert.match(await kubectl(site, 'get nodes --no-headers'), /^murano-kube-2 +Ready .*\nmurano-kube-3 +Ready /)
    assert.is(await healthyMembers(site), 4)
    return [deployed, scaled]
  }))

test('an environment that is abandoned leaves a cluster that goes on, and all of it in Heat', () =>
  site.report.phase('the environment abandoned, its stack removed from Heat', withCalico, async () => {
    const address = await publicAddress(environment, 'nginx-1')
    await lose(() => environment.call('pod-1', 'scalePodUp'), 'Set the number of replicas', 'KILL')
    await environment.abandon()
    assert.is(await environment.status(), null)
    const left = await heatResources(site)
    const servers = ['murano-gateway-1', 'murano-kube-1', 'murano-kube-2', 'murano-kube-3']
    assert.equal(
      left.filter((resource) => resource.startsWith('Nova::Server')),
      servers.map((server) => `Nova::Server ${server}`),
    )
    const kinds = new Set(left.map((resource) => resource.split(' ')[0]))
    for (const kind of ['Net', 'Subnet', 'RouterInterface', 'Port', 'FloatingIP', 'SecurityGroup']) {
      assert.ok(kinds.has(`Neutron::${kind}`), kind)
    }
    await answers(address)
    await removeStacks(site)
    assert.equal([await clusterServers(site), await heatResources(site)], [[], []])
    return []
  }))

test.run()

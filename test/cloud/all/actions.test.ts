import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as assert from 'uvu/assert'
import { clusterServers, healthyMembers, kubectl, master, page, publicAddress, replicas } from '../cluster.js'
import { enterApplication, enterCluster, enterPod } from '../entered.js'
import { type Environment, openEnvironment } from '../environment.js'
import type { Site } from '../site.js'
import { cloudSuite, withCalico } from '../suite.js'

const { test, open } = cloudSuite('actions of cluster and pod')

let site: Site
let environment: Environment

/** Does an action, as a phase of the report; what it reported last. */
const act = async (object: string, action: string, then: () => Promise<void>): Promise<void> =>
  site.report.phase(action, withCalico, async () => {
    const task = await environment.act(object, action)
    await then()
    return [task]
  })

const readyNodes = async () => (await kubectl(site, 'get nodes --no-headers')).match(/ Ready /g)?.length
const names = async () => (await replicas(site)).map(({ name }) => name)
/** When Docker last started the containers of Nginx. */
const started = async (): Promise<readonly string[]> => {
  const command = "docker ps -q --filter name=k8s_nginx_web | xargs -r docker inspect --format '{{.State.StartedAt}}'"
  const times = await Promise.all(['murano-kube-2', 'murano-kube-3'].map((node) => site.box.room.shell(node, command)))
  return times.flatMap((lines) => lines.split('\n')).filter((time) => time !== '')
}
const answered = async () => page(site, await publicAddress(environment, 'nginx-1'))

test('a cluster and a pod are deployed', async () => {
  site = await open('actions')
  await site.importPackages()
  environment = await openEnvironment(site.box, 'actions')
  await site.report.phase('a cluster, a pod with Nginx deployed', withCalico, async () => [
    await environment.deploy([
      await enterCluster(site),
      await enterPod(site, { updateStrategy: 'Deployment' }),
      await enterApplication(site, 'com.example.docker.DockerNginx', 'nginx'),
    ]),
  ])
})

test('a worker comes, and goes', async () => {
  await act('cluster-1', 'scaleNodesUp', async () => {
    assert.is(await readyNodes(), 3)
    assert.is(await healthyMembers(site), 5)
  })
  await act('cluster-1', 'scaleNodesDown', async () => {
    assert.is(await readyNodes(), 2)
    assert.is(await healthyMembers(site), 4)
    assert.equal(await clusterServers(site), ['murano-gateway-1', 'murano-kube-1', 'murano-kube-2', 'murano-kube-3'])
    assert.ok(await answered())
  })
})

test('a gateway comes, leads to the application, and goes', async () => {
  await act('cluster-1', 'scaleGatewaysUp', async () => {
    const second = await site.box.room.shell('murano-gateway-2', 'hostname -I')
    assert.ok(await page(site, `${second.split(' ')[0]}:80`))
  })
  await act('cluster-1', 'scaleGatewaysDown', async () => {
    assert.equal(await clusterServers(site), ['murano-gateway-1', 'murano-kube-1', 'murano-kube-2', 'murano-kube-3'])
    assert.ok(await answered())
  })
})

test('replicas of a pod come and go', async () => {
  await act('pod-1', 'scalePodUp', async () => assert.is((await names()).length, 3))
  await act('pod-1', 'scalePodDown', async () => assert.is((await names()).length, 2))
})

test('a pod is made anew, and its containers start again', async () => {
  const before = await names()
  await act('pod-1', 'recreatePod', async () => {
    const after = await names()
    assert.is(after.length, 2)
    assert.is(after.filter((name) => before.includes(name)).length, 0)
    assert.ok(after.includes(await answered()))
  })
  const [recreated, earlier] = [await names(), await started()]
  await act('pod-1', 'restartContainers', async () => {
    assert.equal(await names(), recreated)
    const later = await started()
    assert.is(later.length, 2)
    assert.is(later.filter((time) => earlier.includes(time)).length, 0)
    assert.ok(await answered())
  })
})

test('an administrator uses kubectl from outside', () =>
  site.report.phase('getKubeconfig, used from outside', ['heat'], async () => {
    const task = await environment.act('cluster-1', 'getKubeconfig')
    const configuration = JSON.stringify(task.result)
    const file = join(site.box.folder, 'kubeconfig')
    writeFileSync(file, configuration, { mode: 0o600 })
    await site.box.run(`docker cp ${master}:/usr/local/bin/kubectl ${site.box.folder}`)
    const nodes = await site.box.run(`${site.box.folder}/kubectl --kubeconfig ${file} get nodes --no-headers`)
    assert.match(nodes, /^murano-kube-2 +Ready/)
    assert.match(configuration, /"server":"https:\/\/10\.99\./)
    const token = /"token":"([^"]+)"/.exec(configuration)?.[1] ?? ''
    assert.ok(token.length > 20)
    assert.not(readFileSync(join(site.box.folder, 'murano-engine.log'), 'utf8').includes(token))
    return [task]
  }))

test('a pod is updated without a break, and taken back', async () => {
  const containers = async () => (await replicas(site)).map((replica) => replica.containers.join(' '))
  const before = await answered()
  await site.report.phase('a rolling update', withCalico, async () => {
    const redis = await enterApplication(site, 'com.example.docker.DockerRedis', 'redis')
    const task = await environment.deploy([...(await environment.applications()), redis])
    assert.equal(await containers(), ['nginx redis', 'nginx redis'])
    assert.is.not(await answered(), before)
    return [task]
  })
  await act('pod-1', 'rollbackPod', async () => {
    await site.box.room.until(master, 'kubectl rollout status deployment web --timeout 60s')
    assert.equal(await containers(), ['nginx', 'nginx'])
    assert.ok(await answered())
  })
})

test.run()

import * as assert from 'uvu/assert'
import { clusterServers, healthyMembers, kubectl, master, page, publicAddress } from '../cluster.js'
import { enterApplication, enterCluster, enterPod } from '../entered.js'
import { type Environment, openEnvironment, type Task } from '../environment.js'
import type { Site } from '../site.js'
import { cloudSuite, withCalico } from '../suite.js'

const { test, open } = cloudSuite('a cluster survives the faults of its servers')

let site: Site
let environment: Environment

/** What the environment's log shows of errors. */
const errors = ({ reports }: Task): string =>
  reports.flatMap(({ level, text }) => (level === 'error' ? [text] : [])).join('\n')

/** Asserts that Kubernetes and etcd are whole, and that the application answers once it is there. */
const whole = async (workers: readonly string[]): Promise<void> => {
  const nodes = await kubectl(site, 'get nodes --no-headers')
  assert.equal(
    nodes.split('\n').map((line) => line.split(/ +/).slice(0, 2).join(' ')),
    workers.map((worker) => `${worker} Ready`),
  )
  assert.is(await healthyMembers(site), workers.length + 2)
}
const answers = async (): Promise<void> => {
  assert.match(await page(site, await publicAddress(environment, 'nginx-1')), /^web-\w+$/)
}

test('the cloud starts', async () => {
  site = await open('faults')
  await site.importPackages()
  environment = await openEnvironment(site.box, 'faults')
})

test('an agent that is killed in the middle of a plan: the log says so, and the next deployment goes on', () =>
  site.report.phase('an agent killed while it starts the control plane; deployed again', withCalico, async () => {
    const { room } = site.box
    await environment.start([await enterCluster(site)])
    await environment.reach('Start the API')
    await room.until(master, 'journalctl -t murano-kubernetes | grep "starting the control plane"')
    await room.shell(master, 'systemctl kill --signal KILL --kill-who main murano-agent')
    const failed = await environment.fail()
    assert.match(
      errors(failed),
      /^Cluster kubernetes: murano-kube-1, or the murano-agent there, was restarted in the middle of this$/m,
    )
    const finished = await environment.deploy()
    assert.not.ok(
      finished.calls.some(({ name }) => name.startsWith('Join etcd')),
      'what was done is not done again',
    )
    await whole(['murano-kube-2', 'murano-kube-3'])
    return [failed, finished]
  }))

test('an API that is restarted in the middle of an action: the action waits for it', () =>
  site.report.phase('a pod deployed, and scaled while the API restarts', withCalico, async () => {
    const { room } = site.box
    const deployed = await environment.deploy([
      ...(await environment.applications()),
      await enterPod(site),
      await enterApplication(site, 'com.example.docker.DockerNginx', 'nginx'),
    ])
    await answers()
    await environment.call('pod-1', 'scalePodUp')
    await environment.reach('Set the number of replicas')
    await room.shell(master, 'systemctl restart kube-apiserver')
    const scaled = await environment.finish()
    assert.is(await kubectl(site, "get rc web -o jsonpath='{.status.readyReplicas}'"), '3')
    await answers()
    return [deployed, scaled]
  }))

test('a script that fails: the log says why, and the next deployment finishes the scaling', () =>
  site.report.phase('a worker to come while the master cannot sign; deployed again', withCalico, async () => {
    const { room } = site.box
    await room.shell(master, 'chmod -x /usr/bin/openssl')
    await environment.call('cluster-1', 'scaleNodesUp')
    const failed = await environment.fail()
    assert.match(errors(failed), /^Cluster kubernetes: murano-kube-1: .*openssl: Permission denied$/m)
    await room.shell(master, 'chmod +x /usr/bin/openssl')
    const finished = await environment.deploy()
    await whole(['murano-kube-2', 'murano-kube-3', 'murano-kube-4'])
    await answers()
    return [failed, finished]
  }))

test('a worker that is dead: scaling down removes it, and its pods come up elsewhere', () =>
  site.report.phase('a worker killed, then scaled down; deployed again', withCalico, async () => {
    const { room } = site.box
    await room.powerOff('murano-kube-4')
    await room.until(master, 'kubectl get nodes | grep "^murano-kube-4 *NotReady"', 120)
    await answers()
    const scaled = await environment.act('cluster-1', 'scaleNodesDown')
    assert.equal(await clusterServers(site), ['murano-gateway-1', 'murano-kube-1', 'murano-kube-2', 'murano-kube-3'])
    await whole(['murano-kube-2', 'murano-kube-3'])
    await room.until(master, `[ "$(kubectl get rc web -o jsonpath='{.status.readyReplicas}')" = 3 ]`)
    await answers()
    const again = await environment.deploy()
    assert.is(again.calls.length, 0)
    return [scaled, again]
  }))

for (const name of ['murano-kube-1', 'murano-kube-2', 'murano-kube-3', 'murano-gateway-1']) {
  test(`${name} rebooted: everything comes back by itself`, () =>
    site.report.phase(`${name} rebooted`, withCalico, async () => {
      await site.box.room.reboot(name)
      await answers()
      return []
    }))
}

test('all servers rebooted at once: everything comes back by itself', () =>
  site.report.phase('all servers rebooted at once', withCalico, async () => {
    const { room } = site.box
    await Promise.all((await clusterServers(site)).map((name) => room.reboot(name)))
    await room.until(master, `[ "$(kubectl get nodes --no-headers | grep -c ' Ready ')" = 2 ]`, 180)
    await answers()
    await whole(['murano-kube-2', 'murano-kube-3'])
    const again = await environment.deploy()
    assert.is(again.calls.length, 0)
    return [again]
  }))

test.run()

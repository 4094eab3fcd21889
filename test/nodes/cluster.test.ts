import * as assert from 'uvu/assert'
import { suiteWith } from '../harness/available.js'
import type { Model } from '../harness/engine.js'
import { cluster, environment, pod } from '../packages/kubernetes/model.js'
import type { NodeEngine } from './engine.js'
import { bare, importImages, nginx, openSite, page, type Site } from './kubernetes.js'
import type { Room } from './room.js'

const test = suiteWith(['engine', 'nodes'], 'Kubernetes on a master, a worker and a gateway')

const [master, worker, gateway] = ['murano-kube-1', 'murano-kube-2', 'murano-gateway-1'] as const
const nodes = [master, worker, gateway]
const address = { [master]: '10.88.0.10', [worker]: '10.88.0.11', [gateway]: '10.88.0.12' }
const model = (...applications: readonly Model[]) => environment(cluster({}, bare), ...applications)
const web = pod('web')

let site: Site
let room: Room
let engine: NodeEngine

test.before(async () => {
  site = await openSite()
  ;({ room, engine } = site)
})

test.after(() => site?.close())

const status = (from: string, url: string) =>
  room.shell(from, `curl --silent --insecure --max-time 5 --output /dev/null --write-out '%{http_code}' ${url} || true`)

test('one deployment makes a cluster of three servers, and another one changes nothing', async () => {
  const { run } = await engine.deploy(model())
  assert.ok(run.rounds <= 24, `${run.rounds} rounds`)
  const ready = await room.shell(master, 'kubectl get nodes --no-headers')
  assert.match(ready, /^murano-kube-2 +Ready +\S+ +\S+ +v1\.20\.2$/)
  assert.is((await engine.deploy(model())).run.calls, 0)
})

test('whoever has no certificate or token is refused, and a worker sees what concerns it', async () => {
  const api = `https://${address[master]}:6443`
  assert.is(await status(worker, `${api}/api/v1/namespaces`), '401')
  assert.is(await status(worker, `https://${address[worker]}:10250/metrics/cadvisor`), '401')
  assert.is(await status(worker, `http://${address[master]}:8080/`), '000')
  assert.is(await status(worker, `https://${address[master]}:2379/health`), '000')
  const asWorker = 'KUBECONFIG=/etc/kubernetes/kubelet.conf kubectl'
  await room.shell(worker, `${asWorker} get node ${worker}`)
  assert.match(await room.shell(worker, `${asWorker} get secrets --all-namespaces 2>&1 || true`), /Forbidden/)
  assert.match(
    await room.shell(worker, `${asWorker} label node ${worker} node-role.kubernetes.io/master= 2>&1 || true`),
    /forbidden/,
  )
})

test('secrets are encrypted in etcd', async () => {
  await room.shell(master, 'kubectl create secret generic sample --from-literal=word=open-sesame')
  const certificates = '/etc/etcd/pki'
  const stored = await room.shell(
    master,
    `ETCDCTL_API=3 etcdctl --cacert ${certificates}/ca.crt --cert ${certificates}/operator.crt \
      --key ${certificates}/operator.key get /registry/secrets/default/sample | tr -d '\\0'`,
  )
  assert.match(stored, /k8s:enc:/)
  assert.not.match(stored, /open-sesame/)
})

test('a pod runs, and answers through its service and through the gateway', async () => {
  await importImages(room, worker)
  await engine.deploy(model(web, nginx('web')))
  const name = await room.shell(master, "kubectl get pods -l murano-pod=web -o jsonpath='{.items[*].metadata.name}'")
  assert.match(name, /^web-\w+$/)
  const service = await room.shell(master, "kubectl get services -o jsonpath='{.items[1].spec.clusterIP}'")
  assert.is(await page(room, worker, `http://${service}/`), name)
  assert.is(await page(room, master, `http://${address[gateway]}/`), name)
  assert.is(await room.shell(master, `kubectl exec ${name} -- hostname`), name)
})

test('an administrator uses the cluster from elsewhere, by its floating address', async () => {
  const { run } = await engine.act('cluster', 'getKubeconfig')
  const configuration = JSON.stringify(run.result)
  const floating = /"server":"https:\/\/([\d.]+):6443"/.exec(configuration)?.[1] ?? ''
  assert.match(floating, /^10\.99\./)
  // In place of the cloud's router
  await room.shell(master, `ip address add ${floating}/32 dev eth0`)
  await room.shell(gateway, `ip route add ${floating} via ${address[master]}`)
  await room.shell(gateway, 'cat >/root/kubeconfig', { input: configuration })
  assert.is(await room.shell(gateway, "kubectl --kubeconfig /root/kubeconfig auth can-i '*' '*'"), 'yes')
})

test('everything comes back after all servers have rebooted', async () => {
  await Promise.all(nodes.map((name) => room.reboot(name)))
  assert.match(await page(room, master, `http://${address[gateway]}/`), /^web-/)
  await room.until(master, `kubectl wait --for condition=Ready node/${worker}`)
  for (const name of nodes) assert.is(await room.shell(name, 'systemctl --failed --no-legend --plain'), '')
})

test('a service goes with its application, and its port closes', async () => {
  await engine.deploy(model(web))
  assert.not.match(await room.shell(master, 'kubectl get services --no-headers'), /nginx/)
  await room.until(gateway, '! grep -q "bind \\*:80" /etc/haproxy/haproxy.cfg')
})

test.run()

import { fileURLToPath } from 'node:url'
import * as assert from 'uvu/assert'
import { type BuiltPackages, buildPackages } from '../../build.js'
import { suiteWith } from '../../harness/available.js'
import { type Oracle, startOracle } from '../../harness/engine.js'

/** What the plan behind a worker makes of its parameters, run by a real agent; Docker and systemd are stand-ins. */
const test = suiteWith(['engine', 'sandbox', 'nodes'], "a worker's Docker and kubelet")

const packages = ['kubernetes-cluster', 'docker-interfaces'].map((name) =>
  fileURLToPath(new URL(`../../../packages-src/${name}`, import.meta.url)),
)
const settings = '/etc/docker/daemon.json'
const logins = '/root/.docker/config.json'

let built: BuiltPackages
let oracle: Oracle
test.before(async () => {
  built = await buildPackages(packages)
  oracle = await startOracle()
})
test.after(async () => {
  await oracle?.close()
  built?.remove()
})

interface Wishes {
  readonly useFlannel?: boolean
  readonly enableKubeDns?: boolean
  readonly dockerRegistry?: string
  readonly dockerMirror?: string
  readonly key?: string
}

// Stores logins as Docker does, and refuses the key `bad`
const docker = `#!/bin/bash
echo "docker $*" >>/var/log/docker-calls
case $1 in
  info) echo cgroupfs ;;
  login)
    key=$(cat)
    [ "$key" != bad ] || { echo unauthorized >&2; exit 1; }
    mkdir -p /root/.docker
    (umask 077 && jq -n --arg login "$(printf '_json_key:%s' "$key" | base64 -w0)" \\
      '{auths: {"gcr.io": {auth: $login}}}' >${logins})
    ;;
  logout) echo '{"auths": {}}' >${logins} ;;
esac
`
const certificates = ['ca.crt', 'kubelet.crt', 'kubelet.key', 'kube-proxy.crt', 'kube-proxy.key']

/** A new node on which the plan is carried out once for each of these wishes, with what Docker's settings were before. */
const setUp = async (wishes: readonly Wishes[], before?: object) => {
  const plans = await Promise.all(
    wishes.map(({ key, ...wish }) =>
      oracle.plan(built.directories, {
        package: 'com.mirantis.docker.kubernetes.KubernetesCluster',
        template: 'setUpWorker.template',
        parameters: {
          parameters: {
            ...{ name: 'node', address: '10.0.0.2', masterAddress: '10.0.0.1', useFlannel: false, enableKubeDns: true },
            ...{ dockerRegistry: '', dockerMirror: '' },
            ...wish,
            gcloudKey_password: key === undefined ? null : Buffer.from(key).toString('base64'),
          },
        },
      }),
    ),
  )
  const { results, files, recorded, log } = await oracle.runPlan({
    plans,
    recorded: ['systemctl', 'curl', 'logger'],
    files: {
      '/usr/local/bin/docker': { text: docker, mode: '755' },
      ...Object.fromEntries(certificates.map((name) => [`/etc/kubernetes/pki/${name}`, { text: name }])),
      ...(before === undefined ? {} : { [settings]: { text: JSON.stringify(before) } }),
    },
  })
  if ('failed' in results) throw new Error(results.failed)
  return { results, files, log, restarts: recorded.filter((call) => call.startsWith('systemctl restart')) }
}

const succeeds = async (wishes: readonly Wishes[], before?: object) => {
  const node = await setUp(wishes, before)
  for (const { ErrorCode, Body } of node.results) assert.is(ErrorCode, 0, JSON.stringify(Body))
  const text = (path: string) => node.files[path]?.text ?? ''
  return { ...node, text, docker: JSON.parse(text(settings) || JSON.stringify(before)) }
}

const theirs = { 'insecure-registries': ['lab:5000'], labels: ['rack=7'], 'log-driver': 'journald' }

test('registry and mirror join what Docker was told by others, once however often', async () => {
  const wish = { dockerRegistry: 'registry:5000', dockerMirror: 'mirror:5001' }
  const { docker, restarts } = await succeeds([wish, wish, wish], theirs)
  assert.equal(docker['insecure-registries'], ['lab:5000', 'registry:5000'])
  assert.equal(docker['registry-mirrors'], ['http://mirror:5001'])
  assert.equal(docker.labels, ['rack=7'])
  assert.equal(restarts, ['systemctl restart docker.service', 'systemctl restart kubelet.service kube-proxy.service'])
})

test('what is no longer wanted goes, what others have set stays', async () => {
  const { docker, restarts } = await succeeds(
    [{ dockerRegistry: 'old:5000', dockerMirror: 'https://mirror' }, { dockerRegistry: 'lab:5000' }, {}],
    theirs,
  )
  assert.equal(docker, { ...theirs, 'userland-proxy': false, iptables: false, 'ip-masq': false, bridge: 'none' })
  assert.is(restarts.filter((call) => call.includes('docker')).length, 2)
})

test('a registry with TLS is none that is insecure', async () => {
  assert.is((await succeeds([{ dockerRegistry: 'https://registry/team' }])).docker['insecure-registries'], undefined)
  const plain = await succeeds([{ dockerRegistry: 'http://registry:80/team/' }])
  assert.equal(plain.docker['insecure-registries'], ['registry:80'])
})

test('settings that nobody can read are an error that names them', async () => {
  const { results, files } = await setUp([{}], ['no', 'map'])
  assert.is(results[0]?.ErrorCode, 100)
  assert.match(JSON.stringify(results[0]?.Body), settings)
  assert.is(files[settings], undefined)
})

test('with Flannel pods are on the bridge of Docker, whose addresses Flannel gives', async () => {
  const { docker, text } = await succeeds([{ useFlannel: true }])
  for (const name of ['bridge', 'iptables', 'ip-masq', 'bip']) assert.is(docker[name], undefined, name)
  assert.match(text('/etc/murano-kubernetes/worker.env'), '\nNETWORK_PLUGIN=\n')
})

test('the kubelet knows its network, its DNS, its registry and its driver of cgroups', async () => {
  const wish = { enableKubeDns: false, dockerRegistry: 'https://registry:443/team/' }
  const { text } = await succeeds([wish])
  const lines = (node: string) => node.split('\n').filter((line) => /^(NETWORK|CLUSTER|PAUSE|CGROUP)/.test(line))
  assert.equal(lines(text('/etc/murano-kubernetes/worker.env')), [
    ...['NETWORK_PLUGIN=cni', 'CLUSTER_DNS=', 'PAUSE_IMAGE=registry:443/team/pause:3.2', 'CGROUP_DRIVER=cgroupfs'],
  ])
  const usual = await succeeds([{}])
  assert.equal(lines(usual.text('/etc/murano-kubernetes/worker.env')), [
    ...['NETWORK_PLUGIN=cni', 'CLUSTER_DNS=10.96.0.10', 'PAUSE_IMAGE=registry.k8s.io/pause:3.2'],
    'CGROUP_DRIVER=cgroupfs',
  ])
})

test('kubeconfigs hold keys, so only root reads them', async () => {
  const { files, text } = await succeeds([{}])
  for (const name of ['kubelet', 'kube-proxy']) {
    const path = `/etc/kubernetes/${name}.conf`
    assert.is(files[path]?.mode, '600')
    assert.match(text(path), 'server: https://10.0.0.1:6443\n')
    assert.match(text(path), `client-key-data: ${Buffer.from(`${name}.key`).toString('base64')}\n`)
  }
})

const key = '{\n "private_key": "S3cret \\n$HOME"\n}\n'
const kubeletLogins = '/var/lib/kubelet/config.json'

test("Docker and the kubelet log in to Google's registry, once, and the key is nowhere else", async () => {
  const { files, text, log } = await succeeds([{ key }, { key }])
  const stored = JSON.parse(text(logins)).auths['gcr.io'].auth
  assert.is(Buffer.from(stored, 'base64').toString(), `_json_key:${key.trimEnd()}`)
  assert.is(text(kubeletLogins), text(logins))
  assert.is(files[kubeletLogins]?.mode, '600')
  const calls = text('/var/log/docker-calls').split('\n')
  assert.equal(
    calls.filter((call) => !call.startsWith('docker info') && call !== ''),
    ['docker login --username _json_key --password-stdin gcr.io'],
  )
  assert.not.match(log, /S3cret/)
  const holding = Object.entries(files).filter(([, file]) => /S3cret/.test(file.text ?? ''))
  assert.equal(holding, [])
})

test('without a key there is no login, and a key that is taken back logs out', async () => {
  const never = await succeeds([{}])
  assert.is(never.files[logins], undefined)
  assert.is(never.files[kubeletLogins], undefined)
  const { text } = await succeeds([{ key }, {}])
  assert.equal(JSON.parse(text(logins)), { auths: {} })
  assert.is(text(kubeletLogins), text(logins))
})

test("a key that Google's registry refuses is an error that says so, without the key", async () => {
  const { results } = await setUp([{ key: 'bad' }])
  const failure = JSON.stringify(results[0]?.Body)
  assert.is(results[0]?.ErrorCode, 100)
  assert.match(failure, "Google's registry does not accept the key: unauthorized")
})

test.run()

import * as assert from 'uvu/assert'
import { platform } from '../../../packages-src/kubernetes-cluster/platform.js'
import { suiteWith } from '../../harness/available.js'
import type { PlanOutcome } from '../../harness/engine.js'
import type { Engine } from '../../start-engine.js'
import { startSuite } from '../engine.js'

/** The plans behind the pods' networks, carried out by a real agent; systemd, etcd and the networks are stand-ins. */
const test = suiteWith(['engine', 'sandbox', 'nodes'], "the pods' network")

const { addresses, paths, ports } = platform
const cni = `${paths.cniConfiguration}/10-calico.conflist`
const masters = 'https://10.0.0.1:2379'

let engine: Engine
test.before(async () => {
  engine = await startSuite('kubernetes-cluster', 'docker-interfaces')
})
test.after(async () => {
  await engine?.close()
})

// Does of a start what the scripts wait for: Felix writes the configuration of CNI, Flannel tells its addresses
const systemctl = `#!/bin/bash
echo "systemctl $*" >>/var/log/calls
case "$*" in
  *start*calico-node.service)
    if [ -x ${paths.calico}/write-cni-configuration ]; then
      env $(cat ${paths.node}/etcd.env ${paths.node}/calico.env) ${paths.calico}/write-cni-configuration
    fi
    ;;
  *start*flanneld.service)
    mkdir -p /run/flannel
    echo FLANNEL_SUBNET=10.244.7.1/24 >/run/flannel/subnet.env
    ;;
  'restart docker.service') touch /run/docker-moved ;;
esac
`
// The copy of this machine has one network card, lo
const ip = `#!/bin/bash
case "$*" in
  *docker0*) [ ! -e /run/docker-moved ] || echo '4: docker0    inet 10.244.7.1/24 scope global docker0' ;;
  *) echo '2: ens3    inet 10.0.0.2/24 scope global ens3' ;;
esac
`
const etcdctl = `#!/bin/bash
echo "etcdctl $*" >>/var/log/calls
case $1 in
  get) cat /var/lib/etcd-value 2>/dev/null || true ;;
  put) echo "$3" >/var/lib/etcd-value ;;
esac
`
const calicoctl = `#!/bin/bash
cp "\${@: -1}" /var/lib/applied.yaml
`
const programs = { '/usr/bin/systemctl': systemctl, '/usr/local/bin/ip': ip }
const clients = { '/usr/local/bin/etcdctl': etcdctl, '/usr/local/bin/calicoctl': calicoctl }
const templates = Object.fromEntries(
  ['bird', 'bird_ipam', 'bird_aggr'].flatMap((name) => [
    [`${paths.calicoTemplates}/conf.d/${name}.toml`, 'reload_cmd = "sv hup bird || true"\n'],
    [`${paths.calicoTemplates}/templates/${name}.cfg.template`, `${name}\n`],
  ]),
)

interface Wish {
  readonly role: string
  readonly useFlannel: boolean
  readonly endpoints?: string
}

/** A node that joins the network, once for each wish. */
const join = async (wishes: readonly Wish[], image: Readonly<Record<string, string>> = templates) => {
  const plans = await Promise.all(
    wishes.map(({ role, useFlannel, endpoints = masters }) =>
      engine.oracle.plan(engine.packages, {
        package: 'com.mirantis.docker.kubernetes.KubernetesCluster',
        template: role === 'master' ? 'setUpMasterNetwork.template' : 'setUpNodeNetwork.template',
        parameters: {
          parameters: {
            ...{ name: 'node', address: '10.0.0.2', useFlannel, endpoints },
            ...(role === 'master' ? {} : { role }),
          },
        },
      }),
    ),
  )
  const scripts = { ...programs, ...clients }
  const outcome: PlanOutcome = await engine.oracle.runPlan({
    plans,
    recorded: ['curl', 'logger'],
    files: Object.fromEntries([
      ...Object.entries(scripts).map(([path, text]) => [path, { text, mode: '755' }]),
      ...Object.entries(image).map(([path, text]) => [path, { text }]),
      // Of lo, which is all that there is, as of the real card
      ['/usr/local/bin/cat', { text: `#!/bin/bash\nexec /bin/cat "\${@/ens3/lo}"\n`, mode: '755' }],
    ]),
  })
  const { results, files } = outcome
  if ('failed' in results) throw new Error(results.failed)
  const text = (path: string) => files[path]?.text ?? ''
  return { results, files, text, calls: text('/var/log/calls').split('\n') }
}

const joins = async (...wishes: readonly Wish[]) => {
  const node = await join(wishes)
  for (const { ErrorCode, Body } of node.results) assert.is(ErrorCode, 0, JSON.stringify(Body))
  return node
}

test('Calico on a worker: CNI knows the endpoints of etcd and the card, and nobody else may read it', async () => {
  const { files, text } = await joins({ role: 'worker', useFlannel: false })
  const { plugins } = JSON.parse(text(cni))
  assert.is(files[cni]?.mode, '600')
  assert.is(plugins[0].etcd_endpoints, masters)
  assert.is(plugins[0].mtu, 65536)
  assert.is(plugins[0].ipam.type, 'calico-ipam')
  assert.is(plugins[0].etcd_key_file, `${paths.etcdCertificates}/network.key`)
  assert.equal(plugins[1], { type: 'portmap', snat: true, capabilities: { portMappings: true } })
})

test('Calico elsewhere: its own parts, and no pods', async () => {
  for (const role of ['master', 'gateway']) {
    const { files, text } = await joins({ role, useFlannel: false })
    assert.is(files[cni], undefined)
    assert.not.ok(Object.keys(files).some((path) => path.includes('calico-felix.service.d')))
    assert.match(text(`${paths.node}/calico.env`), /^NODENAME=node\nIP=10\.0\.0\.2\nCARD=ens3$/m)
  }
})

test('Calico on the master: one range for pods, no tunnels, and calicoctl is set up for root', async () => {
  const { files, text } = await joins({ role: 'master', useFlannel: false })
  const applied = text('/var/lib/applied.yaml')
  assert.match(applied, `cidr: ${addresses.pods}\n  ipipMode: Never\n  vxlanMode: Never\n`)
  assert.match(applied, 'nodeToNodeMeshEnabled: true')
  assert.is(files['/etc/calico/calicoctl.cfg']?.mode, '600')
  assert.match(text('/etc/calico/calicoctl.cfg'), `etcdKeyFile: ${paths.etcdCertificates}/operator.key`)
})

test('BIRD is reloaded by systemd, not by the runit of calico/node', async () => {
  const { text } = await joins({ role: 'gateway', useFlannel: false })
  for (const name of ['bird', 'bird_ipam', 'bird_aggr']) {
    const toml = text(`${paths.calico}/confd/conf.d/${name}.toml`)
    assert.match(toml, /systemctl .*reload calico-bird\.service/)
    assert.not.match(toml, /\bsv\b/)
    assert.is(text(`${paths.calico}/confd/templates/${name}.cfg.template`), `${name}\n`)
  }
})

test('an image without the parts of Calico is told apart', async () => {
  const { results } = await join([{ role: 'worker', useFlannel: false }], {})
  assert.match(JSON.stringify(results), /this image lacks .*bird\.toml of Calico/)
})

test('Calico starts anew with other endpoints, and not without a reason', async () => {
  const wish = { role: 'worker', useFlannel: false }
  const endpoints = `${masters},https://10.0.0.2:2379`
  const { calls, text } = await joins(wish, wish, { ...wish, endpoints })
  const starts = calls.filter((call) => /start calico-node/.test(call))
  assert.match(starts[0] ?? '', /--no-block restart/)
  assert.match(starts[1] ?? '', /--no-block start/)
  assert.is(text(`${paths.node}/etcd.env`), `ETCD_ENDPOINTS=${endpoints}\n`)
  assert.is(JSON.parse(text(cni)).plugins[0].etcd_endpoints, endpoints)
})

test("Flannel on the master: its configuration is written once, over the cluster's range", async () => {
  const master = { role: 'master', useFlannel: true }
  const { calls, text } = await joins(master, master)
  assert.is(calls.filter((call) => call.startsWith('etcdctl put /coreos.com/network/config')).length, 1)
  assert.equal(JSON.parse(text('/var/lib/etcd-value')), {
    Network: addresses.pods,
    SubnetLen: addresses.podsPerNode,
    Backend: { Type: 'vxlan', Port: ports.vxlan },
  })
  assert.not.ok(calls.some((call) => call.includes('docker')))
})

test("Flannel on a worker: Docker moves to Flannel's addresses once", async () => {
  const worker = { role: 'worker', useFlannel: true }
  const { calls, text } = await joins(worker, worker)
  assert.is(calls.filter((call) => call === 'systemctl restart docker.service').length, 1)
  const dropIn = text(`${paths.units}/docker.service.d/flannel.conf`)
  assert.match(dropIn, `--bip=\${FLANNEL_SUBNET} --mtu=\${FLANNEL_MTU} --ip-masq=false`)
  assert.ok(calls.findIndex((call) => /start flanneld/.test(call)) < calls.indexOf('systemctl restart docker.service'))
})

test('Flannel on a gateway: no Docker', async () => {
  const { calls, files } = await joins({ role: 'gateway', useFlannel: true })
  assert.not.ok(calls.some((call) => call.includes('docker')))
  assert.not.ok(Object.keys(files).some((path) => path.includes('docker')))
})

test.run()

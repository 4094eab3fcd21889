import { readdirSync } from 'node:fs'
import * as assert from 'uvu/assert'
import { platform } from '../../packages-src/kubernetes-cluster/platform.js'
import { suiteWith } from '../harness/available.js'
import { Build, withBuild } from './build.js'
import { expand, type Inside, imageElements, packagesOf, phases } from './diskimage-builder.js'
import { makeDownloads, program } from './mirror.js'

const test = suiteWith(['sandbox'], "the disk image's elements, inside")

let build: Build
/** What the phases make of an image, and what the commands said that look at it. */
let image: Inside
const looks = {
  units: 'systemd-analyze verify murano-agent.service',
  folders: 'stat -c "%n %a %U" /var/lib/etcd /var/murano /etc/murano',
  user: 'getent passwd etcd | cut -d: -f6-',
  secrets: 'ls /etc/ssh/ssh_host_* /var/lib/systemd/random-seed 2>/dev/null | wc -l',
}
const seen = (look: keyof typeof looks) =>
  image.results.at(Object.keys(looks).indexOf(look) - Object.keys(looks).length)?.output

test.before(async () => {
  build = new Build(makeDownloads)
  await build.mirror.start()
  const { status, output } = await build.outside()
  assert.is(status, 0, output)
  image = succeeds(build.inside(['! id etcd >/dev/null 2>&1 || userdel etcd'], Object.values(looks)))
})
test.after(() => build.end())

const succeeds = (inside: Inside): Inside => {
  const last = inside.results.at(-1)
  assert.is(last?.status, 0, last?.output)
  return inside
}

test('programs, plugins and templates are in their places, and belong to root', () => {
  const { files } = image
  const { programs, cniPlugins, calicoTemplates } = platform.paths
  const names = [
    ...['kube-apiserver', 'kube-controller-manager', 'kube-scheduler', 'kubelet', 'kube-proxy', 'kubectl'],
    ...['etcd', 'etcdctl', 'calicoctl', 'calico-node', 'bird', 'flanneld', 'confd'],
  ].map((name) => [`${programs}/${name}`, name] as const)
  const plugins = ['bridge', 'loopback', 'portmap', 'calico', 'calico-ipam'].map(
    (name) => [`${cniPlugins}/${name}`, name] as const,
  )
  for (const [path, name] of [...names, ...plugins]) {
    const { text, mode, owner } = files[path] ?? {}
    assert.equal({ text, mode, owner }, { text: program(name), mode: '755', owner: 0 }, path)
  }
  assert.is(files[`${calicoTemplates}/templates/bird.cfg.template`]?.text, '# made up\n')
  assert.is(files[`${calicoTemplates}/conf.d/bird.toml`]?.text, '# made up, too\n')
  const others = Object.keys(files).filter((path) => path.startsWith(`${programs}/`) || path.startsWith(cniPlugins))
  const expected = [...names, ...plugins].map(([path]) => path)
  assert.equal(others.sort(), [...expected, `${programs}/muranoagent`].sort())
})

test('the packages of all elements are installed before anything else, by apt', () => {
  const { recorded } = image
  const packages = packagesOf(build.elements, expand(build.elements, imageElements))
  assert.equal(recorded, [`apt-get install --assume-yes ${packages.join(' ')}`])
  for (const name of ['docker.io', 'haproxy', 'iptables', 'conntrack', 'ipset', 'socat', 'ethtool', 'openssl', 'jq']) {
    assert.ok(packages.includes(name), name)
  }
  for (const name of [
    'python3',
    'curl',
    'ca-certificates',
    'cloud-init',
    'ifupdown',
    'isc-dhcp-client',
    'murano-agent',
  ]) {
    assert.ok(packages.includes(name), name)
  }
})

test('nothing that the deployment starts begins by itself; the agent does, when its settings are there', () => {
  const { files } = image
  assert.not.match(seen('units') ?? '', 'murano-agent')
  const wanted = Object.keys(files).filter((path) => /^\/etc\/systemd\/system\/[^/]+\.wants\//.test(path))
  assert.equal(wanted, ['/etc/systemd/system/multi-user.target.wants/murano-agent.service'])
  assert.match(
    files['/etc/systemd/system/murano-agent.service.d/image.conf']?.text ?? '',
    '\nConditionPathExists=/etc/murano/agent.conf\n',
  )
  assert.is(files['/usr/local/bin/muranoagent']?.link, '/usr/bin/muranoagent')
})

test('the system: modules, routing, no swap, the user of etcd, no installation by cloud-init, nothing secret', () => {
  const { files } = image
  assert.is(seen('folders'), '/var/lib/etcd 700 etcd\n/var/murano 700 root\n/etc/murano 700 root\n')
  assert.is(seen('user'), '/var/lib/etcd:/usr/sbin/nologin\n')
  assert.is(seen('secrets'), '0\n')
  // Not `uninitialized`: a first boot, to systemd, would enable what is disabled
  assert.is(files['/etc/machine-id']?.text, '')
  assert.match(files['/etc/modules-load.d/kubernetes.conf']?.text ?? '', '\nbr_netfilter\n')
  assert.match(files['/etc/sysctl.d/90-kubernetes.conf']?.text ?? '', 'net.ipv4.ip_forward = 1\n')
  assert.match(files['/etc/cloud/cloud.cfg.d/90-kubernetes.cfg']?.text ?? '', '- [swap, null]\n')
  const { text } = files['/etc/cloud/cloud.cfg'] ?? {}
  assert.is(text, 'cloud_final_modules:\n - write-files-deferred\n - scripts-user\n')
})

test('a second run of the phases changes nothing', () => {
  const timeless = ({ files }: Inside) =>
    Object.fromEntries(Object.entries(files).filter(([path]) => !/^\/(run|var\/log)\//.test(path)))
  const twice = succeeds(build.inside(['! id etcd >/dev/null 2>&1 || userdel etcd'], phases()))
  assert.equal(timeless(twice), timeless(image))
})

test('a program that does not run in the image ends the build, and is named', () =>
  withBuild(
    (work) => makeDownloads(work, { flannel: '#!/bin/sh\nexit 1\n' }),
    async (build) => {
      assert.is((await build.outside()).status, 0)
      const last = build.inside().results.at(-1)
      assert.is(last?.status, 1)
      assert.match(last?.output ?? '', 'flanneld does not run in this image\n')
    },
  ))

test('an agent that is wrong in another way, or missing, ends the build', () => {
  const source = '/usr/lib/python3/dist-packages/muranoagent/execution_plan_queue.py'
  const other = build.inside([`sed -i "s/'wb'/'bw'/" ${source}`]).results.at(-1)
  assert.is(other?.status, 1)
  assert.match(other?.output ?? '', 'murano-agent still loses plans')
  const twice = build.inside([`echo "# open(plan_file_path, 'wb')" >>${source}`]).results.at(-1)
  assert.is(twice?.status, 1)
  assert.match(twice?.output ?? '', 'is there more than once')
  const missing = build.inside(['rm -r /usr/lib/python3/dist-packages/muranoagent']).results.at(-1)
  assert.is(missing?.status, 1)
  assert.match(missing?.output ?? '', 'murano-agent is not installed\n')
})

test('an agent that needs no correction is left as it is', () => {
  const source = '/usr/lib/python3/dist-packages/muranoagent/execution_plan_queue.py'
  const corrected = `sed -i "s/'wb'/'w'/" ${source}; md5sum ${source} >/tmp/before`
  succeeds(build.inside([corrected], ['md5sum --check /tmp/before']))
})

test('the kernel is told to use control groups of version 1, once, after what else it is told', () => {
  const boot =
    'for file in /tmp/in_target.d/environment.d/*; do . $file; . $file; done; echo "$DIB_BOOTLOADER_DEFAULT_CMDLINE"'
  const said = (before: string) => succeeds(build.inside([], [`${before}\n${boot}`])).results.at(-1)?.output
  const ours =
    'systemd.unified_cgroup_hierarchy=0 systemd.legacy_systemd_cgroup_controller=1 SYSTEMD_CGROUP_ENABLE_LEGACY_FORCE=1'
  assert.is(said(''), `nofb nomodeset gfxpayload=text ${ours}\n`)
  assert.is(said('DIB_BOOTLOADER_DEFAULT_CMDLINE=quiet'), `quiet ${ours}\n`)
})

test('no interfaces are written down beside those that cloud-init finds', () => {
  const said = build.inside(
    [],
    ['. /tmp/in_target.d/environment.d/50-murano-agent-network.bash; env | grep INTERFACES'],
  )
  assert.is(succeeds(said).results.at(-1)?.output, 'DIB_APT_MINIMAL_CREATE_INTERFACES=0\n')
})

test('the elements depend on one another, and otherwise on what diskimage-builder has', () => {
  assert.equal(expand(build.elements, ['kubernetes']), ['docker', 'kubernetes'])
  assert.equal(readdirSync(build.elements).sort(), ['docker', 'kubernetes', 'murano-agent'])
})

test.run()

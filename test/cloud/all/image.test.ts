import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as assert from 'uvu/assert'
import { type BuiltPackages, buildPackages } from '../../build.js'
import { suiteWith } from '../../harness/available.js'
import { fillCache } from '../../nodes/cache/fill.js'
import { type Box, openBox } from '../box.js'
import { type Environment, openEnvironment } from '../environment.js'
import { fieldsOf } from '../model.js'
import { startReport } from '../report.js'
import { coreLibrary } from '../site.js'

// Emulation is qemu: apt-get install qemu-system-x86
const test = suiteWith(['engine', 'catalog', 'nodes', 'cloud', 'emulation'], 'the disk image, booted')

const secret = 'marked as secret'
const name = 'machine'

let built: BuiltPackages
let disk: string
let box: Box
let environment: Environment

test.before(async () => {
  built = await buildPackages([fileURLToPath(new URL('machine', import.meta.url))])
  disk = (await fillCache('disk'))('disk')
  box = await openBox()
  await box.run(`murano package-import --is-public ${coreLibrary} && murano package-import ${built.zips.join(' ')}`)
  environment = await openEnvironment(box, 'image')
})
test.after(async () => {
  await box?.close()
  built?.remove()
})

/** What the machine printed last. */
const console = (): string => {
  const path = join(box.folder, 'servers', name, 'console')
  return existsSync(path) ? readFileSync(path, 'latin1').split('\n').slice(-40).join('\n') : ''
}

test('the image holds no identity and no keys', () => {
  const inside = (request: string) => execFileSync('debugfs', ['-R', request, join(disk, 'disk')], { stdio: 'pipe' })
  assert.is(inside('cat /etc/machine-id').toString(), '')
  assert.match(inside('ls /etc/ssh').toString(), 'sshd_config')
  assert.not.match(inside('ls /etc/ssh').toString(), 'ssh_host')
})

test('a server boots from it to an agent that carries out plans of the engine', async () => {
  const report = startReport(box, 'image')
  await report.phase('a machine emulated, its agent asked, a container run', ['heat'], async () => {
    const instance = {
      '?': { type: 'io.murano.resources.LinuxMuranoInstance', id: 'instance' },
      name,
      image: disk,
      flavor: 'small',
    }
    const machine = { '?': { type: 'vetro.test.machine.Machine', id: 'machine' }, name, instance, secret }
    try {
      return [await environment.deploy([machine], 1800)]
    } catch (error) {
      throw new Error(`${error}\n--- the end of what the machine printed:\n${console()}`)
    }
  })
  report.explain()
  const [machine] = await environment.applications()
  const facts = fieldsOf(machine).facts
  const boot = readFileSync(join(disk, 'command-line'), 'utf8')
  assert.match(boot, 'systemd.unified_cgroup_hierarchy=0')
  assert.equal(facts, [
    'system=running',
    'failed=',
    'groups=tmpfs', // Of version 1; those of version 2 are a file system of their own
    'swap=1', // The headline
    'forward=1',
    'bridges=1',
    'murano-agent=active',
    'docker=inactive',
    'containerd=inactive',
    'haproxy=inactive',
    `host=${name}`,
    'resolver=10.0.2.3', // As the emulated network's DHCP says
    'id=1',
    'keys=4',
    'journal=1',
    'logged=0',
    'logs=0',
    'kubelet=Kubernetes v1.20.2',
    'driver=1 overlay2',
    'container=runs',
  ])
})

test.run()

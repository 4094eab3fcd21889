import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { suite, type Test } from 'uvu'

/** What tests run for real beside Node, each from Debian packages that `.ci/run` installs. */
export type Part =
  | 'engine'
  | 'dashboard'
  | 'catalog'
  | 'browser'
  | 'pkgcheck'
  | 'sandbox'
  | 'nodes'
  | 'cloud'
  | 'emulation'
  | 'shell'
  | 'busybox'
  | 'systemd'
  | 'gateway'
  | 'jq'

const modules = '/usr/lib/python3/dist-packages'

const needed: Readonly<Record<Part, readonly string[]>> = {
  engine: [`${modules}/murano/dsl`, `${modules}/muranoagent`, '/usr/share/murano-common/io.murano.zip'],
  dashboard: [`${modules}/muranodashboard`, `${modules}/openstack_dashboard`],
  catalog: ['/usr/bin/murano-api', '/usr/bin/murano', '/usr/bin/keystone-manage', '/usr/bin/sqlite3'],
  browser: ['/usr/bin/chromium'],
  pkgcheck: ['/usr/bin/murano-pkg-check'],
  sandbox: [`${modules}/muranoagent`, '/usr/bin/unshare', '/sbin/ip'],
  shell: ['/usr/bin/shellcheck'],
  busybox: ['/bin/busybox'],
  systemd: ['/usr/bin/systemd-analyze'],
  gateway: ['/usr/sbin/haproxy', '/usr/bin/jq', '/usr/bin/curl', '/usr/bin/go'],
  cloud: [
    '/usr/lib/rabbitmq/bin/rabbitmq-server',
    '/usr/bin/docker-registry',
    '/usr/sbin/haproxy',
    '/usr/sbin/dnsmasq',
    '/bin/busybox',
    '/usr/share/gocode/src/golang.org/x/net',
    '/usr/bin/murano-engine',
    '/usr/bin/openssl',
  ],
  emulation: ['/usr/bin/qemu-system-x86_64', '/usr/sbin/mke2fs', '/usr/sbin/debugfs'],
  jq: ['/usr/bin/jq'],
  nodes: [
    ...['/usr/sbin/dockerd', '/usr/sbin/runc', '/usr/sbin/iptables', '/usr/bin/jq', '/usr/bin/unshare', '/sbin/ip'],
    ...['/usr/bin/mmdebstrap', '/usr/bin/go', '/usr/bin/dpkg-source'],
  ],
}

// What a plan's throw-away copy of the machine is made of; a container may forbid it
const copies = (): boolean =>
  spawnSync('/usr/bin/unshare', ['--mount', '--net', '--pid', '--fork', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'])
    .status === 0

/** True if a part of Murano can run on this machine, else the reason why not. */
export const available = (part: Part): true | string => {
  const missing = needed[part].filter((path) => !existsSync(path))
  if (missing.length > 0) return `${part} is not installed: no ${missing.join(', ')}`
  if (part === 'sandbox' && !copies()) return 'execution plans need root and the right to mount'
  return true
}

/**
 * A uvu suite of tests that need parts of Murano. Where a part is missing, the reason is printed, the tests are skipped
 * and the hooks do not run. In continuous integration (CI=true) everything must be installed: there it throws, and
 * skips only for a right that the machine does not give.
 */
export const suiteWith = (parts: readonly Part[], name: string): Test => {
  const lacking = parts.map((part) => ({ part, reason: available(part) })).filter(({ reason }) => reason !== true)
  const real = suite(name)
  if (lacking.length === 0) return real
  const reasons = lacking.map(({ reason }) => reason).join('; ')
  if (process.env.CI === 'true' && lacking.some(({ part }) => part !== 'sandbox')) throw new Error(reasons)
  console.log(`skipped: ${name}: ${reasons}`)
  const skip = () => real.skip()
  const noHook = Object.assign(() => undefined, { each: () => undefined })
  return Object.assign(skip, { only: skip, skip, before: noHook, after: noHook, run: () => real.run() })
}

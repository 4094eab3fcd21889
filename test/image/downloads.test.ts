import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { type Build, withBuild } from './build.js'
import type { Outcome } from './diskimage-builder.js'
import { type Downloads, type Fault, keys, makeDownloads, pathOf } from './mirror.js'

const test = suite("the disk image's downloads")

/** What most mirrors here serve. */
let usual: Downloads
let work = ''
test.before(() => {
  work = mkdtempSync(join(tmpdir(), 'vetro-image-'))
  usual = makeDownloads(work)
})
test.after(() => rmSync(work, { recursive: true, force: true }))
const withUsual = (use: (build: Build) => Promise<void>) => withBuild(() => usual, use)

const cached = (build: Build): string[] => {
  const folder = join(build.cache, 'kubernetes')
  return existsSync(folder) ? readdirSync(folder).sort() : []
}

const fails = ({ status, output }: Outcome, ...parts: readonly string[]) => {
  assert.is(status, 1, output)
  for (const part of parts) assert.match(output, part)
}

const succeeds = ({ status, output }: Outcome) => assert.is(status, 0, output)

const fault = (build: Build, key: keyof Downloads, ...faults: readonly Fault[]) =>
  build.mirror.faults.set(`/${key}/${pathOf(key)}`, [...faults])

test('everything is downloaded once; later builds ask for nothing', () =>
  withUsual(async (build) => {
    succeeds(await build.outside())
    assert.equal(build.mirror.requests.sort(), keys.map((key) => `/${key}/${pathOf(key)}`).sort())
    assert.is(cached(build).length, keys.length)
    succeeds(await build.outside())
    succeeds(await build.outside({ DIB_OFFLINE: '1' }))
    assert.is(build.mirror.requests.length, keys.length)
  }))

test('a file with another checksum is not used, and not kept', () =>
  withUsual(async (build) => {
    build.mirror.replace('etcd', Buffer.from('something else'))
    fails(await build.outside(), `etcd/${pathOf('etcd')} is not what it should be: its checksum is `)
    assert.equal(
      cached(build).filter((name) => name.includes('etcd')),
      [],
    )
    assert.not(existsSync(join(build.hooks, 'kubernetes-programs/bin/etcd')))
  }))

test('a sha512 checksum does as well; anything else is refused', () =>
  withUsual(async (build) => {
    const checksum = createHash('sha512').update(build.mirror.downloads.confd).digest('hex')
    succeeds(await build.outside({ CONFD_CHECKSUM: checksum }))
    fails(await build.outside({ CONFD_CHECKSUM: checksum.slice(1) }), 'is neither a sha256 nor a sha512 checksum\n')
    fails(await build.outside({ CONFD_CHECKSUM: checksum.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) }))
  }))

test('another version needs its own checksum', () =>
  withUsual(async (build) => {
    const outcome = await build.outside({ CONFD_VERSION: '0.17.0', CONFD_CHECKSUM: '' })
    fails(outcome, 'CONFD_CHECKSUM has to be set: the sha256 or sha512 checksum of http://127.0.0.1', '0.17.0')
  }))

test('a file that is missing ends the build; a mirror that is busy is asked again', () =>
  withUsual(async (build) => {
    fault(build, 'flannel', { status: 404 })
    fails(await build.outside(), `flannel/${pathOf('flannel')} cannot be downloaded\n`)
    fault(build, 'flannel', { status: 503 })
    succeeds(await build.outside())
    assert.is(build.mirror.requests.filter((path) => path.includes('flannel')).length, 3)
  }))

test('a file that was cut off is not used, and not kept', () =>
  withUsual(async (build) => {
    fault(build, 'cniPlugins', 'cut off')
    fails(await build.outside(), `cniPlugins/${pathOf('cniPlugins')} cannot be downloaded\n`)
    assert.equal(
      cached(build).filter((name) => name.includes('cni')),
      [],
    )
    succeeds(await build.outside())
  }))

test('a file that was damaged in the cache is downloaded again; offline it ends the build', () =>
  withUsual(async (build) => {
    succeeds(await build.outside())
    const name = cached(build).find((file) => file.includes('confd')) ?? ''
    const path = join(build.cache, 'kubernetes', name)
    writeFileSync(path, 'damaged')
    fails(await build.outside({ DIB_OFFLINE: '1' }), 'is not in the cache', 'the build is offline\n')
    succeeds(await build.outside())
    assert.equal(readFileSync(path), build.mirror.downloads.confd)
  }))

test('an archive or a container image that lacks a file ends the build, and the file is named', async () => {
  const without = async (make: (work: string) => Downloads, ...parts: readonly string[]) =>
    withBuild(make, async (build) => {
      const { status, output } = await build.outside()
      assert.is.not(status, 0)
      for (const part of parts) assert.match(output, part)
    })
  await without((work) => makeDownloads(work, { etcd: { 'etcd/etcd': '' } }), 'linux-amd64/etcdctl')
  const node = { 'usr/bin/calico-node': '', 'bin/bird': '', 'etc/calico/confd/templates/a': '' }
  await without(
    (work) => makeDownloads(work, { calicoNode: node }),
    'calico-node.tar holds no etc/calico/confd/conf.d/\n',
  )
})

test.run()

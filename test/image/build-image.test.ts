import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { platform } from '../../packages-src/kubernetes-cluster/platform.js'
import { writeImage } from '../../src/tools/image/render.js'

const test = suite('build-image.sh')

let work = ''
test.before(() => {
  work = mkdtempSync(join(tmpdir(), 'vetro-image-'))
  writeImage(join(work, 'image'))
  mkdirSync(join(work, 'bin'))
})
test.after(() => rmSync(work, { recursive: true, force: true }))

const run = (words: readonly string[], environment: Readonly<Record<string, string>> = {}) => {
  const { status, stdout, stderr } = spawnSync(join(work, 'image/build-image.sh'), words, {
    cwd: work,
    env: { PATH: '/usr/bin:/bin', ...environment },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const { versions, downloads } = platform

const table = (key: keyof typeof downloads, name: string, version: string = versions[key]) =>
  `${name}_VERSION=${version} ${name}_CHECKSUM=${downloads[key].checksum} ${name}_MIRROR=${downloads[key].mirror}`

const variables = [
  table('kubernetes', 'KUBERNETES'),
  table('etcd', 'ETCD'),
  table('cniPlugins', 'CNI_PLUGINS'),
  table('calico', 'CALICO'),
  table('flannel', 'FLANNEL'),
  table('confd', 'CONFD'),
].join(' ')

const upload = (image: string, name: string, release = 'bookworm') =>
  'Upload it with:\nopenstack image create --disk-format qcow2 --container-format bare ' +
  `--file ${image} --property murano_image_info='{"title": "Debian (${release}) with Kubernetes ${versions.kubernetes}", ` +
  `"type": "linux.kubernetes"}' ${name}\n`

test('--help names every option and variable, and the programs with their versions', () => {
  for (const option of ['-h', '--help']) {
    const { status, stdout, stderr } = run([option])
    assert.is(status, 0)
    assert.is(stderr, '')
    for (const word of ['--output', '--dry-run', 'IMAGE_NAME', 'DEBIAN_RELEASE', 'DEBIAN_MIRROR', 'DIB_IMAGE_CACHE']) {
      assert.match(stdout, word)
    }
    for (const word of ['NAME_VERSION', 'NAME_CHECKSUM', 'NAME_MIRROR', 'debian8-x64-kubernetes.qcow2']) {
      assert.match(stdout, word)
    }
    for (const key of ['kubernetes', 'etcd', 'cniPlugins', 'calico', 'flannel', 'confd'] as const) {
      assert.match(stdout, `${versions[key]} `)
      assert.match(stdout, `${downloads[key].mirror}\n`)
    }
  }
})

test('the dry run prints the exact call and its environment, and the line for the upload', () => {
  const image = 'debian8-x64-kubernetes.qcow2'
  assert.equal(run(['--dry-run']), {
    status: 0,
    stdout:
      `env ELEMENTS_PATH=${work}/image/elements DIB_RELEASE=bookworm ${variables} ` +
      `disk-image-create -a amd64 -t qcow2 -o ${image} vm debian docker kubernetes murano-agent\n${upload(image, image)}`,
    stderr: '',
  })
})

test('options and variables change the call', () => {
  const other = run(['-n', '-o', '/images/my image.qcow2'], {
    DEBIAN_RELEASE: 'bullseye',
    DEBIAN_MIRROR: 'http://mirror.example/debian',
    DEBIAN_SECURITY_MIRROR: 'http://mirror.example/security',
    ELEMENTS_PATH: '/more',
    CONFD_VERSION: '0.17.0',
    CONFD_CHECKSUM: 'a'.repeat(64),
    CONFD_MIRROR: 'http://mirror.example/confd',
  })
  const confd = `CONFD_VERSION=0.17.0 CONFD_CHECKSUM=${'a'.repeat(64)} CONFD_MIRROR=http://mirror.example/confd`
  assert.is(
    other.stdout,
    `env ELEMENTS_PATH=${work}/image/elements:/more DIB_RELEASE=bullseye ` +
      'DIB_DISTRIBUTION_MIRROR=http://mirror.example/debian DIB_DEBIAN_SECURITY_MIRROR=http://mirror.example/security ' +
      `${variables.replace(table('confd', 'CONFD'), confd)} ` +
      'disk-image-create -a amd64 -t qcow2 -o /images/my\\ image.qcow2 vm debian docker kubernetes murano-agent\n' +
      upload('/images/my\\ image.qcow2', 'my\\ image.qcow2', 'bullseye'),
  )
  const named = run(['-n'], { IMAGE_NAME: 'one.qcow2' }).stdout
  assert.match(named, ' -o one.qcow2 ')
  assert.match(run(['-n', '--output=two.qcow2'], { IMAGE_NAME: 'one.qcow2' }).stdout, ' -o two.qcow2 ')
})

test('without Kubernetes it is an image for Docker hosts, whatever was to be downloaded', () => {
  for (const option of ['-d', '--docker-only']) {
    const { status, stdout, stderr } = run([option, '-n'], { ETCD_VERSION: '3.4.20' })
    assert.equal([status, stderr], [0, ''])
    assert.is(
      stdout,
      `env ELEMENTS_PATH=${work}/image/elements DIB_RELEASE=bookworm ` +
        'disk-image-create -a amd64 -t qcow2 -o debian-docker.qcow2 vm debian docker murano-agent\n' +
        'Upload it with:\nopenstack image create --disk-format qcow2 --container-format bare ' +
        '--file debian-docker.qcow2 --property ' +
        `murano_image_info='{"title": "Debian (bookworm) with Docker", "type": "linux.docker"}' debian-docker.qcow2\n`,
    )
  }
  assert.match(run(['-d', '-n', '-o', 'mine.qcow2']).stdout, ' -o mine.qcow2 vm debian docker murano-agent\n')
})

test('wrong arguments and variables are told, with exit status 64', () => {
  const refused = (words: readonly string[], environment: Readonly<Record<string, string>>, message: string) => {
    const { status, stdout, stderr } = run(words, environment)
    assert.is(status, 64)
    assert.is(stdout, '')
    assert.is(stderr, `build-image.sh: ${message}\nTry build-image.sh --help.\n`)
  }
  refused(['--fast'], {}, "'--fast' is not an option")
  refused(['image.qcow2'], {}, "'image.qcow2' is not an option")
  refused(['-o'], {}, '-o needs the name of a file')
  refused(['-n', '-o', 'image.raw'], {}, "'image.raw' does not end in .qcow2")
  refused(['-n'], { DEBIAN_RELEASE: '12' }, "DEBIAN_RELEASE is '12', not the name of a release of Debian")
  const checksum = 'has to be the sha256 or sha512 checksum of version'
  refused(['-n'], { ETCD_VERSION: '3.4.20' }, `ETCD_CHECKSUM ${checksum} 3.4.20`)
  refused(['-n'], { ETCD_CHECKSUM: '12' }, `ETCD_CHECKSUM ${checksum} ${versions.etcd}`)
})

test('what is not installed is named, with how to install it, and nothing runs', () => {
  const bare = join(work, 'bare')
  mkdirSync(bare)
  for (const name of ['bash', 'dirname', 'env', 'sed']) {
    writeFileSync(join(bare, name), `#!/bin/sh\nexec /usr/bin/${name} "$@"\n`, { mode: 0o755 })
  }
  const { status, stdout, stderr } = run([], { PATH: bare })
  assert.is(status, 69)
  assert.is(stdout, '')
  assert.match(stderr, '  disk-image-create: pip install diskimage-builder\n')
  assert.match(stderr, '  qemu-img: apt-get install qemu-utils\n')
})

test('a build is that very call, then the line for the upload; its failure is ours', () => {
  const image = 'debian8-x64-kubernetes.qcow2'
  const standIn = (name: string, text: string) => {
    writeFileSync(join(work, 'bin', name), `#!/bin/bash\n${text}\n`)
    chmodSync(join(work, 'bin', name), 0o755)
  }
  for (const name of ['qemu-img', 'debootstrap', 'kpartx', 'curl', 'sudo']) standIn(name, 'exit 1')
  // A stand-in for the real one: writes down how it was called, and a file
  standIn('disk-image-create', `echo "$DIB_RELEASE $ETCD_VERSION $*" >called; touch "$6"; exit "\${FAIL:-0}"`)
  const PATH = `${join(work, 'bin')}:/usr/bin:/bin`
  const { status, stdout, stderr } = run([], { PATH })
  assert.equal({ status, stdout, stderr }, { status: 0, stdout: upload(image, image), stderr: '' })
  assert.ok(existsSync(join(work, image)))
  assert.is(
    readFileSync(join(work, 'called'), 'utf8'),
    `bookworm ${versions.etcd} -a amd64 -t qcow2 -o ${image} vm debian docker kubernetes murano-agent\n`,
  )
  assert.equal(run([], { PATH, FAIL: '3' }), { status: 3, stdout: '', stderr: '' })
})

test.run()

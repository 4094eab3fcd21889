import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { zipFiles } from '../../src/compiler/pack/zip.js'
import type { PackageFile } from '../../src/murano/package.js'
import { suiteWith } from '../harness/available.js'

const test = suite('zips')

const folder = mkdtempSync(path.join(tmpdir(), 'vetro-zip-'))
test.after(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Uint8Array = name, executable = false): PackageFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { path: name, content: bytes, executable }
}

interface Entry {
  readonly name: string
  readonly mode: string
  readonly date: readonly number[]
  readonly method: number
  readonly system: number
  readonly flags: number
  readonly content: string
}

/** What Python's zipfile, which Murano uses, sees in a zip; it also checks all sums. */
function inspect(zip: Uint8Array): Entry[] {
  const script = `import base64, json, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None
print(json.dumps([{'name': i.filename, 'mode': oct(i.external_attr >> 16), 'date': i.date_time, 'method': i.compress_type,
  'system': i.create_system, 'flags': i.flag_bits, 'content': base64.b64encode(archive.read(i)).decode()} for i in archive.infolist()]))`
  const place = path.join(folder, 'inspected.zip')
  writeFileSync(place, zip)
  const { stdout, stderr } = spawnSync('/usr/bin/python3', ['-c', script, place], {
    encoding: 'utf8',
    maxBuffer: 10_000_000,
  })
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout)
}

test('entries are stored, sorted by code unit, dated 1980 and without entries for folders', async () => {
  const names = ['b', 'a/b', 'a.b', 'Z', 'é', 'a/B', 'ａ', '😀']
  const entries = inspect(await zipFiles(names.map((name) => file(name))))
  assert.equal(
    entries.map((entry) => entry.name),
    ['Z', 'a.b', 'a/B', 'a/b', 'b', 'é', '😀', 'ａ'],
  )
  for (const { name, ...entry } of entries) {
    assert.equal(entry.date, [1980, 1, 1, 0, 0, 0])
    assert.is(entry.method, 0)
    assert.is(entry.system, 3)
    assert.is(entry.flags & ~0x800, 0)
    assert.is(Buffer.from(entry.content, 'base64').toString(), name)
  }
})

test('modes are 0644, and 0755 for what can be run', async () => {
  const entries = inspect(await zipFiles([file('run.sh', '', true), file('read.me')]))
  assert.equal(
    entries.map(({ name, mode }) => [name, mode]),
    [
      ['read.me', '0o100644'],
      ['run.sh', '0o100755'],
    ],
  )
})

test('any content comes out as it went in, whatever the order of the files', async () => {
  const content = fc.uint8Array({ maxLength: 3000 })
  const files = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8}){0,2}\.x$/), content, { minKeys: 1 })
  await fc.assert(
    fc.asyncProperty(files, async (contents) => {
      const given = Object.entries(contents).map(([name, bytes]) => file(name, bytes))
      const zip = await zipFiles(given)
      assert.equal(zip, await zipFiles([...given].reverse()))
      const read = inspect(zip).map((entry) => [entry.name, entry.content])
      const expected = given.map((entry) => [entry.path, Buffer.from(entry.content).toString('base64')])
      assert.equal(
        new Map(read.map(([name, text]) => [name, text])),
        new Map(expected.map(([name, text]) => [name, text])),
      )
    }),
    { numRuns: 25 },
  )
})

test('a large file is whole', async () => {
  const content = new Uint8Array(3_000_000).map((_, index) => index * 7)
  const [entry] = inspect(await zipFiles([file('large.bin', content)]))
  assert.ok(Buffer.from(entry?.content ?? '', 'base64').equals(content))
})

for (const name of ['/etc/x', '../x', 'a/../b', 'a//b', './a', 'a/', '', 'C:x', 'a\\b', 'a\0']) {
  test(`a path that is none below the package is refused: ${JSON.stringify(name)}`, async () => {
    let refusal = ''
    await zipFiles([file(name)]).catch((error: Error) => {
      refusal = error.message
    })
    assert.match(refusal, 'cannot be put into a zip')
  })
}

test('two files of one path are refused', async () => {
  let refused = false
  await zipFiles([file('a', '1'), file('a', '2')]).catch(() => {
    refused = true
  })
  assert.ok(refused)
})

const zipModule = fileURLToPath(new URL('../../src/compiler/pack/zip.ts', import.meta.url))
const surroundings: readonly { readonly env: Record<string, string>; readonly umask: string; readonly cwd: string }[] =
  [
    { env: { TZ: 'UTC', LC_ALL: 'C' }, umask: '022', cwd: folder },
    { env: { TZ: 'America/New_York', LC_ALL: 'C.UTF-8' }, umask: '077', cwd: '/' },
    { env: { TZ: 'Asia/Tokyo', LC_ALL: 'de_DE.UTF-8', LANG: 'tr_TR.UTF-8' }, umask: '000', cwd: tmpdir() },
    { env: { TZ: 'Pacific/Kiritimati', NODE_ENV: 'production' }, umask: '027', cwd: folder },
  ]

test('the bytes depend on nothing but the files', async () => {
  const program = path.join(folder, 'digest.mts')
  writeFileSync(
    program,
    `import { createHash } from 'node:crypto'
import { zipFiles } from ${JSON.stringify(zipModule)}
const file = (path, executable) => ({ path, content: new TextEncoder().encode(path.repeat(1000)), executable })
const zip = await zipFiles([file('İ/ı.sh', true), file('b.yaml', false), file('ä', false), file('B', false)])
console.log(createHash('sha256').update(zip).digest('hex'))
`,
  )
  const tsx = import.meta.resolve('tsx')
  const digests = surroundings.map(({ env, umask, cwd }) => {
    const command = `umask ${umask}; exec "$0" --import ${tsx} ${program}`
    const environment = { PATH: process.env.PATH ?? '', HOME: folder, ...env }
    const { stdout, stderr } = spawnSync('/bin/sh', ['-c', command, process.execPath], {
      env: environment,
      cwd,
      encoding: 'utf8',
    })
    return stdout.trim() || stderr
  })
  assert.match(digests[0] ?? '', /^[0-9a-f]{64}$/)
  assert.equal(new Set(digests).size, 1, digests.join('\n'))
})

test.run()

const withMurano = suiteWith(['engine'], 'zips in Murano')

withMurano('the engine’s own code loads a zip as a package', async () => {
  const place = path.join(mkdtempSync(path.join(tmpdir(), 'vetro-load-')), 'package.zip')
  const manifest = 'Format: 1.4\nType: Library\nFullName: a.b\nClasses: {a.b.C: C.yaml}\n'
  writeFileSync(place, await zipFiles([file('manifest.yaml', manifest), file('Classes/C.yaml', 'Name: a.b.C\n')]))
  const script = `import sys
from murano.common import config
from murano.packages import load_utils
with load_utils.load_from_file(sys.argv[1], drop_dir=True) as package:
    print(package.full_name, package.get_class('a.b.C')[0])`
  const { stdout, stderr } = spawnSync('/usr/bin/python3', ['-W', 'ignore', '-c', script, place], { encoding: 'utf8' })
  rmSync(path.dirname(place), { recursive: true })
  assert.is(stdout, "a.b b'Name: a.b.C\\n'\n", stderr)
})

withMurano.run()

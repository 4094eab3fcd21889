import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { archiveSource, folderSource } from '../../../src/check/open/index.js'
import { Diagnostics } from '../../../src/diagnostics/index.js'
import { suiteWith } from '../../harness/available.js'
import { randomFrom } from '../../mistakes/mutate.js'
import { Oracle } from '../../yaql/oracle.js'
import { archive, type Entry } from '../corpus/archive.js'

let root: string

const write = (path: string, content: string | Uint8Array): string => {
  const target = join(root, path)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, content)
  return target
}

const zipped = (...entries: readonly (Partial<Entry> & { readonly name: string })[]): Uint8Array =>
  archive(entries.map((entry) => ({ content: Buffer.from(`text of ${entry.name}`), ...entry })))

/** What is read at a path: findings as `code file`, and the files with their texts. */
const opened = async (path: string) => {
  const location = join(root, path)
  const source = path.endsWith('.zip') ? archiveSource(location) : folderSource(location)
  const sink = new Diagnostics()
  const files = await source.read(sink)
  return {
    findings: sink.list.map(({ code, span }) => `${code} ${relative(source.location, span?.file ?? '')}`),
    files:
      files &&
      Object.fromEntries(
        [...files.values()].map(({ path, content, isUnread }) => [
          path,
          isUnread ? undefined : Buffer.from(content).toString(),
        ]),
      ),
  }
}

const openedZip = async (bytes: Uint8Array) => {
  write('a.zip', bytes)
  return opened('a.zip')
}

const test = suite('packages are read')

test.before.each(() => {
  root = mkdtempSync(join(tmpdir(), 'vetro-open-'))
})
test.after.each(() => rmSync(root, { recursive: true }))

test('whole, from a folder and from a zip', async () => {
  write('shop/manifest.yaml', 'a')
  write('shop/UI/ui.yaml', 'b')
  write('shop/.git/config', 'c')
  assert.equal(await opened('shop'), { findings: [], files: { 'UI/ui.yaml': 'b', 'manifest.yaml': 'a' } })
  const entries = [
    { name: './manifest.yaml' },
    { name: 'UI/', content: Buffer.of(), mode: 0o040755 },
    { name: 'UI/ui.yaml' },
  ]
  assert.equal(await openedZip(zipped(...entries)), {
    findings: [],
    files: { 'UI/ui.yaml': 'text of UI/ui.yaml', 'manifest.yaml': 'text of ./manifest.yaml' },
  })
})

test('with the right to run', async () => {
  chmodSync(write('shop/run.sh', ''), 0o755)
  write('shop/manifest.yaml', '')
  write('a.zip', zipped({ name: 'run.sh', mode: 0o100755 }, { name: 'manifest.yaml' }))
  for (const source of [folderSource(join(root, 'shop')), archiveSource(join(root, 'a.zip'))]) {
    const files = await source.read(new Diagnostics())
    assert.is(files?.get('run.sh')?.executable, true, source.location)
    assert.is(files?.get('manifest.yaml')?.executable, false)
  }
})

test('whatever stands before and after a zip', async () => {
  const zip = zipped({ name: 'a' })
  const around = Buffer.concat([Buffer.from('#!/usr/bin/python3\n'), zip, Buffer.from('\n')])
  assert.equal(await openedZip(around), { findings: [], files: { a: 'text of a' } })
})

test('unless a file is no zip, or damaged', async () => {
  assert.equal(await openedZip(Buffer.from('')), { findings: ['M1101 '], files: undefined })
  assert.equal(await openedZip(Buffer.from('PK\x03\x04 and so on')), { findings: ['M1101 '], files: undefined })
  const whole = Buffer.from(zipped({ name: 'a' }, { name: 'b' }))
  assert.equal((await openedZip(whole.subarray(0, -30))).findings, ['M1101 '])
  const without = Buffer.concat([whole.subarray(0, 10), whole.subarray(60)])
  assert.equal((await openedZip(without)).findings, ['M1102 '])
  const other = Buffer.from(whole)
  other[34] = 0x2a // within the content of a
  assert.equal(await openedZip(other), { findings: ['M1103 a'], files: { a: undefined, b: 'text of b' } })
  const renamed = Buffer.from(whole)
  renamed[30] = 0x2a // its name, where it is stored
  assert.equal((await openedZip(renamed)).findings, ['M1103 a'])
})

test('as far as they are packed in a known way', async () => {
  assert.equal(await openedZip(zipped({ name: 'a', flags: 1 }, { name: 'b', flags: 1 })), {
    findings: ['M1104 a'],
    files: { a: undefined, b: undefined },
  })
  assert.equal((await openedZip(zipped({ name: 'a', method: 99 }, { name: 'b', method: 99 }))).findings, ['M1105 a'])
  assert.equal((await openedZip(zipped({ name: 'a', method: 12 }))).findings, ['M1106 a'])
  assert.equal((await openedZip(zipped({ name: 'a', checksum: 1 }))).findings, ['M1103 a'])
})

test('with paths that stay within', async () => {
  assert.equal(await openedZip(zipped({ name: '../a' }, { name: '/b' }, { name: 'c/../../d' })), {
    findings: ['M1111 '],
    files: { a: 'text of ../a', b: 'text of /b', 'c/d': 'text of c/../../d' },
  })
  assert.equal((await openedZip(zipped({ name: 'C:/a' }))).findings, ['M1111 '])
  assert.equal(await openedZip(zipped({ name: 'a\\b' }, { name: 'a\\c' })), {
    findings: ['M1112 '],
    files: { 'a/b': 'text of a\\b', 'a/c': 'text of a\\c' },
  })
  assert.equal((await openedZip(zipped({ name: 'a\0b' }))).findings, ['M1113 '])
  assert.equal((await openedZip(zipped({ name: 'a'.repeat(256) }))).findings, ['M1113 '])
  assert.equal((await openedZip(zipped({ name: 'a' }, { name: 'a/b' }))).findings, ['M1115 a'])
  const twice = zipped({ name: 'a' }, { name: 'a', content: Buffer.from('second') })
  assert.equal(await openedZip(twice), { findings: ['M1114 a'], files: { a: 'second' } })
})

test('with links told, and followed only within', async () => {
  const link = (name: string, target: string) => ({ name, content: Buffer.from(target), mode: 0o120777 })
  assert.equal(await openedZip(zipped(link('b/c', '../a'), { name: 'a' }, link('d', '/etc/passwd'))), {
    findings: ['M1116 b/c', 'M1116 d'],
    files: { 'b/c': 'text of a', a: 'text of a', d: undefined },
  })
  write('shop/manifest.yaml', 'a')
  write('secret', 'b')
  for (const [name, target] of [
    ['inner', 'manifest.yaml'],
    ['outer', '../secret'],
    ['none', 'nothing'],
    ['self', 'self'],
    ['folder/up', '..'],
    ['folder/etc', '/etc'],
  ] as const) {
    mkdirSync(dirname(join(root, 'shop', name)), { recursive: true })
    symlinkSync(target, join(root, 'shop', name))
  }
  assert.equal(await opened('shop'), {
    findings: ['M1117 folder/etc', 'M1117 folder/up', 'M1118 none', 'M1117 outer', 'M1118 self'],
    files: {
      'folder/etc': undefined,
      'folder/up': undefined,
      inner: 'a',
      'manifest.yaml': 'a',
      none: undefined,
      outer: undefined,
      self: undefined,
    },
  })
})

test('without what is no file', async () => {
  write('shop/manifest.yaml', 'a')
  spawnSync('mkfifo', [join(root, 'shop/pipe')])
  assert.equal(await opened('shop'), { findings: ['M1119 pipe'], files: { 'manifest.yaml': 'a' } })
})

test('within limits of size and number', async () => {
  const large = Buffer.alloc(6 * 1024 * 1024)
  assert.equal((await openedZip(zipped({ name: 'a', content: large }))).findings, ['M1107 '])
  const huge = { name: 'b', content: Buffer.alloc(17 * 1024 * 1024) }
  assert.equal((await openedZip(zipped(huge))).findings, ['M1107 ', 'M1108 b'])
  const many = Array.from({ length: 10_001 }, (_, index) => ({ name: String(index), content: Buffer.of() }))
  assert.equal(await openedZip(zipped(...many)), { findings: ['M1110 '], files: undefined })
  write('shop/manifest.yaml', 'a')
  write('shop/huge', huge.content)
  assert.equal(await opened('shop'), { findings: ['M1108 huge'], files: { huge: undefined, 'manifest.yaml': 'a' } })
  for (let count = 0; count < 5; count += 1) truncateSync(write(`shop/${count}`, ''), 15 * 1024 * 1024)
  assert.equal(await opened('shop'), { findings: ['M1109 '], files: undefined })
})

/** Files of zeros that unpack to their size, or to another one than they say. */
const bomb = (count: number, real: number, said: number): Uint8Array => {
  const packed = deflateRawSync(Buffer.alloc(real))
  const names = Array.from({ length: count }, (_, index) => `f${index}`)
  const zip = Buffer.from(archive(names.map((name) => ({ name, content: packed, method: 8 }))))
  // Where the headers say how much the content unpacks to
  for (const [signature, at] of [
    ['PK\x01\x02', 24],
    ['PK\x03\x04', 22],
  ] as const) {
    for (
      let found = zip.indexOf(signature, 0, 'latin1');
      found >= 0;
      found = zip.indexOf(signature, found + 1, 'latin1')
    ) {
      zip.writeUInt32LE(said, found + at)
    }
  }
  return zip
}

test('whatever they say of their size', async () => {
  const mebibyte = 1024 * 1024
  const before = process.memoryUsage().arrayBuffers
  assert.is((await openedZip(bomb(5, 15 * mebibyte, 15 * mebibyte))).files, undefined)
  assert.equal((await openedZip(bomb(1, 100 * mebibyte, 0xfffffffe))).findings, ['M1109 '])
  assert.equal((await openedZip(bomb(3, 100 * mebibyte, 10))).findings, ['M1103 f0', 'M1103 f1', 'M1103 f2'])
  assert.ok(process.memoryUsage().arrayBuffers - before < 200 * mebibyte)
})

/** Whether Python unpacks zips that are changed a little, and what from them. */
const unpacked = suiteWith(['engine'], 'zips are unpacked as the catalog does it')

let oracle: Oracle

unpacked.before(() => {
  root = mkdtempSync(join(tmpdir(), 'vetro-open-'))
  oracle = new Oracle(new URL('oracle.py', import.meta.url))
})
unpacked.after(() => {
  oracle.stop()
  rmSync(root, { recursive: true })
})

/** Findings that Murano has no objection to. */
const harmless = /^(?:M1106|M1107|M1111|M1112|M1114|M1116) /

/** The same of names that Python ends at a null character, or makes folders of thereby. */
const odd = /^M1113 /

const compare = async (bytes: Uint8Array, what: string) => {
  const theirs = (await oracle.ask({ zip: Buffer.from(bytes).toString('base64') })) as Answer
  const ours = await openedZip(bytes)
  const errors = ours.findings.filter((finding) => !harmless.test(finding))
  if (theirs.files === undefined) assert.ok(errors.length > 0, `${what}: ${theirs.error}`)
  else {
    assert.equal(
      errors.filter((finding) => !odd.test(finding)),
      [],
      what,
    )
    const files = Object.entries(theirs.files).map(([path, text]) => [path, Buffer.from(text, 'base64').toString()])
    if (ours.findings.length === 0) assert.equal(ours.files, Object.fromEntries(files), what)
  }
}

interface Answer {
  readonly files?: Readonly<Record<string, string>>
  readonly error?: string
}

/** An archive of files as they are and compressed. */
const whole = (): Buffer => {
  const text = Buffer.from('some text, some text')
  const packed = { name: 'ü', content: deflateRawSync(text), method: 8, checksum: crc32(text) }
  const zip = Buffer.from(zipped({ name: 'a/b' }, { name: 'manifest.yaml' }, packed))
  zip.writeUInt32LE(text.length, zip.lastIndexOf('PK\x01\x02', undefined, 'latin1') + 24)
  return zip
}

unpacked('with bytes of content, of names and of what stands before content changed', async () => {
  const random = randomFrom(Number(process.env.FUZZ_SEED ?? 1))
  const below = (limit: number) => Math.floor(random() * limit)
  const original = whole()
  await compare(original, 'unchanged')
  const directory = original.indexOf('PK\x01\x02', 0, 'latin1')
  const otherwise = Buffer.from(original)
  otherwise.write('\\', original.indexOf('a/b', directory) + 2)
  await compare(otherwise, 'what is a folder in the directory only, and not to Python')
  // The last bytes of compressed content can differ and mean the same to one of both. In the directory, Python takes
  // many a number that is wrong for what it is: what no tool writes is damage all the same.
  const names = ['a/b', 'manifest.yaml'].flatMap((name) => {
    const start = original.indexOf(name, directory)
    return Array.from({ length: name.length }, (_, index) => start + index)
  })
  const places = [...Array(directory - 12).keys(), ...names]
  for (let count = Number(process.env.VETRO_FUZZ_CASES ?? 500); count > 0; count -= 1) {
    const bytes = Buffer.from(original)
    const changes = Array.from({ length: 1 + below(2) }, () => [places[below(places.length)] ?? 0, below(256)] as const)
    for (const [at, value] of changes) bytes[at] = value
    await compare(bytes, JSON.stringify(changes))
  }
})

test.run()
unpacked.run()

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { exceededLimit, packPackage, writePackages } from '../../src/compiler/pack/index.js'
import { moveAll } from '../../src/compiler/pack/moves.js'
import { zipLimit } from '../../src/murano/catalog-limits.js'
import type { PackageFile } from '../../src/murano/package.js'

const test = suite('writing packages')

let output: string
test.before.each(() => {
  output = mkdtempSync(path.join(tmpdir(), 'vetro-write-'))
})
test.after.each(() => rmSync(output, { recursive: true }))

function file(name: string, content: string | Uint8Array = name, executable = false): PackageFile {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content
  return { path: name, content: bytes, executable }
}

const files = [file('manifest.yaml', 'first'), file('Resources/scripts/run.sh', '#!/bin/sh\n', true)]

/** Every file below the output with its content, and every folder. */
function tree(): Record<string, string> {
  const entries = readdirSync(output, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const place = path.join(output, name)
      return [name, statSync(place).isFile() ? readFileSync(place, 'latin1') : '/'] as const
    })
  return Object.fromEntries(entries)
}

async function failure(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  return 'nothing failed'
}

test('a package is written zipped and unpacked, into folders that need not exist', async () => {
  const place = path.join(output, 'deep', 'dist')
  const [written, ...others] = await writePackages(place, [await packPackage('a.b.C', files)])
  assert.equal(others, [])
  assert.is(written?.fullName, 'a.b.C')
  assert.is(written?.zip, path.join(place, 'apps', 'a.b.C.zip'))
  const zip = readFileSync(path.join(place, 'apps', 'a.b.C.zip'))
  assert.is(written?.size, zip.length)
  assert.is(written?.sha256, createHash('sha256').update(zip).digest('hex'))
  assert.is(readFileSync(path.join(place, 'packages/a.b.C/manifest.yaml'), 'utf8'), 'first')
  assert.equal(readdirSync(place).sort(), ['apps', 'packages'])
})

test('unpacked files have the modes that they have in the zip, whatever the umask', async () => {
  const before = process.umask(0o077)
  try {
    await writePackages(output, [await packPackage('a', files)])
  } finally {
    process.umask(before)
  }
  const mode = (name: string) => statSync(path.join(output, 'packages/a', name)).mode & 0o777
  assert.is(mode('manifest.yaml'), 0o644)
  assert.is(mode('Resources/scripts/run.sh'), 0o755)
})

test('a later build replaces an earlier one, and touches nothing else', async () => {
  writeFileSync(path.join(output, 'notes.txt'), 'mine')
  mkdirSync(path.join(output, 'lib'))
  await writePackages(output, [await packPackage('a', files), await packPackage('b', files)])
  await writePackages(output, [await packPackage('a', [file('manifest.yaml', 'second')])])
  const after = tree()
  assert.equal(Object.keys(after), [
    'apps',
    'apps/a.zip',
    'lib',
    'notes.txt',
    'packages',
    'packages/a',
    'packages/a/manifest.yaml',
  ])
  assert.is(after['packages/a/manifest.yaml'], 'second')
})

test('the same packages give the same zips again', async () => {
  const [first] = await writePackages(output, [await packPackage('a', files)])
  const [second] = await writePackages(output, [await packPackage('a', [...files].reverse())])
  assert.is(first?.sha256, second?.sha256)
})

test('a package that cannot be staged leaves the earlier output', async () => {
  await writePackages(output, [await packPackage('a', files)])
  const before = tree()
  const clashing = await packPackage('b', [file('x'), file('x/y')])
  const work = writePackages(output, [await packPackage('a', [file('manifest.yaml', 'second')]), clashing])
  assert.match(await failure(work), /x/)
  assert.equal(tree(), before)
})

test('a move that fails undoes those before it', async () => {
  await writePackages(output, [await packPackage('a', files)])
  const before = tree()
  const at = (...parts: readonly string[]) => path.join(output, ...parts)
  const moves = [
    { from: at('apps'), to: at('aside') },
    { from: at('packages'), to: at('apps') },
    { from: at('absent'), to: at('packages') },
  ]
  assert.match(await failure(moveAll(moves)), 'ENOENT')
  assert.equal(tree(), before)
  await moveAll(moves.slice(0, 2))
  assert.ok(existsSync(at('apps', 'a', 'manifest.yaml')))
})

test('an output folder that cannot be written to is an error', async () => {
  const place = path.join(output, 'file')
  writeFileSync(place, '')
  assert.match(await failure(writePackages(place, [])), /EEXIST|ENOTDIR/)
})

test('a zip may have 5 MiB and no more', () => {
  assert.is(exceededLimit(zipLimit), undefined)
  assert.is(exceededLimit(zipLimit + 1), 5 * 1024 * 1024)
})

test.run()

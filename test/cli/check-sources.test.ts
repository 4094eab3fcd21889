import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { openPackages } from '../../src/cli/check/sources.js'
import { UsageError } from '../../src/cli/exit-codes.js'

let root: string

const files = [
  ...['shop/manifest.yaml', 'all/b/manifest.yaml', 'all/a.zip', 'all/A.ZIP', 'all/README.md', 'all/c/readme'],
  ...['all/d.zip/manifest.yaml', 'other.bin'],
  ...[
    'tree/web/package/manifest.yaml',
    'tree/web/package/in/manifest.yaml',
    'tree/web/a.zip',
    'tree/db/v1/manifest.yaml',
  ],
  ...['tree/.git/x/manifest.yaml', 'tree/node_modules/x/manifest.yaml', 'tree/1/2/3/4/5/6/7/manifest.yaml'],
]

const test = suite('paths on the command line of vetro check')

test.before(() => {
  root = mkdtempSync(join(tmpdir(), 'vetro-sources-'))
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), 'no zip')
  }
})
test.after(() => rmSync(root, { recursive: true }))

const found = async (...paths: string[]): Promise<string[]> =>
  openPackages(paths, root).map(({ location, isArchive }) => `${relative(root, location)}${isArchive ? ' zip' : ''}`)

const refusal = async (...paths: string[]): Promise<string> => {
  try {
    return (await found(...paths)).join()
  } catch (error) {
    return error instanceof UsageError ? error.message : `${error}`
  }
}

test('name packages', async () => {
  assert.equal(await found('shop'), ['shop'])
  assert.equal(await found('other.bin'), ['other.bin zip'])
})

test('name folders of packages', async () => {
  assert.equal(await found('all'), ['all/A.ZIP zip', 'all/a.zip zip', 'all/b', 'all/d.zip'])
  assert.equal(await found('.'), ['all/b', 'all/d.zip', 'shop', 'tree/db/v1', 'tree/web/package'])
})

test('name folders of which packages are somewhere below', async () => {
  assert.equal(await found('tree'), ['tree/db/v1', 'tree/web/package'])
})

test('name the same package only once', async () => {
  assert.equal(await found('shop', join(root, 'shop'), './shop/'), ['shop'])
  assert.equal(await found('all/b', 'all'), ['all/b', 'all/A.ZIP zip', 'all/a.zip zip', 'all/d.zip'])
})

test('are usable', async () => {
  assert.is(await refusal('shop', 'nothing'), 'There is no nothing')
  assert.is(await refusal('other.bin/x'), 'There is no other.bin/x')
  assert.match(await refusal('all/c'), /^all\/c is no package and holds none/)
})

test.run()

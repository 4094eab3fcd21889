import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as assert from 'uvu/assert'
import { suiteWith } from './available.js'
import { importPackages, withCatalog } from './catalog.js'
import { zipFolder } from './zip.js'

const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url))
const test = suiteWith(['catalog'], 'catalog')

let folder: string
test.before(() => {
  folder = mkdtempSync(join(tmpdir(), 'vetro-test-'))
})
test.after(() => rmSync(folder, { recursive: true, force: true }))

test('imports packages with what they require, and replaces them by later ones', async () => {
  const [first, second] = [join(folder, 'first'), join(folder, 'second')]
  for (const place of [first, second]) mkdirSync(join(place, 'apps'), { recursive: true })
  zipFolder(fixture('street'), join(first, 'apps/vetro.fixture.Street.zip'))
  zipFolder(fixture('shop'), join(first, 'apps/vetro.fixture.Shop.zip'))
  const later = join(folder, 'later')
  cpSync(fixture('street'), later, { recursive: true })
  const manifest = join(later, 'manifest.yaml')
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('Name: Street\n', 'Name: Avenue\n'))
  zipFolder(later, join(second, 'apps/vetro.fixture.Street.zip'))
  zipFolder(fixture('shop'), join(second, 'apps/vetro.fixture.Shop.zip'))

  const { status, output, packages } = await importPackages([first, second])
  assert.is(status, 0, output)
  assert.not.match(output, /Error/)
  assert.equal(packages, { 'vetro.fixture.Shop': 'Shop', 'vetro.fixture.Street': 'Avenue' })
})

test('needs a command to run', async () => {
  const outcome = await withCatalog([])
  assert.is(outcome.status, 64)
  assert.match(outcome.output, /with-catalog\.sh COMMAND/)
})

test.run()

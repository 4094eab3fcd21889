import { readFileSync } from 'node:fs'
import * as assert from 'uvu/assert'
import { suiteWith } from '../../harness/available.js'
import { type Oracle, startOracle } from '../../harness/engine.js'
import { type Services, startServices } from './life/life.js'
import { filesOf, folderOf, type Good, uploadOf } from './packages.js'

const test = suiteWith(['engine', 'dashboard', 'catalog', 'pkgcheck', 'sandbox'], 'good packages')

let oracle: Oracle
let services: Services
test.before(async () => {
  oracle = await startOracle()
  services = await startServices()
})
test.after(async () => {
  await Promise.all([oracle.close(), services.close()])
})

const names: readonly Good[] = ['shop', 'library']

test('load whole, without findings', async () => {
  const { errors, warnings } = await oracle.load(names.map(folderOf))
  assert.equal([...errors, ...warnings], [])
})

test('please murano-pkg-check', async () => {
  for (const name of names) assert.equal(await services.pkgCheck(uploadOf(filesOf(name)).zip), [], name)
})

test('have a life in Murano as it was written down', async () => {
  const life = await services.live(uploadOf(filesOf('shop')), { withAction: true, withAgent: true })
  assert.is(life.failed, undefined, life.failed?.says)
  const written = readFileSync(new URL('good/_expected/life.txt', import.meta.url), 'utf8')
  assert.fixture(`${life.seen.join('\n')}\n`, written)
})

test.run()

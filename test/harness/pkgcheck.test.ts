import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as assert from 'uvu/assert'
import { suiteWith } from './available.js'
import { checkPackage } from './pkgcheck.js'
import { zipFolder } from './zip.js'

const test = suiteWith(['pkgcheck'], 'murano-pkg-check')

let folder: string
test.before(() => {
  folder = mkdtempSync(join(tmpdir(), 'vetro-test-'))
})
test.after(() => rmSync(folder, { recursive: true, force: true }))

test('returns the findings of murano-pkg-check', async () => {
  const zip = join(folder, 'shop.zip')
  zipFolder(fileURLToPath(new URL('fixtures/shop', import.meta.url)), zip)
  const findings = await checkPackage(zip)
  assert.ok(
    findings.some(({ code, message }) => code === 'W121' && message.includes('LICENSE')),
    JSON.stringify(findings),
  )
})

test('fails for what is no package', async () => {
  await checkPackage(join(folder, 'absent.zip')).then(
    () => assert.unreachable(),
    (error: unknown) => assert.match(String(error), /absent\.zip/),
  )
})

test.run()

import { fileURLToPath } from 'node:url'
import * as assert from 'uvu/assert'
import { findPackageFolders } from '../../src/cli/package-folders.js'
import { type BuiltPackages, buildPackages } from '../build.js'
import { suiteWith } from '../harness/available.js'
import { startOracle } from '../harness/engine.js'
import { checkPackage } from '../harness/pkgcheck.js'

const test = suiteWith(['engine', 'pkgcheck'], 'all packages of the suite')

let built: BuiltPackages
test.before(async () => {
  built = await buildPackages(findPackageFolders([], fileURLToPath(new URL('../../', import.meta.url))))
})
test.after(() => built.remove())

test('the engine loads every class, and finds nothing wrong', async () => {
  const oracle = await startOracle()
  const { errors, warnings, counts } = await oracle.load(built.directories)
  await oracle.close()
  assert.equal([...errors, ...warnings], [])
  assert.is(counts.packages, built.packages.length)
  assert.is(counts.classes, built.packages.flatMap(({ classes }) => classes).length)
})

test('murano-pkg-check finds nothing wrong', async () => {
  const findings = await Promise.all(built.zips.map(checkPackage))
  assert.equal(findings.flat(), [])
})

test.run()

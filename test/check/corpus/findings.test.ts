import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { check } from '../../../src/check/index.js'
import { readArchive } from '../../../src/tools/core-library/archive.js'
import { families } from './corpus.js'
import type { Fault, Files } from './fault.js'
import { faulty, filesOf } from './packages.js'

const test = suite('what vetro check says of faults')

const shop = filesOf('shop')
const library = filesOf('library')

const findingsOf = async (files: Files) => {
  const { findings } = await check(Object.fromEntries(files), { requires: [Object.fromEntries(library)] })
  // A file that is no text has no lines
  return findings.map(({ code, file, range }) => ({
    code,
    at: range === null ? file : `${file}:${range.start.line}:${range.start.column}`,
  }))
}

test('good packages have none', async () => {
  assert.equal(await findingsOf(shop), [])
  assert.equal(await findingsOf(library), [])
})

const faults: readonly Fault[] = families.flatMap((family) => family.faults)
for (const fault of faults) {
  test(fault.id, async () => {
    const files = readArchive(Buffer.from(faulty(shop, fault).zip))
    assert.equal(await findingsOf(files), fault.vetro)
  })
}

test('there are at least 120', () => {
  assert.ok(faults.length >= 120, `${faults.length}`)
})

test.run()

import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { families } from './corpus.js'
import type { Fault } from './fault.js'
import { findingsOf } from './findings.js'
import { faulty, filesOf, uploadOf } from './packages.js'

const test = suite('what vetro check says of faults')

const shop = filesOf('shop')

test('good packages have none', async () => {
  // The library is looked at, too
  assert.equal(await findingsOf(uploadOf(shop).zip), [])
})

const faults: readonly Fault[] = families.flatMap((family) => family.faults)
for (const fault of faults) {
  test(fault.id, async () => {
    assert.equal(await findingsOf(faulty(shop, fault).zip), fault.vetro)
  })
}

test.run()

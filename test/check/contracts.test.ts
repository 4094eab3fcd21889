import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { contractCases } from './contract-cases.js'
import { checkSample } from './sample.js'

const test = suite('contracts and defaults')

for (const { name, cases, bodyOf } of contractCases) {
  for (const [text, ...findings] of cases) {
    test(`${name}: ${JSON.stringify(text)}`, async () => {
      assert.equal(await checkSample(bodyOf(text)), findings)
    })
  }
}

test.run()

import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { classCases } from './class-cases.js'
import { checkSample } from './sample.js'

const test = suite('class files')

for (const { name, cases, options } of classCases) {
  for (const [body, ...findings] of cases) {
    test(`${name}: ${JSON.stringify(body)}`, async () => {
      assert.equal(await checkSample(body, options), findings)
    })
  }
}

test('a Heat template has no classes', async () => {
  const findings = await checkSample('- a', { isWhole: true, manifest: 'Format: Heat.HOT/1.0\n' })
  assert.equal(
    findings.filter((finding) => !finding.includes('M1008')),
    [],
  )
})

test.run()

import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { families } from './corpus.js'
import type { Fault } from './fault.js'
import { faulty, filesOf } from './packages.js'

const test = suite('rows of faults')

const faults: readonly Fault[] = families.flatMap((family) => family.faults)

test('have an id of their own', () => {
  const ids = faults.map(({ id }) => id)
  assert.equal(
    ids.filter((id, index) => ids.indexOf(id) !== index || !/^[a-z]+(-[a-z0-9]+)*$/.test(id)),
    [],
  )
})

test('change the good package', () => {
  const shop = filesOf('shop')
  for (const fault of faults) assert.ok(fault.change.length > 0 && faulty(shop, fault).zip !== undefined, fault.id)
})

test('state codes of murano-pkg-check sorted, each once', () => {
  for (const { id, pkgCheck } of faults) assert.equal(pkgCheck, [...new Set(pkgCheck)].sort(), id)
})

// All but W082 and W100, which are ignored, and E202, which it never reports
const provoked = `
E000 E002 E005 E011 E020 E021 E025 E026 E027 E028 E030 E040 E042 E044 E045 E046 E047 E048 E050 E052 E053 E054 E060 E070
E071 E072 E073 E074 E081 E083 E084 E100 E200 E201 E203 E204 W010 W011 W020 W030 W045 W048 W060 W073 W074 W120 W121 W202
`
  .trim()
  .split(/\s+/)

test('provoke every code of murano-pkg-check', () => {
  const found = new Set(faults.flatMap(({ pkgCheck }) => pkgCheck))
  assert.equal(
    provoked.filter((code) => !found.has(code)),
    [],
  )
})

test('are at least 120', () => {
  assert.ok(faults.length >= 120, `${faults.length}`)
})

test.run()

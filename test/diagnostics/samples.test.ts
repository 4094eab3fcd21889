import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { compile } from '../../src/compiler/compile.js'
import { catalogue } from '../../src/diagnostics/index.js'
import { codesWithoutSample, findingsIn, findSamples } from './samples.js'

const samples = findSamples()
const withoutSample = codesWithoutSample()
const codes = catalogue.flatMap(({ kinds }) => Object.values(kinds).map(({ code }) => code))

const test = suite('diagnostics samples')

test('every code has a sample, or a reason in README.md why it has none', () => {
  const covered = new Set([...samples.map(({ code }) => code), ...withoutSample.keys()])
  assert.equal(
    codes.filter((code) => !covered.has(code)),
    [],
  )
})

test('samples and reasons are for codes that exist, and no code has both', () => {
  const named = [...samples.map(({ code }) => code), ...withoutSample.keys()]
  assert.equal(
    named.filter((code, index) => !codes.includes(code) || named.indexOf(code) !== index),
    [],
  )
})

test('every sample expects its own code', () => {
  assert.equal(
    samples.filter(({ code, expected }) => !expected.some((finding) => finding.code === code)).map(({ code }) => code),
    [],
  )
})

// One run for all of them, since each run makes TypeScript read its library again.
const together = samples.filter(({ alone }) => !alone)
const { diagnostics } = compile({ directories: together.flatMap(({ packages }) => packages) })

for (const sample of together) {
  test(`${sample.code} is reported where it is marked, and nothing else is`, () => {
    assert.equal(findingsIn(sample, diagnostics), sample.expected)
  })
}

for (const sample of samples.filter(({ alone }) => alone)) {
  test(`${sample.code} is reported, and nothing else is`, () => {
    assert.equal(findingsIn(sample, compile({ directories: sample.packages }).diagnostics), sample.expected)
  })
}

test('no diagnostic lies outside the samples', () => {
  const outside = diagnostics.filter(
    ({ span }) => !together.some(({ directory }) => span?.file.startsWith(`${directory}/`)),
  )
  assert.equal(outside, [])
})

test.run()

import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { catalogue, muranoCatalogue } from '../../src/diagnostics/index.js'

const sections = [...catalogue, ...muranoCatalogue]

const test = suite('diagnostics catalogue')

test('no two kinds share a code', () => {
  const codes = sections.flatMap(({ kinds }) => Object.values(kinds).map((kind) => kind.code))
  assert.equal(
    codes.filter((code, index) => codes.indexOf(code) !== index),
    [],
  )
})

test('every code is a letter and four digits, and begins as its section does', () => {
  for (const { prefix, kinds } of sections) {
    for (const { code } of Object.values(kinds)) {
      assert.match(code, /^[VM]\d{4}$/)
      assert.ok(code.startsWith(prefix), `${code} is not in ${prefix}`)
    }
  }
})

test('kinds stand in the order of their codes', () => {
  for (const { kinds } of sections) {
    const codes = Object.values(kinds).map((kind) => kind.code)
    assert.equal(codes, [...codes].sort())
  }
})

test('messages and suggestions are sentences', () => {
  for (const { kinds } of sections) {
    for (const { message, suggestion } of Object.values(kinds)) {
      for (const text of [message, suggestion ?? '.']) assert.match(text, /[.?}]$/)
    }
  }
})

test.run()

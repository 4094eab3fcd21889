import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { catalogue } from '../../src/diagnostics/index.js'

const test = suite('diagnostics catalogue')

test('no two kinds share a code', () => {
  const codes = catalogue.flatMap(({ kinds }) => Object.values(kinds).map((kind) => kind.code))
  assert.equal(
    codes.filter((code, index) => codes.indexOf(code) !== index),
    [],
  )
})

test('every code is V and four digits, the first of which is its section', () => {
  for (const { prefix, kinds } of catalogue) {
    for (const { code } of Object.values(kinds)) assert.match(code, new RegExp(`^${prefix}\\d{3}$`))
  }
})

test('kinds stand in the order of their codes', () => {
  for (const { kinds } of catalogue) {
    const codes = Object.values(kinds).map((kind) => kind.code)
    assert.equal(codes, [...codes].sort())
  }
})

test('messages and suggestions are sentences', () => {
  for (const { kinds } of catalogue) {
    for (const { message, suggestion } of Object.values(kinds)) {
      for (const text of [message, suggestion ?? '.']) assert.match(text, /[.}]$/)
    }
  }
})

test.run()

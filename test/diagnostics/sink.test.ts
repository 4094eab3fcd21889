import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { Diagnostics, error, warning } from '../../src/diagnostics/index.js'

const unknown = error('V1990', '`{name}` is unknown to `{ a: b }` and {count} others.', 'Ask {name}.')
const plain = warning('V1991', 'Something is odd.')
const at = (file: string, start: number) => ({ file, start, end: start + 1 })

const test = suite('diagnostics sink')

test('placeholders are filled in message and suggestion, other braces stay', () => {
  const diagnostics = new Diagnostics()
  diagnostics.report(unknown, undefined, { name: 'x', count: 2 })
  const [found] = diagnostics.list
  assert.is(found?.message, '`x` is unknown to `{ a: b }` and 2 others.')
  assert.is(found?.suggestion, 'Ask x.')
})

test('a value that looks like a placeholder or a replacement pattern is taken as it is', () => {
  const diagnostics = new Diagnostics()
  diagnostics.report(unknown, undefined, { name: '{count}$&', count: 1 })
  assert.is(diagnostics.list[0]?.message, '`{count}$&` is unknown to `{ a: b }` and 1 others.')
})

test('the list is sorted by file, place and code', () => {
  const diagnostics = new Diagnostics()
  diagnostics.report(plain, at('/b', 1))
  diagnostics.report(plain, at('/a', 10))
  diagnostics.report(plain, at('/a', 9))
  diagnostics.report(unknown, at('/a', 9), { name: 'x', count: 1 })
  diagnostics.report(plain, undefined)
  assert.equal(
    diagnostics.list.map(({ code, span }) => [code, span?.file, span?.start]),
    [
      ['V1991', undefined, undefined],
      ['V1990', '/a', 9],
      ['V1991', '/a', 9],
      ['V1991', '/a', 10],
      ['V1991', '/b', 1],
    ],
  )
})

test('the same finding at the same place is listed once', () => {
  const diagnostics = new Diagnostics()
  diagnostics.report(plain, at('/a', 1))
  diagnostics.report(plain, at('/a', 1))
  diagnostics.report(plain, at('/a', 2))
  assert.is(diagnostics.list.length, 2)
})

test('warnings are not errors', () => {
  const diagnostics = new Diagnostics()
  diagnostics.report(plain, undefined)
  assert.is(diagnostics.hasErrors, false)
  diagnostics.add({ code: 'TS2322', severity: 'error', message: 'no' })
  assert.is(diagnostics.hasErrors, true)
})

test.run()

import fc from 'fast-check'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import {
  base64decode,
  base64encode,
  caught,
  create,
  divide,
  equal,
  MuranoError,
  MuranoObject,
  merge,
  modulo,
  parallel,
  parallelMap,
  random,
  randomName,
  range,
} from 'vetro'

const test = suite('sdk functions')

class Thing extends MuranoObject {}

test('division rounds down, and the remainder has the sign of the divisor', () => {
  assert.equal([divide(7, 2), divide(-7, 2), divide(7, -2), divide(-7, -2)], [3, -4, -4, 3])
  assert.equal([modulo(7, 2), modulo(-7, 2), modulo(7, -2), modulo(-7, -2)], [1, 1, -1, -1])
})

test('quotient and remainder make up the dividend, and zero has no sign', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: -1000, max: 1000 }), (dividend, divisor) => {
      fc.pre(divisor !== 0)
      assert.is(divide(dividend, divisor) * divisor + modulo(dividend, divisor), dividend)
      assert.not(Object.is(divide(dividend, divisor), -0))
      assert.not(Object.is(modulo(dividend, divisor), -0))
    }),
  )
})

test('division by zero is the error that the engine raises', () => {
  for (const operation of [divide, modulo]) {
    try {
      operation(1, 0)
      assert.unreachable()
    } catch (error) {
      assert.is(caught(error).name, 'ZeroDivisionError')
    }
  }
})

test('data is equal by content, the order of keys apart', () => {
  assert.ok(equal({ a: [1, { b: null }], c: 'x' }, { c: 'x', a: [1, { b: null }] }))
  assert.not(equal([1, 2], [2, 1]))
  assert.not(equal({ a: null }, {}))
  assert.not(equal(1, '1'))
  assert.not(equal([], {}))
  assert.ok(equal(undefined, null))
})

test('objects are equal to themselves alone', () => {
  const thing = create(Thing)
  assert.ok(equal([thing], [thing]))
  assert.not(equal(thing, create(Thing)))
})

test('random numbers take both limits', () => {
  const drawn = new Set(range(200).map(() => random(3, 5)))
  assert.equal([...drawn].sort(), [3, 4, 5])
})

test('a range counts from zero and may be empty', () => {
  assert.equal(range(3), [0, 1, 2])
  assert.equal(range(0), [])
  assert.equal(range(-1), [])
})

test('random names are lower-case letters and digits, a letter first', () => {
  assert.match(randomName(), /^[a-z]{5}[a-z0-9]{8,}$/)
  assert.is.not(randomName(), randomName())
})

test('any text survives base64', () => {
  assert.is(base64encode('Grüße'), 'R3LDvMOfZQ==')
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(0xd7ff), fc.integer({ min: 0xe000, max: 0x10ffff }))), (codePoints) => {
      const text = String.fromCodePoint(...codePoints)
      assert.is(base64decode(base64encode(text)), text)
    }),
  )
})

test('base64 of bytes that are no text is refused', () => {
  assert.throws(() => base64decode('/w=='))
})

test('merging goes into maps, joins lists without repetitions and replaces the rest', () => {
  const left = { a: 1, map: { x: 1, y: [1, 2] }, list: [{ k: 1 }, 2], gone: { z: 1 } }
  const right = { b: 2, map: { y: [2, 3], z: 3 }, list: [{ k: 1 }, 4], gone: null }
  assert.equal(merge(left, right), {
    a: 1,
    map: { x: 1, y: [1, 2, 3], z: 3 },
    list: [{ k: 1 }, 2, 4],
    gone: null,
    b: 2,
  })
  assert.equal(left.map, { x: 1, y: [1, 2] })
})

test('a map or a list cannot be merged over something else', () => {
  assert.throws(() => merge({ a: 1 }, { a: {} }), 'Cannot merge a map')
  assert.throws(() => merge({ a: {} }, { a: [] }), 'Cannot merge a list')
})

test('all parallel branches run before the first error is raised', () => {
  const ran: number[] = []
  const fail = (number: number) => {
    ran.push(number)
    throw new MuranoError(`Failure${number}`, 'no')
  }
  try {
    parallel(
      () => ran.push(1),
      () => fail(2),
      () => fail(3),
      () => ran.push(4),
    )
    assert.unreachable()
  } catch (error) {
    assert.is(caught(error).name, 'Failure2')
  }
  assert.equal(ran, [1, 2, 3, 4])
})

test('parallel results come in the order of the items', () => {
  assert.equal(
    parallelMap([3, 1, 2], (item) => item * 10),
    [30, 10, 20],
  )
})

test('whatever was thrown is caught with name and message', () => {
  assert.equal(caught(new MuranoError('NoImage', 'none')), { name: 'NoImage', message: 'none' })
  assert.equal(caught(new RangeError('far')), { name: 'RangeError', message: 'far' })
  assert.equal(caught('text'), { name: 'Error', message: 'text' })
})

test.run()

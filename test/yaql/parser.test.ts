import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import {
  binary,
  call,
  index,
  list,
  literal,
  map,
  method,
  named,
  not,
  property,
  type,
  variable,
} from '../../src/yaql/build.js'
import type { Dialect, Expression, ProblemCode } from '../../src/yaql/index.js'
import { parse } from '../../src/yaql/index.js'

const test = suite('YAQL parser')

const $ = variable()

function reads(text: string, expression: Expression, dialect: Dialect = 'engine'): void {
  assert.equal(parse(text, dialect), { expression }, text)
}

function fails(
  text: string,
  code: ProblemCode,
  offset: number,
  grammatical = false,
  dialect: Dialect = 'engine',
): void {
  const result = parse(text, dialect)
  assert.ok('error' in result, text)
  const { message, ...error } = result.error
  assert.equal(error, { code, offset, grammatical }, text)
  assert.match(message, /^[A-Z].+\.$/)
}

test('a bare word is a string', () => {
  reads('foo', literal('foo'))
  reads('(foo)', literal('foo'))
})

test('members bind tighter than signs, types tighter than members', () => {
  reads('-$.a', { kind: 'unary', operator: '-', operand: property($, 'a') })
  reads('std:Foo.bar(1)', method(type('std', 'Foo'), 'bar', literal(1)))
  reads(':Foo.bar', property(type('', 'Foo'), 'bar'))
})

test('an index belongs to the whole chain before it', () => {
  reads('$.a[0].b', property(index(property($, 'a'), literal(0)), 'b'))
})

test('not takes the comparison that follows', () => {
  reads('not $ = 1 and $', binary('and', not(binary('=', $, literal(1))), $))
  reads('1 * not $ = 2', binary('*', literal(1), not(binary('=', $, literal(2)))))
})

test('operators group to the left, the arrow to the right', () => {
  reads('1 - 2 - 3', binary('-', binary('-', literal(1), literal(2)), literal(3)))
  reads('$ -> $ -> 1', binary('->', $, binary('->', $, literal(1))))
})

test('a word before an arrow names an argument, anything else is a key', () => {
  reads('f(1, a => 2)', call('f', literal(1), named('a', literal(2))))
  reads('f((a) => 2)', call('f', { kind: 'mapping', key: literal('a'), value: literal(2) }))
  reads('{a => 1}', map([literal('a'), literal(1)]))
})

test('arguments may be left out before others', () => {
  reads('f(, 1,, 2)', call('f', { kind: 'skipped' }, literal(1), { kind: 'skipped' }, literal(2)))
  fails('f(1,)', 'unexpected-token', 4)
  fails('f(, a => 1)', 'unexpected-token', 6)
})

test('a space before the parenthesis makes no call', () => {
  fails('f (1)', 'unexpected-token', 2)
  reads('not ($)', not($))
  reads('not($)', call('not', $))
})

test('is and types are the engine’s only', () => {
  reads('$ is :Foo', binary('is', $, type('', 'Foo')))
  fails('$ is a', 'unexpected-token', 2, false, 'dashboard')
  fails('a:b', 'unexpected-character', 1, false, 'dashboard')
  reads('f(is => 1)', call('f', named('is', literal(1))), 'dashboard')
})

test('floats stay floats', () => {
  reads('[2.0, 2]', list({ kind: 'literal', value: 2, float: true }, literal(2)))
})

test('wrong texts are errors at the place where they go wrong', () => {
  fails('', 'unexpected-end', 0)
  fails('$ +', 'unexpected-end', 3)
  fails('(1', 'unexpected-end', 2)
  fails('1)', 'unexpected-token', 1)
  fails('$ == 1', 'unexpected-token', 3)
  fails('$x ? 1', 'unexpected-character', 3)
  fails("$ + 'a", 'unterminated-string', 4)
  fails("'\\uzzzz'", 'invalid-escape', 1)
})

test('the first error counts, whether of a character or of a token', () => {
  fails('1 2 @', 'unexpected-token', 2)
  fails('1 @ 2 3', 'unexpected-character', 2)
})

test('what the engine would parse but never evaluate is told apart', () => {
  fails('10.0.0.0/24', 'invalid-member', 5, true)
  fails("$.'a'", 'invalid-member', 2, true)
  fails('1:2', 'invalid-type', 1, true)
  fails('a:(b)', 'invalid-type', 2, true)
  fails('[1, a => 2]', 'invalid-item', 0, true)
  fails('{1}', 'invalid-entry', 0, true)
  fails('9007199254740993', 'unsupported-number', 0, true)
  fails("'\\N{BULLET}'", 'unsupported-escape', 1, true)
})

test('a syntax error outweighs what is merely useless', () => {
  fails("$.'a' +", 'unexpected-end', 7)
})

test('deep nesting is an error, not a crash', () => {
  reads(`${'('.repeat(400)}1${')'.repeat(400)}`, literal(1))
  fails(`${'('.repeat(100_000)}1`, 'too-deep', 500, true)
  fails(`${'-'.repeat(100_000)}1`, 'too-deep', 500, true)
})

test.run()

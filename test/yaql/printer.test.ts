import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import {
  binary,
  call,
  index,
  list,
  literal,
  map,
  mapping,
  method,
  named,
  negate,
  not,
  property,
  safeMethod,
  safeProperty,
  type,
  variable,
} from '../../src/yaql/build.js'
import { type Dialect, type Expression, print } from '../../src/yaql/index.js'

const test = suite('YAQL printer')

const $ = variable()
const one = literal(1)

function prints(expression: Expression, text: string, dialect: Dialect = 'engine'): void {
  assert.is(print(expression, dialect), text)
}

function refuses(expression: Expression, message: RegExp, dialect: Dialect = 'engine'): void {
  assert.throws(() => print(expression, dialect), message)
}

test('every kind of node', () => {
  prints(variable('this'), '$this')
  prints(call('f', one, { kind: 'skipped' }, $, named('a', one), mapping($, one)), 'f(1, , $, a => 1, $ => 1)')
  prints(safeMethod(safeProperty($, 'a'), 'f'), '$?.a?.f()')
  prints(index(list(one, literal(null)), literal(true)), '[1, null][true]')
  prints(map([literal('a'), one], [$, one]), "{'a' => 1, $ => 1}")
  prints(binary('is', $, type('std', 'Foo')), '$ is std:Foo')
  prints(property(type('', 'Foo'), 'bar'), ':Foo.bar')
})

test('parentheses appear where they are needed', () => {
  prints(binary('*', binary('+', one, one), one), '(1 + 1) * 1')
  prints(binary('-', one, binary('-', one, one)), '1 - (1 - 1)')
  prints(binary('->', binary('->', $, $), $), '($ -> $) -> $')
  prints(not(binary('and', $, $)), 'not ($ and $)')
  prints(binary('=', not($), one), '(not $) = 1')
  prints(property(negate($), 'a'), '(-$).a')
  prints(method(binary('+', $, $), 'f'), '($ + $).f()')
  prints(index(negate($), one), '(-$)[1]')
})

test('a prefix operator on the right cannot swallow what follows', () => {
  prints(binary('=', binary('*', one, not($)), one), '1 * (not $) = 1')
})

test('parentheses do not appear where they are not', () => {
  prints(binary('+', binary('*', one, one), one), '1 * 1 + 1')
  prints(binary('-', binary('-', one, one), one), '1 - 1 - 1')
  prints(binary('->', $, binary('->', $, $)), '$ -> $ -> $')
  prints(not(binary('=', $, one)), 'not $ = 1')
  prints(property(index(method($, 'f'), one), 'a'), '$.f()[1].a')
  prints(method(literal('a'), 'len'), "'a'.len()")
  prints(call('f', binary('or', $, $), named('a', binary('->', $, $))), 'f($ or $, a => $ -> $)')
})

test('comparisons of comparisons get parentheses that the grammar could spare', () => {
  prints(binary('=', binary('=', $, $), one), '($ = $) = 1')
})

test('negative numbers are a minus and a number', () => {
  prints(literal(-5), '-5')
  prints(binary('-', one, literal(-5)), '1 - -5')
  prints(method(literal(-5), 'f'), '(-5).f()')
  prints(index(literal(-5), one), '(-5)[1]')
  prints(literal(-0), '0')
})

test('numbers have no exponents', () => {
  prints(literal(1e21), '1000000000000000000000')
  prints(literal(1.25e-7), '0.000000125')
  prints(literal(0.5), '0.5')
  prints({ kind: 'literal', value: 2, float: true }, '2.0')
  refuses(literal(Number.NaN), /NaN/)
  refuses(literal(Number.POSITIVE_INFINITY), /Infinity/)
})

test('strings are safe in YAQL and in a plain YAML scalar', () => {
  prints(literal('it\'s \\ "x"'), "'it\\'s \\\\ \"x\"'")
  prints(literal('a: b #c:'), "'a:\\x20b\\x20#c\\x3a'")
  prints(literal('a:b#c # : #'), "'a:b#c\\x20#\\x20:\\x20#'".replace('\\x20#\\x20:\\x20#', '\\x20# :\\x20#'))
  prints(literal('\n\r\t\0\x07\x7f\x85'), "'\\n\\r\\t\\x00\\x07\\x7f\\x85'")
  prints(literal('\u2028\u2029\ufeff\ufffe\uffff'), "'\\u2028\\u2029\\ufeff\\ufffe\\uffff'")
  prints(literal('\ud800 é😀 \udc00'), "'\\ud800 é😀 \\udc00'")
})

test('what the dialect cannot write is refused', () => {
  refuses(type('a', 'B'), /dashboard dialect has no types/, 'dashboard')
  refuses(binary('is', $, $), /dashboard dialect has no operator is/, 'dashboard')
  prints(property($, 'is'), '$.is', 'dashboard')
  refuses(property($, 'is'), /"is" cannot be written as a bare word/)
})

test('names that are no names are refused', () => {
  for (const name of ['', 'a b', '1a', '__a', 'true', 'in', 'a.b']) {
    refuses(property($, name), /cannot be written as a bare word/)
    refuses(call('f', named(name, $)), /cannot be written as a bare word/)
  }
  refuses(variable('a-b'), /cannot be written as a variable/)
  refuses(call('a-b'), /cannot be written as a function/)
  prints(call('not', $), 'not($)')
})

test('arguments in an order that the grammar lacks are refused', () => {
  const skipped = { kind: 'skipped' } as const
  refuses(call('f', named('a', one), one), /positional argument at position 1/)
  refuses(call('f', one, skipped), /skipped argument at position 1/)
  refuses(call('f', skipped, named('a', one)), /named argument at position 1/)
  prints(call('f', one, skipped, named('a', one)), 'f(1, , a => 1)')
})

test.run()

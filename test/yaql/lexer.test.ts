import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Dialect } from '../../src/yaql/ast.js'
import { tokenize } from '../../src/yaql/tokens/lexer.js'
import type { Token } from '../../src/yaql/tokens/token.js'

const test = suite('YAQL lexer')

function kinds(text: string, dialect: Dialect = 'engine'): string {
  return tokenize(text, dialect)
    .map((token) => token.kind)
    .join(' ')
}

function string(text: string): Token {
  const [token] = tokenize(text, 'engine')
  return token
}

test('a word is a function only if the parenthesis follows at once', () => {
  assert.is(kinds('f('), 'function end')
  assert.is(kinds('f ('), 'word punctuation end')
  assert.is(kinds('not('), 'function end')
})

test('operators and constants are words of their own', () => {
  assert.is(kinds('a and True or true'), 'word operator word operator constant end')
  assert.is(kinds('nota'), 'word end')
})

test('the dashboard has neither is nor the colon', () => {
  assert.is(kinds('a is b'), 'word operator word end')
  assert.is(kinds('a is b', 'dashboard'), 'word word word end')
  assert.is(kinds('a:b', 'dashboard'), 'word invalid')
})

test('the longest operator wins', () => {
  const symbols = tokenize('=>=~>==?.', 'engine').map((token) => ('symbol' in token ? token.symbol : ''))
  assert.equal(symbols, ['=>', '=~', '>=', '=', '?.', ''])
})

test('a number has a fraction only if digits follow the dot', () => {
  assert.is(kinds('1.5'), 'number end')
  assert.is(kinds('1.a'), 'number operator word end')
  assert.is(kinds('1.2.3'), 'number operator number end')
  assert.is(kinds('1a'), 'invalid')
})

test('a whole number with a fraction is marked as a float', () => {
  assert.equal(tokenize('2.0', 'engine')[0], { kind: 'number', value: 2, float: true, offset: 0 })
  assert.equal(tokenize('2', 'engine')[0], { kind: 'number', value: 2, float: false, offset: 0 })
})

test('numbers that cannot be kept exactly are reported', () => {
  for (const text of ['9007199254740993', '٣', `${'9'.repeat(400)}.0`]) {
    const [token] = tokenize(text, 'engine')
    assert.is(token.kind === 'number' && token.problem?.code, 'unsupported-number', text)
  }
})

test('strings decode the escapes that they know and keep the others', () => {
  assert.equal(string("'a\\n\\x41\\u00e9\\U0001F600\\101\\q'"), { kind: 'string', value: 'a\nAé😀A\\q', offset: 0 })
  assert.equal(string('"\'"'), { kind: 'string', value: "'", offset: 0 })
  assert.equal(string("'\\x4'"), { kind: 'string', value: '\\x4', offset: 0 })
})

test('backquoted strings are verbatim', () => {
  assert.equal(string('`\\n\\``'), { kind: 'string', value: '\\n`', offset: 0 })
})

test('escapes that are wrong or not supported are reported where they stand', () => {
  const problems = ["'ab\\uzzzz'", "'\\U00110000'", "'\\N{BULLET}'", "'\\ud83d\\ude00'"].map((text) => {
    const token = string(text)
    const problem = 'problem' in token ? token.problem : undefined
    return [problem?.code, problem?.offset]
  })
  assert.equal(problems, [
    ['invalid-escape', 3],
    ['invalid-escape', 1],
    ['unsupported-escape', 1],
    ['unsupported-escape', 7],
  ])
})

test('what cannot be cut ends the tokens', () => {
  for (const text of ["'a", '@', '__a', "'a\\\nb'"]) {
    assert.is(kinds(`$ ${text} $`), 'variable invalid', text)
  }
})

test('lexing takes linear time', () => {
  const text = `'${"\\'".repeat(200_000)}' + ${'1'.repeat(10_000)}`
  const start = process.hrtime.bigint()
  assert.is(kinds(text), 'string operator number end')
  assert.ok(process.hrtime.bigint() - start < 2_000_000_000n)
})

test.run()

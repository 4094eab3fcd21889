import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import {
  type Argument,
  acceptsArguments,
  allSignatures,
  arityOf,
  type CallForm,
  type Dialect,
  laziness,
  type Parameter,
  parse,
  signaturesOf,
} from '../../src/yaql/index.js'
import { lazySamples } from './lazy-samples.js'
import { Oracle, oracleMissing } from './oracle.js'

const test = suite('YAQL functions')

test('functions are known by name, form and dialect', () => {
  assert.is(signaturesOf('len', 'method', 'engine').length, 5)
  assert.is(signaturesOf('len', 'function', 'engine').length, 5)
  assert.is(signaturesOf('toList', 'method', 'engine').length, 1)
  assert.is(signaturesOf('toList', 'function', 'engine').length, 0)
  assert.is(signaturesOf('new', 'function', 'dashboard').length, 0)
  assert.is(signaturesOf('ref', 'function', 'dashboard').length, 1)
  assert.is(signaturesOf('constructor', 'function', 'engine').length, 0)
})

test('calls that change something or depend on more than their arguments are not pure', () => {
  const impure = allSignatures('engine').filter((signature) => !signature.pure)
  assert.equal(
    [...new Set(impure.map((signature) => signature.name))].sort(),
    ['call', 'decryptData', 'invoke', 'localtz', 'logger', 'new', 'now', 'pselect', 'psuper', 'random'].concat([
      'randomName',
      'setValue',
      'sleep',
    ]),
  )
})

test('the arity leaves out the receiver', () => {
  const arity = (name: string, form: CallForm) =>
    signaturesOf(name, form, 'engine').map((signature) => arityOf(signature, form))
  assert.equal(arity('substring', 'method'), [{ minimum: 1, maximum: 2 }])
  assert.equal(arity('enumerate', 'function'), [{ minimum: 1, maximum: 2 }])
  assert.equal(arity('let', 'function'), [{ minimum: 0, maximum: Number.POSITIVE_INFINITY }])
})

test('laziness follows from the result', () => {
  const lazinessOf = (name: string) => signaturesOf(name, 'method', 'engine').map(laziness)
  assert.equal(lazinessOf('select'), ['always'])
  assert.equal(lazinessOf('keys'), ['always'])
  assert.equal(lazinessOf('first'), ['maybe'])
  assert.equal(lazinessOf('toList'), ['never'])
  assert.equal(lazinessOf('insert'), ['always', 'never'])
})

test('arguments fit by number and name', () => {
  const fits = (text: string): boolean => {
    const result = parse(text, 'engine')
    assert.ok(
      'expression' in result && (result.expression.kind === 'call' || result.expression.kind === 'method'),
      text,
    )
    const { kind, name, arguments: given } = result.expression
    const form = kind === 'call' ? 'function' : 'method'
    return signaturesOf(name, form, 'engine').some((signature) => acceptsArguments(signature, form, given))
  }
  const right = ['$.substring(1)', '$.substring(1, 2)', '$.substring(1, length => 2)', '$.substring(start => 1)']
    .concat(["'a'.split(, 1)", 'let(1, a => 2)', "'{0}'.format(1, a => 2)", "format('{0}', 1)", '$.zip($, $)'])
    .concat(['dict(a => 1, $ => 2)', 'dict()', '$.set(a, 1)', '$.set(a => 1)', 'switch($ => 1, a => 2)'])
    .concat(['new(a, null, a => 1)', '$.concat($)', '$.first()', '$.first(null)', 'datetime(2020, 1, day => 2)'])
  const wrong = [
    '$.substring()',
    '$.substring(1, 2, 3)',
    '$.substring(1, start => 2)',
    '$.substring(1, width => 2)',
  ].concat(['$.toList(1)', 'len()', '$.substring($ => 1)', '$.substring(, 1)', 'coalesce(a => 1)', 'range(a => 1)'])
  assert.equal(
    right.filter((text) => !fits(text)),
    [],
  )
  assert.equal(wrong.filter(fits), [])
})

test('mappings cannot be left out', () => {
  const skipped: Argument = { kind: 'skipped' }
  const value: Argument = { kind: 'positional', value: { kind: 'literal', value: 1 } }
  assert.not(
    signaturesOf('dict', 'function', 'engine').some((each) => acceptsArguments(each, 'function', [skipped, value])),
  )
})

/** Functions that return what they are given, or something of its kind. */
const passingOn: ReadonlySet<string> = new Set([
  'assert',
  'bind',
  'coalesce',
  'defaultIfEmpty',
  'memorize',
  'patch',
  'require',
  'search',
  'switchCase',
])

const missing = oracleMissing()
if (missing !== undefined) {
  console.log(`Skipped in part: ${missing}`)
} else {
  let oracle: Oracle
  test.before(() => {
    oracle = new Oracle()
  })
  test.after(() => oracle.stop())

  test('the engine has exactly these functions with these parameters', async () => {
    const theirs = await oracle.ask({ functions: 'engine' })
    assert.equal(described('engine'), inOrder(theirs))
  })

  test('the dashboard has exactly these functions with these parameters', async () => {
    // These are the dashboard's own, which need Django to be loaded.
    const own = ['F encryptData', 'F generateHostname', 'F name', 'F ref', 'F repeat']
    const theirs = inOrder(await oracle.ask({ functions: 'dashboard' }))
    assert.equal(
      described('dashboard').filter((line) => !own.some((name) => line.startsWith(`${name}(`))),
      theirs,
    )
  })

  for (const [text, result] of lazySamples) {
    test(`the engine’s ${text} yields ${result}`, async () => {
      assert.equal(await oracle.ask({ dialect: 'engine', value: text }), { value: [result] })
      const parsed = parse(text, 'engine')
      assert.ok('expression' in parsed && (parsed.expression.kind === 'method' || parsed.expression.kind === 'call'))
      const { kind, name, arguments: given } = parsed.expression
      const form = kind === 'call' ? 'function' : 'method'
      const possible = signaturesOf(name, form, 'engine').filter((each) => acceptsArguments(each, form, given))
      const expected = passingOn.has(name) ? ['any', 'value'] : [result]
      assert.ok(possible.some((signature) => expected.includes(signature.result)))
    })
  }
}

/** The signatures as lines like `FM first(collection iter required, default any optional)`. */
function described(dialect: Dialect): string[] {
  const lines = allSignatures(dialect).map(({ name, forms, parameters }) => {
    const marks = `${forms.includes('function') ? 'F' : ''}${forms.includes('method') ? 'M' : ''}`
    return line(marks, name, parameters.map(describedParameter))
  })
  return [...new Set(lines)].sort()
}

function describedParameter({ name, type, optional, variadic }: Parameter): string {
  const need = variadic === 'named' ? '**' : variadic === 'positional' ? '*' : optional ? 'optional' : 'required'
  return `${name} ${type === 'lambda' ? 'lambda ' : ''}${need}`
}

/** The oracle's list in the same form. */
function inOrder(theirs: object): string[] {
  assert.ok(Array.isArray(theirs))
  const lines = theirs.map(([marks, name, parameters]) =>
    line(
      marks,
      name,
      parameters.map(
        ([parameter, type, need]: string[]) => `${parameter} ${type === 'lambda' ? 'lambda ' : ''}${need}`,
      ),
    ),
  )
  return [...new Set(lines)].sort()
}

function line(marks: string, name: string, parameters: readonly string[]): string {
  return `${marks} ${name}(${parameters.join(', ')})`
}

test.run()

import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { Statement } from '../../src/murano/class.js'
import type { Contract } from '../../src/murano/contract.js'
import {
  assign,
  evaluated,
  list,
  literal,
  map,
  method,
  perform,
  printedClass,
  property,
  when,
  yaql,
} from './samples.js'

const test = suite('printed classes')

const environment = { namespace: 'io.murano', name: 'Environment' }

/** The lines of a method's body, without its indentation. */
function bodyOf(...statements: readonly Statement[]): string {
  const text = printedClass({ methods: [method('run', statements)] })
  const [, body = ''] = text.split('    Body:\n')
  return body.replace(/^ {6}/gm, '')
}

/** What stands behind `Contract:`, without its indentation. */
function contractOf(contract: Contract): string {
  const text = printedClass({ namespaces: { std: 'io.murano' }, properties: [property('value', contract)] })
  const [, printed = ''] = text.split('    Contract:')
  return printed.replace(/^ {6}/gm, '').trim()
}

test('a whole class has its keys in order and its comments above what they describe', () => {
  const text = printedClass({
    documentation: 'A shop.\n\nIt sells # things: all of them.',
    namespaces: { std: 'io.murano', res: 'io.murano.resources' },
    parents: [{ namespace: 'io.murano', name: 'Application' }],
    meta: [{ type: { namespace: 'io.murano.metadata', name: 'Title' }, properties: { text: 'Shop' } }],
    properties: [
      property('title', { kind: 'string', nullable: false }, { documentation: 'On the door.' }),
      property(
        'size',
        { kind: 'integer', nullable: false },
        {
          usage: 'InOut',
          defaultValue: literal(3),
          meta: [
            { type: { namespace: 'com.example', name: 'Hidden' }, properties: {} },
            { type: { namespace: 'io.murano', name: 'Position' }, properties: { index: 1, last: true } },
          ],
        },
      ),
    ],
    methods: [
      method('.init', [perform('$.open()')]),
      method('sell', [{ kind: 'return', value: evaluated('$thing') }], {
        documentation: 'Sells one.',
        scope: 'Public',
        usage: 'Static',
        meta: [{ type: { namespace: 'com.example', name: 'Hidden' }, properties: {} }],
        arguments: [
          { name: 'thing', contract: { kind: 'string', nullable: false }, defaultValue: literal('pen') },
          { name: 'price', contract: { kind: 'any' } },
        ],
      }),
    ],
  })
  assert.snapshot(
    text,
    `# Made by Vetro from classes/Shop.ts; do not edit.

Namespaces:
  '=': com.example
  std: io.murano
  res: io.murano.resources

# A shop.
#
# It sells # things: all of them.
Name: Shop
Extends: std:Application

Meta:
  io.murano.metadata.Title:
    text: 'Shop'

Properties:
  # On the door.
  title:
    Contract: $.string().notNull()
  size:
    Contract: $.int().notNull()
    Usage: InOut
    Default: 3
    Meta:
      - Hidden
      - std:Position:
          index: 1
          last: true

Methods:
  .init:
    Body:
      - $.open()

  # Sells one.
  sell:
    Scope: Public
    Usage: Static
    Meta: Hidden
    Arguments:
      - thing:
          Contract: $.string().notNull()
          Default: 'pen'
      - price:
          Contract: $
    Body:
      - Return: $thing
`,
  )
})

test('a class without anything is its name', () => {
  const text = printedClass({ reference: { namespace: '', name: 'Shop' } })
  assert.is(text, '# Made by Vetro from classes/Shop.ts; do not edit.\n\nName: Shop\n')
})

test('several parents are a list, in the own namespace by name alone, without a prefix by the full name', () => {
  const text = printedClass({
    parents: [
      { namespace: 'com.example', name: 'Base' },
      { namespace: 'other.place', name: 'Thing' },
    ],
  })
  assert.match(text, 'Extends:\n  - Base\n  - other.place.Thing\n')
})

test('a class of the empty namespace cannot be named without a prefix for that', () => {
  const parents = [{ namespace: '', name: 'Base' }]
  assert.throws(() => printedClass({ parents }), /no prefix stands for that/)
  assert.match(printedClass({ parents, namespaces: { top: '' } }), "  top: ''\n\nName: Shop\nExtends: top:Base\n")
})

test('line breaks of any kind and characters that YAML forbids do not end a comment', () => {
  const documentation = 'one\r\ntwo\u2028three\u0085four\u0000five\ud800'
  const text = printedClass({ documentation })
  assert.match(text, '# one\n# two\n# three\n# four\ufffdfive\ufffd\nName: Shop\n')
})

const statements: readonly (readonly [string, Statement, string])[] = [
  ['an expression', perform('$.run(1, name => $x)'), '- $.run(1, name => $x)\n'],
  ['a constant stays an expression', perform("'a'"), "- ('a')\n"],
  ['an assignment to a variable', assign('$x', evaluated('$y + 1')), '- $x: $y + 1\n'],
  ['an assignment to a property', assign('$.a.b', literal('text')), "- $.a.b: 'text'\n"],
  ['an assignment to an item', assign("$x['a b']", literal(null)), "- $x['a b']: null\n"],
  ['an assignment to a static', assign(':Shop.count', literal(1)), '- :Shop.count: 1\n'],
  [
    'if',
    when('not $x', [perform('$.a()')], [perform('$.b()')]),
    '- If: not $x\n  Then:\n    - $.a()\n  Else:\n    - $.b()\n',
  ],
  ['if without else, with nothing to do', when('true', []), '- If: true\n  Then: []\n'],
  [
    'while, whose constant has to be an expression',
    { kind: 'while', condition: yaql('true'), body: [{ kind: 'break' }] },
    '- While: (true)\n  Do:\n    - Break:\n',
  ],
  [
    'for over an expression',
    { kind: 'for', variable: 'item', collection: evaluated('$.items'), body: [{ kind: 'continue' }] },
    '- For: item\n  In: $.items\n  Do:\n    - Continue:\n',
  ],
  [
    'for over a list, with a variable that YAML reads as true',
    { kind: 'for', variable: 'y', collection: list(literal(1), literal('b')), body: [] },
    "- For: 'y'\n  In:\n    - 1\n    - 'b'\n  Do: []\n",
  ],
  [
    'match',
    {
      kind: 'match',
      value: yaql('$x'),
      cases: [
        { key: 'tcp', body: [perform('$.a()')] },
        { key: 'on', body: [] },
        { key: 22, body: [] },
        { key: false, body: [] },
      ],
      otherwise: [{ kind: 'return' }],
    },
    "- Match:\n    tcp:\n      - $.a()\n    'on': []\n    22: []\n    false: []\n  Value: $x\n  Default:\n    - Return:\n",
  ],
  [
    'try with everything',
    {
      kind: 'try',
      body: [perform('$.a()')],
      catches: [
        { with: ['py:KeyError'], as: 'e', body: [{ kind: 'rethrow' }] },
        { with: ['com.example.A', 'B'], body: [] },
        { body: [] },
      ],
      finally: [perform('$.b()')],
    },
    `- Try:
    - $.a()
  Catch:
    - With: 'py:KeyError'
      As: e
      Do:
        - Rethrow:
    - With:
        - com.example.A
        - B
      Do: []
    - Do: []
  Finally:
    - $.b()
`,
  ],
  ['try with finally alone', { kind: 'try', body: [], catches: [], finally: [] }, '- Try: []\n  Finally: []\n'],
  ['throw', { kind: 'throw', name: literal('Closed') }, '- Throw: Closed\n'],
  [
    'throw with everything',
    {
      kind: 'throw',
      name: evaluated('$e.name'),
      message: evaluated("'closed ' + $x"),
      extra: map([literal('code'), literal(1)]),
    },
    "- Throw: $e.name\n  Message: ('closed ' + $x)\n  Extra:\n    code: 1\n",
  ],
  ['return without a value', { kind: 'return' }, '- Return:\n'],
  ['return of null', { kind: 'return', value: literal(null) }, '- Return: null\n'],
  [
    'return of a structure',
    {
      kind: 'return',
      value: map(
        [literal('a'), list(literal('x'), evaluated('$y'))],
        [evaluated('$k'), map()],
        [literal('yes'), list()],
        [literal(1), literal('two\nlines')],
      ),
    },
    "- Return:\n    a:\n      - 'x'\n      - $y\n    $k: {}\n    'yes': []\n    1: |-\n      two\n      lines\n",
  ],
  [
    'parallel: a block only for branches of several statements',
    {
      kind: 'parallel',
      branches: [[perform('$.a()')], [perform('$.b()'), perform('$.c()')], []],
      limit: 2,
    },
    '- Parallel:\n    - $.a()\n    - Do:\n        - $.b()\n        - $.c()\n    - Do: []\n  Limit: 2\n',
  ],
]

for (const [name, statement, expected] of statements) {
  test(`statement: ${name}`, () => {
    assert.is(bodyOf(statement), expected)
  })
}

const values: readonly (readonly [string, Parameters<typeof assign>[1], string])[] = [
  ['text', literal("it's"), "'it''s'"],
  ['text that looks like an expression', literal('$.a'), "'$.a'"],
  ['text with several lines', literal('a\n  b\n'), '|\n    a\n      b'],
  ['text that begins with a line break', literal('\na'), '"\\na"'],
  [
    'text with characters that have to be escaped',
    literal('"\\\u0000\u2028\ud800\t'),
    '"\\"\\\\\\x00\\u2028\\ud800\\t"',
  ],
  ['whole number', literal(1e21), '1000000000000000000000'],
  ['negative number', literal(-1.5), '-1.5'],
  ['small number', literal(1e-7), '1.0e-7'],
  ['truth value', literal(false), 'false'],
  ['constant expression', evaluated('1'), '1'],
  ['constant text as an expression', evaluated("'a'"), "'a'"],
  ['float without a fraction', evaluated('2.0'), '(2.0)'],
  ['expression that begins with a quote', evaluated("'a' + $x"), "('a' + $x)"],
  ['expression that begins with a bracket', evaluated('[1, 2].len()'), '([1, 2].len())'],
  ['expression that begins with a brace', evaluated('{a => 1}.len()'), "({'a' => 1}.len())"],
  ['expression that begins with a sign', evaluated('-$x'), '(-$x)'],
  ['expression of mere words', evaluated('1 mod 2'), '(1 mod 2)'],
  [
    'expression with what YAML takes for a comment or a key',
    evaluated("$x.f('a #b: c:')"),
    "$x.f('a\\x20#b:\\x20c\\x3a')",
  ],
  ['type', evaluated(':Shop'), ':Shop'],
]

for (const [name, value, expected] of values) {
  test(`value: ${name}`, () => {
    assert.is(bodyOf(assign('$x', value)), `- $x: ${expected}\n`)
  })
}

test('numbers that neither YAML nor YAQL has are refused', () => {
  assert.throws(() => bodyOf(assign('$x', literal(Number.POSITIVE_INFINITY))), /cannot be written/)
})

test('maps with two keys that Murano cannot tell apart are refused', () => {
  const clash = map([literal(1), literal('a')], [literal(true), literal('b')])
  assert.throws(() => bodyOf(assign('$x', clash)), 'Classes/Shop.yaml at /Methods/run/Body/0/$x: two keys are alike')
  const distinct = map([literal('$k'), literal('a')], [evaluated('$k'), literal('b')])
  assert.is(bodyOf(assign('$x', distinct)), "- $x:\n    '$k': 'a'\n    $k: 'b'\n")
})

const contracts: readonly (readonly [Contract, string])[] = [
  [{ kind: 'string', nullable: false }, '$.string().notNull()'],
  [{ kind: 'string', nullable: true }, '$.string()'],
  [{ kind: 'string', nullable: false, oneOf: ['TCP', 'UDP'] }, "$.string().notNull().check($ in list('TCP', 'UDP'))"],
  [{ kind: 'string', nullable: true, oneOf: ['TCP'] }, "$.string().check($ = null or $ in list('TCP'))"],
  [
    { kind: 'string', nullable: false, pattern: 'a|b' },
    "$.string().notNull().check($.matches('^(?:a|b)(?![\\\\s\\\\S])'))",
  ],
  [{ kind: 'integer', nullable: false, minimum: 1 }, '$.int().notNull().check($ >= 1)'],
  [{ kind: 'integer', nullable: false, minimum: 1, maximum: 65535 }, '$.int().notNull().check($ >= 1 and $ <= 65535)'],
  [{ kind: 'integer', nullable: true, minimum: -1, maximum: 5 }, '$.int().check($ = null or $ >= -1 and $ <= 5)'],
  [{ kind: 'integer', nullable: true, oneOf: [1, 2] }, '$.int().check($ = null or $ in list(1, 2))'],
  [{ kind: 'boolean', nullable: false }, '$.bool().notNull()'],
  [{ kind: 'boolean', nullable: true }, '$.bool()'],
  [{ kind: 'any' }, '$'],
  [{ kind: 'list', item: { kind: 'any' } }, '- $'],
  [{ kind: 'list', item: { kind: 'boolean', nullable: true }, minimum: 1 }, '- $.bool()\n- 1'],
  [{ kind: 'list', item: { kind: 'any' }, maximum: 3 }, '- $\n- 0\n- 3'],
  [{ kind: 'list', item: { kind: 'list', item: { kind: 'any' } }, minimum: 1, maximum: 3 }, '- - $\n- 1\n- 3'],
  [{ kind: 'map', entries: [] }, '{}'],
  [
    {
      kind: 'map',
      entries: [
        { name: 'port', contract: { kind: 'integer', nullable: true } },
        { name: 'a-b', contract: { kind: 'any' } },
      ],
      rest: { key: { kind: 'string', nullable: false }, value: { kind: 'list', item: { kind: 'any' } } },
    },
    "port: $.int()\n'a-b': $\n$.string().notNull():\n  - $",
  ],
  [{ kind: 'class', nullable: false, type: environment }, '$.class(std:Environment).notNull()'],
  [
    { kind: 'class', nullable: true, type: { namespace: 'com.example', name: 'Till' }, owned: 'owned' },
    '$.class(:Till).owned()',
  ],
  [
    { kind: 'class', nullable: false, type: { namespace: 'far.away', name: 'Till' }, owned: 'notOwned' },
    "$.class('far.away.Till').notNull().notOwned()",
  ],
  [{ kind: 'template', nullable: false, type: environment }, '$.template(std:Environment).notNull()'],
  [
    { kind: 'template', nullable: true, type: environment, excludeProperties: ['name', 'size'] },
    "$.template(std:Environment, excludeProperties => ['name', 'size'])",
  ],
]

for (const [contract, expected] of contracts) {
  test(`contract: ${expected.replaceAll('\n', ' ')}`, () => {
    assert.is(contractOf(contract), expected)
  })
}

test('a map cannot be keyed by lists or maps', () => {
  const rest = { key: { kind: 'list', item: { kind: 'any' } }, value: { kind: 'any' } } as const
  assert.throws(() => contractOf({ kind: 'map', entries: [], rest }), /cannot be the key/)
  assert.throws(() => bodyOf(assign('$x', map([list(), literal(1)]))), /cannot be the key/)
})

test.run()

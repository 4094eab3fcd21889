import fc from 'fast-check'
import * as assert from 'uvu/assert'
import type { Expression } from '../../src/yaql/index.js'
import { print } from '../../src/yaql/index.js'
import { suiteWith } from '../harness/available.js'
import { type LineServer, startLineServer } from '../harness/lines.js'
import { evaluated, list, literal, map, method, printedClass, printedForm, printedPlan, when } from './samples.js'

/** Texts that some reader of YAML, YAQL or JSON has taken for something else. */
const hostile = [
  ...['', ' ', '  ', 'a ', ' a', '\t', '\ta', 'a\t', '\n', 'a\n', '\na', 'a\n\n', 'a\n b\n', ' a\nb', 'a \nb', '\n\n'],
  ...['yes', 'Yes', 'NO', 'no', 'y', 'n', 'Y', 'on', 'off', 'true', 'True', 'false', 'null', 'Null', '~', 'none'],
  ...['0', '1', '-1', '+1', '0775', '0o17', '0x1F', '0b101', '12:30', '12:30:45', '1_000', '1.5', '1.', '.5', '1e3'],
  ...['1.0e+3', '.inf', '-.inf', '.nan', '.NaN', '2020-01-01', '2020-01-01 10:00:00', '2001-12-14t21:59:43.10-05:00'],
  ...['=', '<<', '?', '? a', ':', ': a', 'a:', 'a: b', 'a:b', '- a', '-', '--', '---', '--- a', '...', '... a'],
  ...[
    '#',
    '# a',
    'a #b',
    'a#b',
    'a # b',
    '&a',
    '*a',
    '!a',
    '!yaql $x',
    '!!str',
    '|',
    '>',
    '|-',
    '>-',
    '%',
    '%YAML 1.1',
  ],
  ...['@a', '`a`', '[', ']', '[a]', '{', '}', '{a: b}', '{a => 1}', ',', 'a, b', '"', "'", '"a"', "'a'", "it's", "''"],
  ...[
    '\\',
    '\\n',
    'a\\',
    '\\x3a',
    '\\\\',
    '$',
    '$x',
    '$.a',
    '$.f()',
    `\${a}`,
    '$x + 1',
    '(a)',
    'f(x)',
    'a b',
    'a.b',
    'x-y',
  ],
  ...[
    '10.0.0.0/24',
    'nginx:latest',
    'OS::Nova::Server',
    'http://a.b/c?d=e&f#g',
    'k8s-master',
    '--flag',
    'a=b',
    '<none>',
  ],
  ...[
    'a > b',
    '1 + 2',
    'not a',
    'a in b',
    '50%',
    'C++',
    'a@b.c',
    '/etc/x',
    'ünïcode',
    'Ελληνικά',
    '日本',
    '😀',
    'a😀: b',
    '٣',
  ],
  ...[
    '\u0000',
    '\u0007',
    '\u001b[0m',
    '\u007f',
    '\u0085',
    'a\u0085b',
    '\u00a0',
    '\u2028',
    'a\u2029b',
    '\ufeff',
    '\ufeffa',
  ],
  ...['\ufffe', '\uffff', '\r', '\r\n', 'a\r\nb\r\n', '\v', '\f', '\u200b', '\u202e', '\ud800', 'a\udc00', '\ue000'],
  ...['__proto__', 'constructor', 'toString', '.init', '.destroy', 'a'.repeat(2000), 'a: '.repeat(500), 'a\tb\n\tc\n'],
]

const pieces = fc.constantFrom(
  ...[
    ': ',
    ':',
    ' #',
    '#',
    ' ',
    '\n',
    '\t',
    "'",
    '"',
    '\\',
    '$',
    '-',
    '- ',
    '? ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '&',
    '*',
    '!',
  ],
  ...['|', '>', '%', '@', '`', '=', '~', 'a', 'yes', '1', '0', '.', '\r', '\u0085', '\u2028', '\ufeff', '\u0000', '😀'],
)
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: pieces, maxLength: 12 }),
)

const test = suiteWith(['engine', 'dashboard'], 'hostile texts in Murano’s loaders')

let server: LineServer
test.before(async () => {
  server = await startLineServer(new URL('oracle.py', import.meta.url))
})
test.after(() => server.close())

/** What Murano reads, in the shape that oracle.py describes. */
type Read = null | string | number | boolean | readonly Read[] | { readonly [key: string]: Read }

async function read(loader: 'class' | 'form' | 'data', text: string): Promise<Read> {
  const answer = await server.ask<Read>({ loader, text }, 20)
  if ('timeout' in answer) throw new Error('no answer')
  return answer.value
}

/** The value at the end of a path of keys and indices. */
function at(value: Read, ...path: readonly (string | number)[]): Read {
  let found = value
  for (const step of path) {
    if (Array.isArray(found) && typeof step === 'number') found = found[step] ?? null
    else found = entries(found).find(([key]) => key === step)?.[1] ?? null
  }
  return found
}

function entries(value: Read): (readonly [Read, Read])[] {
  if (value === null || typeof value !== 'object' || !('map' in value) || !Array.isArray(value.map)) return []
  return value.map
}

function constant(value: string): Expression {
  return { kind: 'literal', value }
}

function concatenation(text: string): Expression {
  return { kind: 'binary', operator: '+', left: { kind: 'variable', name: 'x' }, right: constant(text) }
}

/** A class that has the text as a value, in a list, as a key, as a case, in expressions, and in comments. */
async function checkClass(text: string): Promise<void> {
  const inside = concatenation(text)
  const alone: Expression = { kind: 'method', receiver: constant(text), name: 'len', arguments: [], safe: false }
  const printed = printedClass({
    documentation: text,
    methods: [
      method('run', [
        { kind: 'assignment', target: { kind: 'variable', name: 'x' }, value: map([literal(text), literal(text)]) },
        { kind: 'return', value: list(literal(text), { kind: 'expression', expression: inside }) },
        { kind: 'expression', expression: alone },
        { kind: 'expression', expression: constant(text) },
        {
          kind: 'assignment',
          target: {
            kind: 'index',
            receiver: { kind: 'variable', name: 'x' },
            arguments: [{ kind: 'positional', value: constant(text) }],
          },
          value: map([{ kind: 'expression', expression: inside }, literal(1)]),
        },
        { kind: 'match', value: inside, cases: [{ key: text, body: [] }] },
      ]),
    ],
  })
  const body = at(await read('class', printed), 'Methods', 'run', 'Body')
  const yaql = print(inside, 'engine')
  assert.equal(body, [
    { map: [[{ yaql: '$x' }, { map: [[text, text]] }]] },
    { map: [['Return', [text, { yaql }]]] },
    { yaql: `(${print(alone, 'engine')})` },
    { yaql: `(${print(constant(text), 'engine')})` },
    { map: [[{ yaql: `$x[${print(constant(text), 'engine')}]` }, { map: [[{ yaql }, 1]] }]] },
    {
      map: [
        ['Match', { map: [[text, []]] }],
        ['Value', { yaql }],
      ],
    },
  ])
}

async function checkForm(text: string): Promise<void> {
  const inside = concatenation(text)
  const printed = printedForm({
    templates: [{ name: text, value: literal(text) }],
    steps: [
      {
        name: text,
        fields: [
          {
            attributes: [
              { name: 'label', value: literal(text) },
              { name: 'initial', value: { kind: 'expression', expression: constant(text) } },
            ],
          },
        ],
        validators: [{ expression: inside, message: text }],
      },
    ],
  })
  const form = await read('form', printed)
  assert.equal(at(form, 'Templates'), { map: [[text, text]] })
  const step = at(form, 'Forms', 0, text)
  assert.equal(at(step, 'fields', 0), {
    map: [
      ['label', text],
      ['initial', { yaql: `(${print(constant(text), 'dashboard')})` }],
    ],
  })
  assert.equal(at(step, 'validators', 0), {
    map: [
      ['expr', { yaql: print(inside, 'dashboard') }],
      ['message', text],
    ],
  })
}

/** Plans are read by libyaml, which has no half surrogate pairs at all. */
async function checkPlan(given: string): Promise<void> {
  const text = given.replace(/\p{Cs}/gu, '?')
  const plan = await read(
    'data',
    printedPlan({ title: text, body: text, parameters: { a: text }, documentation: text }),
  )
  assert.equal([at(plan, 'Name'), at(plan, 'Body'), at(plan, 'Parameters')], [text, text, { map: [['a', text]] }])
}

for (const [name, check] of Object.entries({ checkClass, checkForm, checkPlan })) {
  const file = name.slice('check'.length).toLowerCase()
  test(`${hostile.length} known troublemakers in a ${file}`, async () => {
    for (const text of hostile) await check(text)
  })

  test(`any text in a ${file}`, async () => {
    await fc.assert(fc.asyncProperty(anyText, check), { numRuns: 500 })
  })
}

const numbers = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.maxSafeInteger())

test('numbers keep their value as values and as keys', async () => {
  await fc.assert(
    fc.asyncProperty(numbers, async (number) => {
      const body = [{ kind: 'return', value: map([literal(number), list(literal(number))]) }] as const
      const value = at(
        await read('class', printedClass({ methods: [method('run', body)] })),
        'Methods',
        'run',
        'Body',
        0,
      )
      assert.equal(at(value, 'Return'), { map: [[number + 0, [number + 0]]] })
    }),
    { numRuns: 500 },
  )
})

test('what Murano reads in a class is what its parts are', async () => {
  const printed = printedClass({
    namespaces: { std: 'io.murano', top: '' },
    parents: [{ namespace: 'io.murano', name: 'Application' }],
    methods: [method('yes', [when("'x'", [], [{ kind: 'break' }])])],
    properties: [
      {
        name: 'on',
        contract: { kind: 'list', item: { kind: 'any' }, minimum: 1 },
        defaultValue: evaluated('[1]'),
        usage: 'In',
        meta: [],
        source: { file: '/a', start: 0, end: 0 },
      },
    ],
  })
  assert.equal(await read('class', printed), {
    map: [
      [
        'Namespaces',
        {
          map: [
            ['=', 'com.example'],
            ['std', 'io.murano'],
            ['top', ''],
          ],
        },
      ],
      ['Name', 'Shop'],
      ['Extends', { yaql: 'std:Application' }],
      [
        'Properties',
        {
          map: [
            [
              'on',
              {
                map: [
                  ['Contract', [{ yaql: '$' }, 1]],
                  ['Default', { yaql: '([1])' }],
                ],
              },
            ],
          ],
        },
      ],
      [
        'Methods',
        {
          map: [
            [
              'yes',
              {
                map: [
                  [
                    'Body',
                    [
                      {
                        map: [
                          ['If', 'x'],
                          ['Then', []],
                          ['Else', [{ map: [['Break', null]] }]],
                        ],
                      },
                    ],
                  ],
                ],
              },
            ],
          ],
        },
      ],
    ],
  })
})

test.run()

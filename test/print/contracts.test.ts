import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as assert from 'uvu/assert'
import { printPackage } from '../../src/compiler/print/index.js'
import type { Contract } from '../../src/murano/contract.js'
import { fullMatch } from '../../src/murano/pattern.js'
import { suiteWith } from '../harness/available.js'
import { type Oracle, startOracle, type Value } from '../harness/engine.js'
import { classOf, evaluated, list, literal, map, method, packageOf, property } from './samples.js'

const patterns = [
  'a',
  'a|bc',
  'a.*c',
  '[a-z]+$',
  '\\d+',
  '[\\d.]+',
  '\\w+',
  '\\W+',
  'a\\sb',
  '[^\\s]+',
  '\\$',
  "'\\\\'",
  '',
]
const texts = [
  ...[
    '',
    'a',
    'bc',
    'abc',
    'a\n',
    'a\nc',
    'a\rc',
    'a\u2028c',
    'xa',
    'ab\n',
    'ab',
    'aé',
    '12',
    '1.2',
    '٣',
    '12\n',
    'é',
    ' !',
  ],
  ...['a b', 'a\u00a0b', 'a\u001cb', 'a\ufeffb', '$', "'\\'"],
]

const template: Contract = {
  kind: 'template',
  nullable: true,
  type: { namespace: 'com.example', name: 'Till' },
  excludeProperties: ['place'],
}

/** Each contract, with values that it takes, as they come out, and values that it does not. */
const cases: Readonly<
  Record<string, { contract: Contract; takes: readonly (readonly [Value, Value])[]; refuses: readonly Value[] }>
> = {
  choice: {
    contract: { kind: 'string', nullable: false, oneOf: ['TCP', 'UDP', '1'] },
    takes: [
      ['TCP', 'TCP'],
      [1, '1'],
    ],
    refuses: [null, 'tcp', '', ['TCP']],
  },
  choiceOrNull: {
    contract: { kind: 'string', nullable: true, oneOf: ['TCP'] },
    takes: [
      ['TCP', 'TCP'],
      [null, null],
    ],
    refuses: ['tcp'],
  },
  range: {
    contract: { kind: 'integer', nullable: false, minimum: 1, maximum: 65535 },
    takes: [
      [1, 1],
      [65535, 65535],
      ['22', 22],
    ],
    refuses: [0, 65536, null, 'x'],
  },
  rangeOrNull: {
    contract: { kind: 'integer', nullable: true, minimum: -2, maximum: 2, oneOf: [-2, 0, 3] },
    takes: [
      [-2, -2],
      [0, 0],
      [null, null],
    ],
    refuses: [1, 3, -3],
  },
  patternOrNull: {
    contract: { kind: 'string', nullable: true, pattern: '[a-z]+' },
    takes: [
      ['abc', 'abc'],
      [null, null],
    ],
    refuses: ['', 'ABC', 'abc\n'],
  },
  flag: {
    contract: { kind: 'boolean', nullable: false },
    takes: [
      [true, true],
      [0, false],
    ],
    refuses: [null],
  },
  anything: {
    contract: { kind: 'any' },
    takes: [
      [null, null],
      [{ a: [1] }, { a: [1] }],
    ],
    refuses: [],
  },
  some: {
    contract: { kind: 'list', item: { kind: 'integer', nullable: false }, minimum: 1, maximum: 2 },
    takes: [
      [['1'], [1]],
      [
        [1, 2],
        [1, 2],
      ],
    ],
    refuses: [null, [], [1, 2, 3], [null]],
  },
  atMost: {
    contract: { kind: 'list', item: { kind: 'any' }, maximum: 1 },
    takes: [
      [null, []],
      [[1], [1]],
    ],
    refuses: [[1, 2]],
  },
  listed: {
    contract: {
      kind: 'map',
      entries: [
        { name: 'yes', contract: { kind: 'integer', nullable: false } },
        { name: 'a-b', contract: { kind: 'string', nullable: true } },
      ],
    },
    takes: [
      [
        { yes: 1, other: 2 },
        { yes: 1, 'a-b': null },
      ],
    ],
    refuses: [{}, null],
  },
  keyed: {
    contract: {
      kind: 'map',
      entries: [],
      rest: {
        key: { kind: 'string', nullable: false, pattern: '[a-z]+' },
        value: { kind: 'boolean', nullable: false },
      },
    },
    takes: [
      [{ a: true }, { a: true }],
      [null, {}],
    ],
    refuses: [{ A: true }, { a: null }],
  },
  free: { contract: { kind: 'map', entries: [] }, takes: [[{ a: 1 }, { a: 1 }]], refuses: [[1]] },
  template: { contract: template, takes: [[null, null]], refuses: ['x', 1] },
}

const test = suiteWith(['engine'], 'printed contracts in the engine')

const folder = mkdtempSync(path.join(tmpdir(), 'vetro-contracts-'))
let oracle: Oracle
test.before(async () => {
  const named = Object.entries(cases).map(([name, { contract }]) => [name, contract] as const)
  const matching = patterns.map(
    (pattern, index) => [`pattern${index}`, { kind: 'string', nullable: false, pattern } satisfies Contract] as const,
  )
  const methods = [...named, ...matching].map(([name, contract]) =>
    method(name, [{ kind: 'return', value: evaluated('$value') }], {
      usage: 'Static',
      arguments: [{ name: 'value', contract }],
    }),
  )
  const sizeOfTemplate = method(
    'sizeOfTemplate',
    [{ kind: 'return', value: list(evaluated('$value.get(place)'), evaluated('$value.size')) }],
    { usage: 'Static', arguments: [{ name: 'value', contract: template }] },
  )
  const till = classOf({
    reference: { namespace: 'com.example', name: 'Till' },
    properties: [
      property('size', { kind: 'integer', nullable: false }, { defaultValue: literal(1) }),
      property('place', { kind: 'string', nullable: false }),
    ],
    methods: [
      method('size', [
        { kind: 'assignment', target: { kind: 'variable', name: 'x' }, value: map([literal('on'), literal('$.a')]) },
        { kind: 'return', value: evaluated("$x['on'].len()") },
      ]),
    ],
  })
  for (const file of printPackage(packageOf({ classes: [classOf({ methods: [...methods, sizeOfTemplate] }), till] }))) {
    mkdirSync(path.dirname(path.join(folder, file.path)), { recursive: true })
    writeFileSync(path.join(folder, file.path), file.content)
  }
  oracle = await startOracle()
})
test.after(async () => {
  rmSync(folder, { recursive: true })
  await oracle.close()
})

/** What comes of a value behind a contract; undefined if the contract refuses it. */
async function through(name: string, value: Value): Promise<Value | undefined> {
  const call = { packages: [folder], class: 'com.example.Shop', method: name, arguments: { value } }
  const { result = null, error } = await oracle.call(call)
  if (error === undefined) return result
  assert.match(error.name, 'ContractViolationException', `${name}(${JSON.stringify(value)}): ${error.message}`)
  return undefined
}

test('the engine loads what was printed, without findings', async () => {
  const report = await oracle.load([folder])
  assert.equal(report.errors, [])
  assert.equal(report.warnings, [])
})

for (const [name, { contract, takes, refuses }] of Object.entries(cases)) {
  test(`${contract.kind} contract: ${name}`, async () => {
    for (const [given, expected] of takes) assert.equal(await through(name, given), expected, JSON.stringify(given))
    for (const given of refuses) assert.is(await through(name, given), undefined, JSON.stringify(given))
  })
}

test('a template contract leaves out the properties that it excludes', async () => {
  const value = { '?': { type: 'com.example.Till' }, place: 'x', size: 2 }
  const call = { packages: [folder], class: 'com.example.Shop', method: 'sizeOfTemplate', arguments: { value } }
  assert.equal((await oracle.call(call)).result, [null, 2])
})

test('literal text in a structure stays text', async () => {
  const till = { '?': { type: 'com.example.Till', id: 'till' }, place: 'x' }
  assert.is((await oracle.call({ packages: [folder], model: till, method: 'size' })).result, 3)
})

for (const [index, pattern] of patterns.entries()) {
  test(`the pattern ${pattern} matches the same in the engine as in JavaScript`, async () => {
    for (const text of texts) {
      const meant = new RegExp(`^(?:${pattern})$`, 'u').test(text)
      assert.is(new RegExp(fullMatch(pattern), 'u').test(text), meant, JSON.stringify(text))
      assert.is((await through(`pattern${index}`, text)) !== undefined, meant, JSON.stringify(text))
    }
  })
}

test.run()

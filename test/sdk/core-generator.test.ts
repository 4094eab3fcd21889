import { deflateRawSync } from 'node:zlib'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { readArchive } from '../../src/tools/core-library/archive.js'
import { readClasses } from '../../src/tools/core-library/read-class.js'

const test = suite('core library generator')

/** The type that the generator gives to a property with that contract. */
function typeOf(contract: string): string | undefined {
  const [declared] = readClasses(`
Namespaces: {=: io.example, std: io.murano, res: io.murano.resources}
Name: Thing
Properties:
  value:
    Contract: ${contract}
`)
  return declared?.properties[0]?.type
}

/** The property or the argument with that default. */
function withDefault(value: string) {
  const [declared] = readClasses(`
Namespaces: {=: io.example}
Name: Thing
Properties:
  value:
    Contract: $
    Default: ${value}
Methods:
  method:
    Arguments:
      - value:
          Contract: $
          Default: ${value}
`)
  return { property: declared?.properties[0], argument: declared?.methods[0]?.parameters[0] }
}

/** An archive with one file, by hand, so that it may be as wrong as needed. */
function archiveOf(path: string, content: string, method = 8): Buffer {
  const name = Buffer.from(path)
  const data = method === 8 ? deflateRawSync(content) : Buffer.from(content)
  const local = Buffer.alloc(30)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(method, 10)
  entry.writeUInt32LE(data.length, 20)
  entry.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(local.length + name.length + data.length, 16)
  return Buffer.concat([local, name, data, entry, name, end])
}

test('contracts become types', () => {
  const types: [string, string][] = [
    ['$.string().notNull()', 'string'],
    ['$.string()', 'string | null'],
    ['$.int().notNull().check($ >= 1)', 'Positive'],
    ['$.int() or 5', 'Int'],
    ['$.bool()', 'boolean | null'],
    ['$', 'Json'],
    ['{}', 'Record<string, Json>'],
    ['[]', 'Json[]'],
    ['[$.string()]', 'string[]'],
    ['[$.int().notNull(), 2]', 'AtLeast<Int, 2>'],
    ["\n      - $.string().notNull().check($ in list(a, 'b-c'))", "('a' | 'b-c')[]"],
    ['$.string().check($ in list(a, null))', "'a' | null"],
    ["$.check($ in ['a', 'b'])", "'a' | 'b'"],
    ['$.class(Other)', 'Other | null'],
    ['$.class(res:Instance).owned().notNull()', 'Owned<Instance>'],
    ['$.class(std:File)', 'MuranoFile | null'],
    ['$.template(res:Network).notNull()', 'Template<Network>'],
    ['{$.string().notNull(): $.int()}', 'Record<string, Int>'],
    ['{a: $.int().notNull(), b: $.class(Other).notOwned()}', '{ a: Int; b?: NotOwned<Other> | null }'],
  ]
  for (const [contract, type] of types) assert.is(typeOf(contract), type, contract)
})

test('a contract that the generator does not know stops it', () => {
  for (const contract of ['$.float()', 'string', '$.string().check(len($) > 3)', '[$.int(), 1, 2]', '$.class(ab:C)']) {
    assert.throws(() => typeOf(contract), undefined, contract)
  }
})

test('constant defaults are taken over', () => {
  const constants: [string, string][] = [
    ['nova', "'nova'"],
    ["'a''b'", "'a\\'b'"],
    ['4', '4'],
    ['true', 'true'],
    ['null', 'null'],
    ['[1, a]', "[1, 'a']"],
    ['{a: []}', '{ a: [] }'],
  ]
  for (const [yaml, text] of constants) {
    assert.is(withDefault(yaml).property?.initial, text, yaml)
    assert.is(withDefault(yaml).argument?.initial, text, yaml)
  }
})

test('an argument whose default is an expression may be left out, unless the expression always fails', () => {
  const expression = withDefault('$this.name')
  assert.is(expression.property?.initial, undefined)
  assert.is(expression.argument?.isOptional, true)
  const broken = withDefault('10.0.0.0/24')
  assert.is(broken.argument?.isOptional, undefined)
  assert.is(broken.argument?.initial, undefined)
})

test('methods without a returned value yield nothing, constructors and private methods are left out', () => {
  const [declared] = readClasses(`
Namespaces: {=: io.example}
Name: Thing
Methods:
  .init: {Body: [$.x: 1]}
  initialize: {Body: [$.x: 1]}
  destroy: {Body: [$.x: 1]}
  _private: {Body: [$.x: 1]}
  nothing:
  stops: {Body: [{If: $.x, Then: [{Return: null}]}]}
  yields: {Body: [{If: $.x, Then: [{Return: 1}]}]}
  shown: {Scope: Public, Usage: Static}
`)
  assert.equal(
    declared?.methods.map(({ name, result, isEmpty, isStatic, isAction }) => [
      name,
      result,
      isEmpty,
      isStatic,
      isAction,
    ]),
    [
      ['nothing', 'void', true, false, false],
      ['stops', 'void', false, false, false],
      ['yields', undefined, false, false, false],
      ['shown', 'void', true, true, true],
    ],
  )
})

test('namespaces hold for the documents that follow, and an older key for methods is read', () => {
  const classes = readClasses(`
Namespaces: {=: io.example, std: io.murano}
Name: First
---
Name: Second
Extends: [First, std:Application]
Workflow:
  deploy:
`)
  assert.equal(
    classes.map(({ fullName, parents, methods }) => [fullName, parents, methods.map(({ name }) => name)]),
    [
      ['io.example.First', [], []],
      ['io.example.Second', ['io.example.First', 'io.murano.Application'], ['deploy']],
    ],
  )
})

test('a misspelt key stops the generator', () => {
  assert.throws(() => readClasses('Namespaces: {=: a}\nName: B\nMethod: {}\n'), 'Method')
})

test('archives are read, stored and compressed ones', () => {
  for (const method of [0, 8]) {
    const files = readArchive(archiveOf('Classes/A.yaml', 'Name: A', method))
    assert.equal(
      [...files].map(([path, content]) => [path, content.toString()]),
      [['Classes/A.yaml', 'Name: A']],
    )
  }
})

test('archives that lead out of themselves, are compressed otherwise or are none are refused', () => {
  for (const path of ['../a', '/a', 'a/../../b', 'a\\b']) {
    assert.throws(() => readArchive(archiveOf(path, '')), 'leads out', path)
  }
  assert.throws(() => readArchive(archiveOf('a', '', 12)), 'method 12')
  assert.throws(() => readArchive(Buffer.from('not a zip')), 'no zip')
})

test.run()

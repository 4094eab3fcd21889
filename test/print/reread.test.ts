import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { assertReadsBack } from '../../src/compiler/check/reread.js'
import { expression, literal, type MapNode, name, scalar, text } from '../../src/compiler/print/node.js'
import { writeYaml } from '../../src/compiler/print/yaml.js'
import { yaql } from './samples.js'

const test = suite('reading prints back')

const meant: MapNode = {
  kind: 'map',
  entries: [
    { key: name('yes'), value: text('$.a') },
    { key: name('number'), value: scalar(12) },
    { key: name('flag'), value: scalar(true) },
    { key: name('nothing'), value: { kind: 'nothing' } },
    { key: expression(yaql('$.x'), 'engine'), value: expression(yaql('$.a + -1'), 'engine') },
    { key: name('list'), value: { kind: 'list', items: [literal('one'), literal(null)] } },
    { key: name('words'), value: expression(yaql('1 mod 2'), 'engine') },
  ],
}
const sound = writeYaml(meant, 'header')

test('what was meant is accepted', () => {
  assertReadsBack('a.yaml', sound, meant)
})

const faults: readonly (readonly [string, string, string, RegExp])[] = [
  ['a key that YAML 1.1 reads as true', "'yes'", 'yes', /^a\.yaml at \/true: the text "yes" came out as plain true/],
  ['text without quotes', "'$.a'", '$.a', /\/yes: the text "\$\.a" came out without quotes/],
  ['another text', "'$.a'", "'$.b'", /\/yes: the text "\$\.a" came out as quoted "\$\.b"/],
  ['a number in quotes', '12', "'12'", /\/number: 12 came out as quoted "12"/],
  ['a number in another base', '12', '0o14', /\/number: 12 came out as/],
  ['text for a truth value', 'flag: true', "flag: 'true'", /\/flag: true came out as/],
  ['something for nothing', 'nothing:', 'nothing: 1', /\/nothing: nothing came out as/],
  ['an expression in quotes', '$.a + -1', "'$.a + -1'", /\/\$\.x: an expression came out as quoted/],
  ['another expression', '$.a + -1', '$.a - -1', /\/\$\.x: plain "\$\.a - -1" says something else/],
  [
    'an expression that was cut off',
    '$.a + -1',
    '$.a + #-1',
    /\/\$\.x: the expression plain "\$\.a \+" does not parse/,
  ],
  ['an expression that looks like words', '(1 mod 2)', '1 mod 2', /\/words: an expression came out as plain/],
  ['a key expression in quotes', '$.x:', "'$.x':", /\/\$\.x: an expression came out as quoted/],
  ['a lost item', "  - 'one'\n", '', /\/list: a list lost or gained items/],
  ['a scalar for a list', "\n  - 'one'\n  - null", ' 5', /\/list: a list lost/],
  ['a list for a scalar', 'number: 12', 'number: [12]', /\/number: a scalar came out as list/],
  ['a lost entry', 'number: 12\n', '', /at the top: a map lost or gained entries/],
  ['another order', "'yes': '$.a'\nnumber: 12", "number: 12\n'yes': '$.a'", /\/number: the text "yes" came out as/],
  ['no YAML', "'$.a'", "'$.a", /at the top: Missing closing/],
  ['a tag', "'$.a'", "!yaql '$.a'", /at the top: Unresolved tag/],
  ['an alias', "'$.a'", '*a', /at the top: /],
  ['a character that PyYAML refuses', 'header', 'head\u0007er', /at the top: holds characters/],
  ['a character that PyYAML takes for a line break', 'header', 'head\u2028er', /at the top: holds characters/],
]

for (const [fault, from, to, expected] of faults) {
  test(`${fault} is noticed`, () => {
    const broken = sound.replace(from, to)
    assert.is.not(broken, sound)
    assert.throws(() => assertReadsBack('a.yaml', broken, meant), expected)
  })
}

test.run()

import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { checkSample } from './sample.js'

const test = suite('contracts and defaults')

type Cases = readonly (readonly [text: string, ...findings: string[]])[]

const run = (name: string, cases: Cases, bodyOf: (text: string) => string): void => {
  for (const [text, ...findings] of cases) {
    test(`${name}: ${JSON.stringify(text)}`, async () => {
      assert.equal(await checkSample(bodyOf(text)), findings)
    })
  }
}

/** A property whose declaration goes on with the text. */
const property = (text: string): string => `Properties:\n  it:\n${text.replace(/^/gm, '    ')}\n`

const contract = (text: string): string => property(`Contract: ${text}`)

run(
  'contracts',
  [
    ['$'],
    ['$.int() or 5'],
    ['int($)'],
    ['$?.string()'],
    ['$.string().trim().check($.len() > 3, long)'],
    ['$.class(Friend, Left, "1").notNull().owned()'],
    ["$.class(name => 'io.murano.Environment')"],
    ["$.class(type('io.murano.Environment')).check($.name != null)"],
    ['$.template(Right, excludeProperties => [size, name])'],
    ['$.check($this.ask() and $.all($1 > 0))'],
    ['$.check(let(a => 1) -> $a = $)'],
    ['$.float()', 'M3001 float'],
    ['$.int().notnull()', 'M3001 notnull'],
    ['$.string().text()', 'M3001 text'],
    ['text()', 'M3001 text'],
    ['$.check($.lenght() > 3)', 'M5204 lenght'],
    ['$.check($.int() > 3)', 'M5204 int'],
    ["$.check(matches($, '^a'))", 'M5201 matches'],
    ['$.string', 'M3002 string'],
    ['$.int().notNull', 'M3002 notNull'],
    ['$.string(5)', 'M3003 string'],
    ['$.check()', 'M3003 check'],
    ['$.class(Friend, excludeProperties => [name])', 'M3003 class'],
    ['string()', 'M3004 string()'],
    ['string().notNull()', 'M3004 string().notNull()'],
    ['1 + 1', 'M3004 1 + 1'],
    ["'$.string()'", "M3005 '$.string()'"],
    ['"int()"', 'M3005 "int()"'],
    ['$.check($ > 0 && $ < 9)', 'M3006 &'],
    ['string', 'M3007 string'],
    ['Boolean', 'M3007 Boolean'],
    ['5', 'M3008 5'],
    ['red', 'M3008 red'],
    ['', 'M3008 '],
    ['string-list', 'M5002 string-list'],
    ['$foo', 'M3013 $foo'],
    ['$.check($ in $values)', 'M3013 $values'],
    ['$.check($owner = null and $1 = $this)'],
    ['$.class(Freind)', 'M5103 Freind'],
    ['$.class(Friend, st:Other)', 'M5102 st:Other'],
    ['$.class(com.example.Friend)', 'M5002 com.example.Friend'],
    ["$.class('com.library.Thing')", "M5104 'com.library.Thing'"],
    ['$.check($ is :Freind)', 'M5103 :Freind'],
    ['$.class(5)', 'M3014 5'],
    ['$.template(null)', 'M3014 null'],
    ['$.template(Friend, excludeProperties => name)', 'M3015 name'],
    ['$.template(Friend, excludeProperties => [nmae])', 'M3012 nmae'],
    ['$.template(Friend, null, null, [box.a, nmae])', 'M3012 nmae'],
    // What a subclass has may be left out of its objects
    ['$.template(std:Object, excludeProperties => [size])'],
  ],
  contract,
)

run(
  'structures',
  [
    ['[]'],
    ['[$.int(), $.string(), 2, 3]'],
    ['[$, 1, -1]'],
    ['{a: red, b: 5, $: $.int()}'],
    ['[2]', 'M3009 [2]'],
    ['[1, 3]', 'M3009 [1, 3]'],
    ['[$, 3, 1]', 'M3010 [$, 3, 1]'],
    ['{$.string(): $, $.int(): $}', 'M3011 $.int()'],
    ['{a: [$.float()]}', 'M3001 float'],
    ['{a: string}', 'M3008 string'],
    ["[['$.int()']]", "M3005 '$.int()'"],
    ['{$.text(): $}', 'M3001 text'],
  ],
  contract,
)

run(
  'defaults',
  [
    ['Contract: $\nDefault: 5'],
    ["Contract: $.int()\nDefault: ' 1_0 '"],
    ['Contract: $.int()\nDefault: ten', 'M3101 ten'],
    ['Contract: $.int()\nDefault: [1]', 'M3101 [1]'],
    ['Contract: $.int()\nDefault: 1.5', 'M3106 1.5'],
    ['Contract: $.int()\nDefault: 22:22', 'M3104 22:22'],
    ['Contract: $.string()\nDefault: 80'],
    ['Contract: $.string()\nDefault: 010', 'M3104 010'],
    ['Contract: $.string()\nDefault: yes', 'M3104 yes'],
    ['Contract: $.string()\nDefault: 1.5', 'M3101 1.5'],
    ['Contract: $.string()\nDefault: 2024-12-24', 'M3101 2024-12-24'],
    ['Contract: $.string()\nDefault: {}', 'M3101 {}'],
    ["Contract: $.bool()\nDefault: 'no'", "M3105 'no'"],
    ['Contract: $.bool()\nDefault: no'],
    ['Contract: $.int()\nDefault:'],
    ['Contract: $.int().notNull()\nDefault:', 'M3103 '],
    ['Contract: $.string().check($ in [a, b])\nDefault: c', 'M3101 c'],
    ['Contract: $.string().check($ in list(a, b))\nDefault: a'],
    ['Contract: $.int().check($ > 0 and $ < 9)\nDefault: 9', 'M3101 9'],
    ["Contract: $.string().check($.matches('a+'))\nDefault: b"],
    ['Contract: $.check(len($) > 2)\nDefault: [1, 2]', 'M3101 [1, 2]'],
    ['Contract: [$.int().notNull()]\nDefault: 5'],
    ['Contract: [$.int().notNull()]\nDefault: [1, two, null]', 'M3101 two', 'M3101 null'],
    ['Contract: [$.int(), 2]\nDefault: [1]', 'M3101 [1]'],
    ['Contract: [$.int(), true]\nDefault: [1]'],
    ['Contract: {a: $.int().notNull(), b: $}\nDefault: {b: 1}', 'M3101 {b: 1}'],
    ['Contract: {a: $.int()}\nDefault: {a: x, c: 1}', 'M3101 x', 'M3107 c'],
    ['Contract: {a: 5}\nDefault: {a: 6}', 'M3101 6'],
    ['Contract: {a: $.int(), $.string(): $.int()}\nDefault: {b: x}', 'M3101 x'],
    ['Contract: {}\nDefault: [1]', 'M3101 [1]'],
    ['Contract: $.owned()\nDefault: a', 'M3101 a'],
    ['Contract: $.class(Friend)\nDefault: {name: a}'],
    ['Contract: $.class(Friend)\nDefault: {}', 'M5502 {}'],
    ['Contract: $.class(Friend)\nDefault: {name: [a], nmae: b}', 'M3101 [a]', 'M5501 nmae'],
    ['Contract: $.class(Friend)\nDefault: Left', 'M3101 Left'],
    ['Contract: $.class(Friend)\nDefault: []', 'M3101 []'],
    ["Contract: $.class(Friend)\nDefault: {':Lefft': {name: a}}", "M5103 ':Lefft'"],
    [
      "Contract: $.class(std:Object)\nDefault: {'?': {type: com.example.Friend}, nmae: a}",
      "M5502 {'?': {type: com.example.Friend}, nmae: a}",
      'M5501 nmae',
    ],
    ['Contract: $.class(Friend, Stranger)\nDefault: {size: 1}'],
    ['Contract: $.template(Friend, excludeProperties => [name])\nDefault: {size: 2}'],
    ['Contract: $.template(Friend)\nDefault: a', 'M3101 a'],
    ['Contract: $.class(std:Object)\nDefault: :Friend', 'M3101 :Friend'],
    ['Contract: $.int()\nDefault: ten\nUsage: Runtime', 'M3102 ten'],
    ['Contract: $.int()\nDefault: ten\nUsage: Static', 'M3101 ten'],
    ['Contract: {}\nDefault: {a: $this}\nUsage: Static', 'M3110 $this'],
    ['Contract: $.float()\nDefault: ten', 'M3001 float'],
    ['Contract: $.string()\nDefault: m1-small', 'M5002 m1-small'],
  ],
  property,
)

run(
  'what defaults read',
  [
    ['a: {Contract: $, Default: $.a}', 'M3108 $.a'],
    [
      'a: {Contract: $, Default: $.b}\nb:\n  Contract: $\n  Default: [$this.c + 1]\nc:\n  Contract: $\n  Default: str($.a)',
      'M3108 $.a',
    ],
    ['a: {Contract: $, Default: $.b}\nb: {Contract: $}'],
    // Perhaps it is not read
    ['a:\n  Contract: $\n  Default: coalesce($.size, $.a)'],
    ['a:\n  Contract: $\n  Default: 1 or $.a'],
    ['a: {Contract: $, Default: $.b}\nb: {Contract: $, Usage: Runtime}', 'M3109 $.b'],
    ['a: {Contract: $, Default: $.b}\nb: {Contract: $, Usage: Runtime, Default: 1}'],
    ['a: {Contract: $, Default: $.b, Usage: Config}\nb: {Contract: $}', 'M3109 $.b'],
    ['a: {Contract: $, Default: $.size}', 'M3109 $.size'],
    ['a: {Contract: $, Default: $.hint}'],
    ['a: {Contract: $, Default: $.name}\nname: {Contract: $.string().notNull()}'],
  ],
  (text) => `Extends: Friend\nProperties:\n${text.replace(/^/gm, '  ')}\n`,
)

run(
  'arguments',
  [
    ['{Contract: $.int(), Default: ten}', 'M3101 ten'],
    ['{Contract: $.flat()}', 'M3001 flat'],
    ['{Contract: $.int(), Default: $.size}'],
  ],
  (text) => `Extends: Friend\nMethods:\n  a:\n    Arguments:\n      - b: ${text}\n`,
)

test.run()

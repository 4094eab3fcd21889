import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { checkSample, type SampleOptions } from './sample.js'

const test = suite('class files')

type Cases = readonly (readonly [body: string, ...findings: string[]])[]

const run = (name: string, cases: Cases, options: SampleOptions = {}): void => {
  for (const [body, ...findings] of cases) {
    test(`${name}: ${JSON.stringify(body)}`, async () => {
      assert.equal(await checkSample(body, options), findings)
    })
  }
}

run(
  'documents',
  [
    ['- a', 'M2001 - a'],
    ['Name: com.example.Sample\n---\nhello', 'M2001 hello'],
    ['Name: com.example.Sample\n---\n{}\n---\n0\n---\n', ...[]],
    ['Namespaces: []\nName: Sample', 'M2003 []'],
    ['Namespaces: {=: com.example, a-b: x}\nName: Sample', 'M2004 a-b'],
    ['Namespaces: {=: com.example, 1: x}\nName: Sample', 'M2004 1'],
    ['Namespaces:\n  =: com.my-example\nName: Sample', 'M2005 com.my-example'],
    ["Namespaces: {=: 'com example'}\nName: Sample", "M2005 'com example'"],
    ['Namespaces: {=: com.example, a: 5}\nName: Sample', 'M2005 5'],
    ['Namespaces: {=: com.example, none: }\nName: Sample', ...[]],
    // They hold for what follows, and matter for nothing else
    ['Namespaces: {1: a}\n---\nNamespaces: {=: com.example}\nName: Sample', ...[]],
    ['Namespaces: {=: com.example}\n---\nName: Sample', ...[]],
    ['Namespaces: {=: com.example}\nUsage: Class', ...[]],
    ['Usage: Class\n---\nUsage: Class', 'M2006 Usage'],
    ["Name: 'A sample'", "M2007 'A sample'"],
    ['Name: [Sample]', 'M2007 [Sample]'],
    ['Name: 5', 'M2007 5'],
    ['Namespaces: {ex: com.example}\nName: xe:Sample', 'M2008 xe:Sample'],
    ['Namespaces: {=: com.exmaple}\nName: Sample', 'M2009 Sample'],
    ['Name: com.example.sample', 'M2009 com.example.sample'],
    ['{}', 'manifest.yaml M2010 com.example.Sample'],
    ['Name: a.A\n---\nName: b.B', 'M2011 a.A', 'M2011 b.B', 'manifest.yaml M2010 com.example.Sample'],
    ['Name: com.example.Sample\n---\nName: com.example.Other', 'M2011 com.example.Other'],
    ['Name: com.example.Sample\n---\nName: com.example.Sample', 'M2012 com.example.Sample'],
  ],
  { isWhole: true },
)

run('keys', [
  ['Extend: Friend', 'M2002 Extend'],
  ['Property: {}', 'M2002 Property'],
  ['_shared: &shared {Contract: $}\nProperties: {a: *shared}', ...[]],
  ['Properties: {a: {Contract: $, Defualt: 1}}', 'M2104 Defualt'],
  ['Methods: {a: {Bodi: }}', 'M2104 Bodi'],
  ['Methods: {a: {Arguments: [b: {Contract: $, Usgae: VarArgs}]}}', 'M2104 Usgae'],
])

run('usage of a class', [
  ['Usage: meta', 'M2013 meta'],
  ['Usage:', 'M2013 '],
  ['Usage: Class', ...[]],
  ['Usage: Meta\nCardinality: Single', 'M2301 Single'],
  ['Usage: Meta\nApplies: [Class, Method]', 'M2302 Class'],
  ['Usage: Meta\nApplies: Method\nCardinality: Many\nInherited: yes', ...[]],
  ["Usage: Meta\nInherited: 'yes'", "M2303 'yes'"],
  ['Applies: Method\nInherited: true', 'M2304 Applies'],
])

run('parents', [
  ['Extends: Freind', 'M2015 Freind'],
  ['Extends: std:Applicaton', 'M2015 std:Applicaton'],
  ['Extends: com.library.Thing', 'M2016 com.library.Thing'],
  ['Extends: st:Application', 'M2008 st:Application'],
  ['Extends: Friend/1.0', 'M2014 Friend/1.0'],
  ['Extends: [null]', 'M2014 null'],
  ['Extends: {std:Application: }', 'M2014 {std:Application: }'],
  ['Extends: [Friend, com.example.Friend]', 'M2019 com.example.Friend'],
  ['Extends: Note', 'M2018 Note'],
  ['Usage: Meta\nExtends: Note', ...[]],
  ['Extends: Sample', 'M2017 Sample'],
  ['Extends: [std:Application, Friend]', ...[]],
  ['Extends: []\nImport:', ...[]],
  ['Import: [Friend, res:Nothing]', 'M2015 res:Nothing'],
  ['Import: com.example.Sample', ...[]],
  ['Import: Sample', 'M2017 Sample'],
])
run(
  'parents elsewhere',
  [['Extends: com.library.Thing'], ['Extends: com.library.Lost'], ['Import: io.murano.extensions.A']],
  {
    requires: true,
  },
)
run(
  'circles',
  [
    [
      'Namespaces: {=: com.example}\nName: Sample\nUsage: Meta\nExtends: A\n---\nName: A\nImport: B\n---\nName: B\nMeta: [Sample]',
      'M2017 Sample',
    ],
  ],
  { isWhole: true, manifest: '  com.example.A: Sample.yaml\n  com.example.B: Sample.yaml\n' },
)

run('properties', [
  ['Properties: [a]', 'M2101 Properties'],
  ['Properties: $.a', 'M2101 Properties'],
  ['Properties:\nMethods: []', ...[]],
  ['Properties: {a: }', 'M2102 a'],
  ['Properties: {a: $.string()}', 'M2102 a'],
  ['Properties: {a: {Default: 1}}', 'M2103 a'],
  ['Properties: {a: {Contarct: $}}', 'M2103 Contarct'],
  ['Properties: {a: {Contract: $, Usage: in}}', 'M2105 in'],
  ['Properties: {a: {Contract: $, Usage: [In]}}', 'M2105 [In]'],
  ['Properties: {a: {Contract: $, Usage: }}', ...[]],
  ['Properties: {a: {Contract: $, Usage: Config}}', ...[]],
  ['Properties: {in: {Contract: $}}', 'M2116 in'],
  ['Properties: {yes: {Contract: $}}', 'M2116 yes'],
  ['Properties: {a-b: {Contract: $}}', 'M2116 a-b'],
  ['Properties: {__a: {Contract: $}}', 'M2116 __a'],
  ['Properties: {größe: {Contract: $}, _a: {Contract: $}}', ...[]],
])

run('methods', [
  ['Methods: [a]', 'M2101 Methods'],
  ['Methods: {a: , b: {}, c: []}', ...[]],
  ['Methods: {a: {}}\nWorkflow: {b: {}}', 'M2121 Workflow'],
  ['Methods:\nWorkflow: {a: hello}', 'M2108 a'],
  ['Methods: {a: [$.b()]}', 'M2108 a'],
  ['Methods: {a: {Usage: action}}', 'M2105 action'],
  ['Methods: {a: {Scope: public}}', 'M2106 public'],
  ['Methods: {a: {Scope: }}', ...[]],
  ['Methods: {a: {Usage: Action, Scope: Session}}', 'M2107 Session'],
  ['Methods: {a: {Usage: Action, Scope: public}}', ...[]],
  ['Methods: {a-b: {}}', 'M2117 a-b'],
  ["Methods: {'a b': {}}", "M2117 'a b'"],
  ['Methods: {.inti: {}}', 'M2117 .inti'],
  ['Methods: {__a: {}, in: {}, .init: {}, .destroy: {}}', ...[]],
  ['Methods: {__init__: {}}', 'M2118 __init__'],
  ['Methods: {.init: {}, initialize: {}}', 'M2122 initialize'],
  ['Methods: {set: {}}', 'M2119 set'],
  ['Methods: {assert: {Arguments: [a: {Contract: $}]}}', 'M2119 assert'],
  ['Methods: {assert: {}}', ...[]],
  ['Methods: {a: {Usage: Extension}}', 'M2120 a'],
  ['Methods: {a: {Usage: Extension, Arguments: [b: {Contract: $}]}}', ...[]],
  ['Methods: {init: {}}', 'M2123 init'],
  ['Methods: {init: {}, .init: {Body: [$.init()]}}', ...[]],
  ['Extends: std:Application\nMethods: {deplyo: {}}', 'M2123 deplyo'],
  ['Methods: {deplyo: {}}', ...[]],
  ['Extends: std:Application\nMethods: {_deploy: {}, deployed: {}}', ...[]],
])

run('arguments', [
  ['Methods: {a: {Arguments: {b: {Contract: $}, c: {Contract: $}}}}', 'M2109 c'],
  ['Methods: {a: {Arguments: [b]}}', 'M2109 b'],
  ['Methods: {a: {Arguments: {}}}', 'M2109 {}'],
  ['Methods: {a: {Arguments: [null]}}', 'M2109 null'],
  ['Methods: {a: {Arguments: {b: {Contract: $}}}, c: {Arguments: }, d: {Arguments: []}}', ...[]],
  ['Methods: {a: {Arguments: [b: ]}}', 'M2102 b'],
  ['Methods: {a: {Arguments: [b: {Usage: VarArgs}]}}', 'M2103 b'],
  ['Methods: {a: {Arguments: [b: {Contract: $, Usage: Varargs}]}}', 'M2105 Varargs'],
  ['Methods: {a: {Arguments: [b: {Contract: $, Usage: VarArgs}, c: {Contract: $}]}}', 'M2110 c'],
  ['Methods: {a: {Arguments: [b: {Contract: $, Usage: KwArgs}, c: {Contract: $, Usage: VarArgs}]}}', 'M2110 c'],
  [
    'Methods: {a: {Arguments: [b: {Contract: $}, c: {Contract: $, Usage: VarArgs}, d: {Contract: $, Usage: KwArgs}]}}',
    ...[],
  ],
  ['Methods: {a: {Arguments: [b: {Contract: $}, b: {Contract: $}]}}', 'M2111 b'],
  ['Methods: {a: {Arguments: [yes: {Contract: $}]}}', 'M2112 yes'],
  ['Methods: {a: {Arguments: [b-c: {Contract: $}]}}', 'M2112 b-c'],
  ["Methods: {a: {Arguments: ['b-c': {Contract: $}]}}", "M2113 'b-c'"],
  ['Methods: {a: {Arguments: [this: {Contract: $}]}}', 'M2114 this'],
  ['Methods: {a: {Arguments: [in: {Contract: $}, __b: {Contract: $}]}}', ...[]],
  ['Methods: {a: {Arguments: [b: {Contract: $, Usage: VarArgs, Default: []}]}}', 'M2115 Default'],
])

run('inheritance', [
  ['Extends: [Friend, Stranger]', 'M2201 Stranger', 'M2202 Stranger'],
  ['Extends: [Friend, Stranger]\nProperties: {size: {Contract: $.int(), Usage: Out}}\nMethods: {ask: }', ...[]],
  // The one overrides what the other has as well
  ['Extends: [Friend, Right]', 'M2206 Right'],
  ['Extends: [Left, Right]', 'M2206 Right'],
  ['Extends: [Left, Stranger]', 'M2201 Stranger', 'M2202 Stranger'],
  ['Extends: Friend\nProperties: {name: {Contract: $.int().notNull()}}', 'M2203 name'],
  ["Extends: Friend\nProperties: {size: {Contract: $.string(), Default: '5', Usage: Out}}", 'M2203 size'],
  ['Extends: Friend\nProperties: {size: {Contract: $.string(), Usage: Out}}', 'M2204 size'],
  ['Extends: Friend\nProperties: {box: {Contract: [$]}}', 'M2203 box'],
  ['Extends: Friend\nProperties: {box: {Contract: {a: $}}, name: {Contract: $.string().notNull()}}', ...[]],
  ['Extends: Friend\nProperties: {size: {Contract: $.int()}}', 'M2205 size'],
  ['Extends: Friend\nProperties: {size: {Contract: $.int()}}\nMethods: {grow: }', ...[]],
])

run('metadata', [
  ['Meta: {Note: {text: a}}', ...[]],
  ['Meta: [Note: {text: a}, Notes, Notes]\nMethods: {a: {Meta: {Note: {text: a, count: 2}}}}', ...[]],
  ['Meta: {Note: {text: a}, Notes: }', 'M2305 Notes'],
  ['Meta: [[Note]]', 'M2305 [Note]'],
  ['Meta: {}', 'M2305 {}'],
  ['Meta: Nota', 'M2015 Nota'],
  ['Meta: [null]', 'M2014 null'],
  ['Meta: com.library.Thing', 'M2016 com.library.Thing'],
  ['Meta: Friend', 'M2306 Friend'],
  ['Properties: {a: {Contract: $, Meta: {Note: {text: a}}}}', 'M2307 Note'],
  ['Methods: {a: {Arguments: [b: {Contract: $, Meta: {Note: {text: a}}}]}}', 'M2307 Note'],
  ['Meta: [Note: {text: a}, com.example.Note: {text: b}]', 'M2308 com.example.Note'],
  ['Meta: {Notes: hello}', 'M2309 hello'],
  ['Meta: {Note: {text: a, colour: red}}', 'M2310 colour'],
  ['Meta: {Note: {text: [a]}}', 'M2311 [a]'],
  ['Meta: {Note: {text: a, count: many}}', 'M2311 many'],
  ['Meta: {Note: {text: a-b}}', 'M5002 a-b'],
  ['Meta:\n  Note:\n    text: concat(a, b)', ...[]],
  ['Meta: Note', 'M2312 Note'],
  ['Meta: {Note: {text: }}', 'M2312 text'],
])
run('metadata of the package', [['']], { manifest: 'Meta: {com.example.Notes: }\n' })
run('metadata of the package', [['', 'manifest.yaml M2313 Notes']], { manifest: 'Meta: {Notes: }\n' })
run('metadata of the package', [['', 'manifest.yaml M2307 com.example.Note']], {
  manifest: 'Meta: {com.example.Note: {text: a}}\n',
})

test('a Heat template has no classes', async () => {
  const findings = await checkSample('- a', { isWhole: true, manifest: 'Format: Heat.HOT/1.0\n' })
  assert.equal(
    findings.filter((finding) => !finding.includes('M1008')),
    [],
  )
})

test.run()

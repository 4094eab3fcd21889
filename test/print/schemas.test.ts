import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { compile } from '../../src/compiler/compile.js'
import { printPackage } from '../../src/compiler/print/index.js'
import type { PackageFile } from '../../src/murano/package.js'
import { packageRoot } from '../../src/package-root.js'
import { filesOf } from '../check/corpus/packages.js'
import { suiteWith } from '../harness/available.js'
import {
  assign,
  classOf,
  evaluated,
  list,
  literal,
  map,
  method,
  packageOf,
  perform,
  property,
  source,
  yaql,
} from './samples.js'
import { fileIssues } from './schema-issues.js'
import { openSchemas } from './schemas.js'

const check = openSchemas()

async function problems(path: string, text: string): Promise<string[]> {
  const issues = await fileIssues([{ path, content: new TextEncoder().encode(text), executable: false }], check)
  return issues.map((issue) => `${issue.place.join('/')} ${issue.message}`)
}

const test = suite('schemas')

test('everything that is printed matches', async () => {
  const files = printPackage(
    packageOf({
      manifest: {
        fullName: 'com.example.Shop',
        type: 'Application',
        version: '0.1.0',
        name: 'Shop',
        description: 'x',
        author: 'y',
        tags: ['z'],
        supplier: { name: 'a', summary: 'b', description: 'c', companyUrl: { link: 'd', text: 'e' } },
        require: { 'a.b': '', c: '>=1.0.0,<2.0.0' },
        logo: 'logo.png',
      },
      classes: [
        classOf({
          namespaces: { std: 'io.murano', top: '' },
          parents: [{ namespace: 'io.murano', name: 'Application' }],
          meta: [{ type: { namespace: 'io.murano', name: 'M' }, properties: { a: 1 } }],
          properties: [
            property('a', { kind: 'list', item: { kind: 'any' }, minimum: 1 }, { usage: 'Out', defaultValue: list() }),
            property('b', { kind: 'map', entries: [{ name: 'x', contract: { kind: 'any' } }] }),
          ],
          methods: [
            method('.init', [], { arguments: [{ name: 'n', contract: { kind: 'any' }, defaultValue: literal(null) }] }),
            method(
              'run',
              [
                perform("'a'"),
                assign('$.a', map([literal('b'), evaluated('$x')])),
                assign(':Shop.x', literal(1)),
                { kind: 'while', condition: yaql('true'), body: [{ kind: 'break' }, { kind: 'continue' }] },
                { kind: 'for', variable: 'x', collection: list(literal(1)), body: [] },
                {
                  kind: 'match',
                  value: yaql('$x'),
                  cases: [
                    { key: 'a', body: [] },
                    { key: 1, body: [] },
                  ],
                  otherwise: [],
                },
                {
                  kind: 'try',
                  body: [{ kind: 'throw', name: literal('E'), message: literal('m'), extra: map() }],
                  catches: [{ with: ['top:KeyError', 'B'], as: 'e', body: [{ kind: 'rethrow' }] }, { body: [] }],
                  finally: [{ kind: 'return' }],
                },
                { kind: 'parallel', branches: [[], [perform('$.a()')]], limit: 2 },
              ],
              { scope: 'Public', usage: 'Static' },
            ),
          ],
        }),
      ],
      form: {
        version: '2.3',
        parameters: [{ name: 'p', value: literal(1) }],
        templates: [{ name: 't', value: map() }],
        application: map([literal('?'), map([literal('type'), literal('com.example.Shop')])]),
        steps: [
          {
            name: 's',
            fields: [
              {
                attributes: [
                  { name: 'name', value: literal('n') },
                  { name: 'type', value: literal('choice') },
                  { name: 'choices', value: list(list(literal('a'), literal('A'))) },
                  { name: 'enabled', value: evaluated('true', 'dashboard') },
                ],
              },
            ],
            validators: [{ expression: yaql('true', 'dashboard'), message: 'm' }],
          },
        ],
        source: source('ui.ts'),
      },
      plans: [
        {
          name: 'Start',
          title: 't',
          parameters: { a: '$a' },
          body: 'return s()\n',
          scripts: [
            {
              name: 's',
              entryPoint: 's.sh',
              files: ['a/b'],
              captureStdout: true,
              captureStderr: true,
              verifyExitcode: true,
            },
          ],
          source: source('plans/start.ts'),
        },
      ],
    }),
  )
  assert.is(files.length, 4)
  assert.equal(await fileIssues(files, check), [])
})

const manifest = 'Type: Library\nFullName: a.b\nClasses: {}\n'
const form = 'Application: {"?": {type: a.b}}\n'
const field = (text: string) => `${form}Forms: [{s: {fields: [{${text}}]}}]`
const body = (text: string) => `Methods: {run: {Body: [${text}]}}`
const plan = (rest: string) => `FormatVersion: 2.0.0\nBody: return 1\n${rest}`
const script = (text: string, version = '2.0.0') =>
  `FormatVersion: ${version}\nBody: x\nScripts: {s: {Type: Application, EntryPoint: a, ${text}}}`

const accepted: readonly (readonly [string, string])[] = [
  ['manifest.yaml', manifest],
  [
    'manifest.yaml',
    `${manifest}Format: 1.4\nVersion: 1\nName: x\nTags: [a]\nRequire:\n  a.b:\n  c: "1.2.*"\n  d: ">=1, <2"\n  e: 1.2\n`,
  ],
  [
    'manifest.yaml',
    `${manifest}Format: MuranoPL/1.0\nVersion: 0.1.2.3\nDescription:\nSupplier: {Name: x, Logo: a.png}\n`,
  ],
  ['manifest.yaml', 'Type: Application\nFullName: a\nFormat: Heat.HOT/1.0\n'],
  [
    'Classes/A.yaml',
    'Namespaces: {=: a.b, std: io.murano, py: }\n---\nName: A\n---\nName: B\nExtends: [A, std:Object]\n',
  ],
  [
    'Classes/A.yaml',
    'Name: A\nProperties:\nMethods:\n  run:\n  destroy: {Body: }\n  stop: {Body: $.f(), Arguments: {a: {Contract: $}}}\n',
  ],
  [
    'Classes/A.yaml',
    'Usage: Meta\nCardinality: Many\nApplies: [Type, All]\nInherited: true\nMeta: [a:B, {C: {x: 1}}, {D: }]\n',
  ],
  ['Classes/A.yaml', 'Properties: {a: {Contract: [$.int(), 1, 2]}, b: {Contract: {$.string(): $}}, c: {Contract: 5}}'],
  [
    'Classes/A.yaml',
    body('{If: true, Then: }, {If: $.a, Then: $.f(), Else: {$x: 1}}, {Repeat: 2, Do: }, {Do: [$.f()]}'),
  ],
  [
    'Classes/A.yaml',
    body('{Switch: {$x > 1: $.f()}, Default: }, {Throw: [A, B]}, {Try: , Catch: {With: A}, Else: , Finally: }'),
  ],
  ['Classes/A.yaml', body('{n: 1}').replace('{n: 1}', '{"$n": 1}')],
  ['UI/ui.yaml', `Version: 2.2\n${form}`],
  ['UI/ui.yaml', 'application: {"?": {type: a}}\nparameters: {a: $.b}\nforms:\n'],
  ['UI/ui.yaml', field('name: a, type: string, min_length: 1, maxLength: 3, help_text: x, regexpValidator: a')],
  ['UI/ui.yaml', field('name: flavor, type: flavor, requirements: {min_disk: 1, minVcpus: 2}')],
  ['UI/ui.yaml', field('name: a, type: a.b.C, emptyValueMessage: none, required: false')],
  ['UI/ui.yaml', field('name: a, type: [a.b.C, d.E]')],
  [
    'UI/ui.yaml',
    field(
      'name: a, type: password, label: x, validators: [{expr: {regexpValidator: a}, message: b}], confirmInput: false',
    ),
  ],
  ['Resources/a.template', plan('Scripts: {}')],
  ['Resources/a.template', script('Files: [a, <b>, {c: d}], Options: {captureStdout: $x}')],
  ['Resources/a.template', script('Files: [{c: "http://a/b"}], Options: {}', '2.1.0')],
  ['Resources/a.template', 'Scripts: [a.ps1]\nCommands: [{Name: a, Arguments: {}}]\nRebootOnCompletion: 1\n'],
  ['Resources/a.template', '#cloud-config, or whatever else packages fill in\n[section]'],
]

for (const [file, text] of accepted) {
  test(`accepted in ${file}: ${text.replaceAll('\n', '; ').slice(0, 80)}`, async () => {
    assert.equal(await problems(file, text), [])
  })
}

const refused: readonly (readonly [string, string, RegExp])[] = [
  ['manifest.yaml', 'Type: Library\nClasses: {}\n', /^ lacks the key `FullName`$/],
  ['manifest.yaml', 'Type: Library\nFullName: a\n', /^ lacks the key `Classes`$/],
  ['manifest.yaml', `${manifest}Classes:\n`.replace('Classes: {}\n', ''), /^Classes has to be of the type object$/],
  ['manifest.yaml', manifest.replace('Library', 'library'), /^Type has to be one of/],
  ['manifest.yaml', manifest.replace('a.b', 'a..b'), /^FullName is "a..b", not/],
  ['manifest.yaml', manifest.replace('a.b', '1.2'), /^FullName has to be of the type string$/],
  ['manifest.yaml', `${manifest}Format: 1.5\n`, /^Format has to be one of/],
  ['manifest.yaml', `${manifest}Format: "2.0"\n`, /^Format is "2.0", not/],
  ['manifest.yaml', `${manifest}Version: ""\n`, /^Version is "", not/],
  ['manifest.yaml', `${manifest}Version:\n`, /^Version has to be of the type string or number$/],
  ['manifest.yaml', `${manifest}Name:\n`, /^Name has to be of the type string$/],
  ['manifest.yaml', `${manifest}Name: ${'x'.repeat(81)}\n`, /^Name .*80/],
  ['manifest.yaml', `${manifest}Tags: foo\n`, /^Tags has to be of the type array$/],
  ['manifest.yaml', `${manifest}UI:\n`, /^UI has to be of the type string$/],
  ['manifest.yaml', `${manifest}Supplier: me\n`, /^Supplier has to be/],
  ['manifest.yaml', `${manifest}Require: {a: 1.x}\n`, /^Require\/a is "1.x", not/],
  ['manifest.yaml', `${manifest}Require: {a: "1,"}\n`, /^Require\/a is "1,", not/],
  ['manifest.yaml', `${manifest}Scope: Public\n`, /^ has an unknown key `Scope`$/],
  ['manifest.yaml', '- a', /^ has to be of the type object$/],
  ['manifest.yaml', 'a: [', /^ is no YAML/],
  ['Classes/A.yaml', 'Name: A\nExtend: B\n', /^ has an unknown key `Extend`$/],
  ['Classes/A.yaml', 'Name: A/1\n', /^Name is "A\/1"/],
  ['Classes/A.yaml', 'Extends: std:X/1\n', /^Extends is "std:X\/1"/],
  ['Classes/A.yaml', 'Namespaces: {a: x-y}\n', /^Namespaces\/a is "x-y"/],
  ['Classes/A.yaml', 'Namespaces: {a-b: x}\n', /^Namespaces has a key `a-b`/],
  ['Classes/A.yaml', 'Usage:\n', /^Usage has to be one of/],
  ['Classes/A.yaml', 'Applies: Class\n', /^Applies has to be one of/],
  ['Classes/A.yaml', 'Inherited: 1\n', /^Inherited has to be of the type boolean$/],
  ['Classes/A.yaml', 'Methods: {}\nWorkflow: {}\n', /^ is not what .*Workflow is only/],
  ['Classes/A.yaml', 'Meta: {A: , B: }\n', /^Meta has to have one key$/],
  ['Classes/A.yaml', 'Properties: {a: {Default: 1}}\n', /^Properties\/a lacks the key `Contract`$/],
  ['Classes/A.yaml', 'Properties: {a: }\n', /^Properties\/a has to be of the type object$/],
  ['Classes/A.yaml', 'Properties: {a: {Contract: $, Defualt: 1}}\n', /^Properties\/a has an unknown key `Defualt`$/],
  ['Classes/A.yaml', 'Properties: {a: {Contract: $, Usage: in}}\n', /^Properties\/a\/Usage has to be one of/],
  ['Classes/A.yaml', 'Properties: {a: {Contract: [1, 2]}}\n', /^Properties\/a\/Contract .*needs a contract/],
  ['Classes/A.yaml', 'Properties: {in: {Contract: $}}\n', /^Properties has a key `in`/],
  ['Classes/A.yaml', 'Properties: {yes: {Contract: $}}\n', /^Properties has a key `true`/],
  ['Classes/A.yaml', 'Methods: {a-b: }\n', /^Methods has a key `a-b`/],
  ['Classes/A.yaml', 'Methods: {set: }\n', /^Methods has a key `set`/],
  ['Classes/A.yaml', 'Methods: {a: {Scope: public}}\n', /^Methods\/a\/Scope has to be one of/],
  ['Classes/A.yaml', 'Methods: {a: {Usage: Action, Scope: Session}}\n', /^Methods\/a\/Scope has to be one of/],
  ['Classes/A.yaml', 'Methods: {a: {Usage: static}}\n', /^Methods\/a\/Usage has to be one of/],
  [
    'Classes/A.yaml',
    'Methods: {a: {Arguments: {b: {Contract: $}, c: {Contract: $}}}}\n',
    /Arguments has to have one key$/,
  ],
  ['Classes/A.yaml', 'Methods: {a: {Arguments: [b]}}\n', /Arguments\/0 has to be of the type object$/],
  ['Classes/A.yaml', 'Methods: {a: {Arguments: [{b: {}}]}}\n', /Arguments\/0\/b lacks the key `Contract`$/],
  ['Classes/A.yaml', 'Methods: {a: {Body: a phrase}}\n', /Body is "a phrase"/],
  ['Classes/A.yaml', body('1'), /Body\/0 has to be of the type string or object$/],
  ['Classes/A.yaml', body('[]'), /Body\/0 has to be of the type/],
  ['Classes/A.yaml', body('{}'), /Body\/0 has to have a key$/],
  ['Classes/A.yaml', body('{If: $x}'), /Body\/0 lacks the key `Then`$/],
  ['Classes/A.yaml', body('{If: $x, Then: , ElseIf: }'), /Body\/0 has an unknown key `ElseIf`$/],
  ['Classes/A.yaml', body('{If: $x, Then: [{Retrun: 1}]}'), /Body\/0\/Then\/0 has a key `Retrun`.*Neither a construct/],
  ['Classes/A.yaml', body('{$x: 1, $y: 2}'), /Body\/0 has to have one key$/],
  ['Classes/A.yaml', body('{$x: 1, Return: 2}'), /Body\/0 has an unknown key `\$x`$/],
  ['Classes/A.yaml', body('{While: true, Do: }'), /While has to be of the type string$/],
  ['Classes/A.yaml', body('{While: $x}'), /Body\/0 lacks the key `Do`$/],
  ['Classes/A.yaml', body('{For: $.x, In: $y, Do: }'), /For is "\$\.x"/],
  ['Classes/A.yaml', body('{For: x, In: 3, Do: }'), /In has to be of the type/],
  ['Classes/A.yaml', body('{Break: 1}'), /Break has to be one of/],
  ['Classes/A.yaml', body('{Match: {$x: }, Value: $y}'), /Match has a key `\$x`/],
  ['Classes/A.yaml', body('{Match: {a: }}'), /Body\/0 lacks the key `Value`$/],
  ['Classes/A.yaml', body('{Throw: }'), /Throw has to be of the type/],
  ['Classes/A.yaml', body('{Try: , Catch: {Whit: A}}'), /Catch has an unknown key `Whit`$/],
  ['Classes/A.yaml', body('{Do: , Else: }'), /Body\/0 has an unknown key `Else`$/],
  ['UI/ui.yaml', 'Forms: []\n', /^ lacks the key `Application`$/],
  ['UI/ui.yaml', 'Application: {a: 1}\n', /^Application lacks the key `\?`$/],
  ['UI/ui.yaml', `Version: 2.5\n${form}`, /^Version has to be one of/],
  ['UI/ui.yaml', `Version: "2.4.1"\n${form}`, /^Version is "2.4.1"/],
  ['UI/ui.yaml', `version: 2\n${form}`, /^ has an unknown key `version`$/],
  ['UI/ui.yaml', `${form}Form: []\n`, /^ has an unknown key `Form`$/],
  ['UI/ui.yaml', `${form}Parameters: {_a: 1}\n`, /^Parameters has a key `_a`/],
  ['UI/ui.yaml', `${form}Forms: [{a: {fields: []}, b: {fields: []}}]\n`, /^Forms\/0 has to have one key$/],
  ['UI/ui.yaml', `${form}Forms: [{a: {fields: [], title: x}}]\n`, /^Forms\/0\/a has an unknown key `title`$/],
  ['UI/ui.yaml', `${form}Forms: [{a: {}}]\n`, /^Forms\/0\/a lacks the key `fields`$/],
  ['UI/ui.yaml', field('type: string'), /fields\/0 lacks the key `name`$/],
  ['UI/ui.yaml', field('name: a, type: string, lable: x'), /fields\/0 has an unknown key `lable`$/],
  ['UI/ui.yaml', field('name: a, type: string, minValue: 1'), /fields\/0 has an unknown key `minValue`$/],
  ['UI/ui.yaml', field('name: a, type: integer, minValue: "1"'), /minValue has to be of the type integer$/],
  ['UI/ui.yaml', field('name: a, type: boolean, enabled: true'), /enabled has to be of the type string$/],
  ['UI/ui.yaml', field('name: a, type: password'), /fields\/0 lacks the key `label`$/],
  ['UI/ui.yaml', field('name: a, type: choice, choices: [a]'), /choices\/0 has to be of the type array$/],
  ['UI/ui.yaml', field('name: a, type: image, widgetAttrs: {}'), /fields\/0 has an unknown key `widgetAttrs`$/],
  ['UI/ui.yaml', field('name: flavor, type: string'), /fields\/0\/type has to be "flavor"$/],
  ['UI/ui.yaml', field('name: service, type: string'), /fields\/0\/name is "service"/],
  ['UI/ui.yaml', field('name: a, type: string, regexpValidator: [a]'), /regexpValidator has to be of the type string$/],
  [
    'UI/ui.yaml',
    field('name: a, type: string, regexpValidator: a, validators: []'),
    /fields\/0 is not .*only the later/,
  ],
  [
    'Resources/a.template',
    'FormatVersion: 2.0\nBody: x\nScripts: {}\n',
    /^FormatVersion has to be of the type string$/,
  ],
  ['Resources/a.template', plan('Scripts: {}').replace('2.0.0', '2.3.0'), /^FormatVersion is "2.3.0"/],
  ['Resources/a.template', plan(''), /^ lacks the key `Scripts`$/],
  ['Resources/a.template', 'FormatVersion: 2.0.0\nScripts: {}\n', /^ lacks the key `Body`$/],
  ['Resources/a.template', plan('Scripts: []'), /^Scripts has to be of the type object$/],
  ['Resources/a.template', plan('Scripts: {}\nParameter: {}'), /^ has an unknown key `Parameter`$/],
  ['Resources/a.template', plan('Scripts: {a-b: {Type: Application, EntryPoint: x}}'), /^Scripts has a key `a-b`/],
  ['Resources/a.template', plan('Scripts: {a: {Type: Application}}'), /^Scripts\/a lacks the key `EntryPoint`$/],
  ['Resources/a.template', plan('Scripts: {a: {EntryPoint: x}}'), /^Scripts\/a lacks the key `Type`$/],
  [
    'Resources/a.template',
    plan('Scripts: {a: {Type: Chef, EntryPoint: "x::y"}}'),
    /^Scripts\/a\/Type has to be "Application"$/,
  ],
  ['Resources/a.template', script('Files: []', '2.1.0'), /^Scripts\/s lacks the key `Options`$/],
  ['Resources/a.template', script('Options: {useBerkshelf: true}', '2.2.0'), /useBerkshelf is not allowed here$/],
  ['Resources/a.template', script('Options: {captureStdOut: true}'), /Options has an unknown key `captureStdOut`$/],
  ['Resources/a.template', script('Files: ["http://a/b"]'), /Files\/0 is "http:\/\/a\/b", not .*2\.1\.0/],
  ['Resources/a.template', plan('Scripts: {}\nFiles: {a: {Name: x, Body: y}}'), /^Files\/a lacks the key `BodyType`$/],
]

for (const [file, text, expected] of refused) {
  test(`refused in ${file}: ${text.replaceAll('\n', '; ').slice(0, 100)}`, async () => {
    const found = await problems(file, text)
    assert.ok(
      found.some((problem) => expected.test(problem)),
      `${expected} in ${JSON.stringify(found)}`,
    )
    assert.is(found.length, 1, `one problem only: ${JSON.stringify(found)}`)
  })
}

test('the good packages of the checker’s corpus are accepted', async () => {
  for (const name of ['shop', 'library'] as const) {
    const files = [...filesOf(name)].map(([path, content]) => ({ path, content, executable: false }))
    assert.ok(files.length > 3)
    assert.equal(await fileIssues(files, check), [])
  }
})

test('the suite is accepted', async () => {
  const folders = readdirSync(packageRoot('packages-src')).map((name) => packageRoot('packages-src', name))
  const directories = folders.filter((folder) => existsSync(path.join(folder, 'package.ts')))
  const { packages, diagnostics } = compile({ directories })
  assert.equal(diagnostics, [])
  assert.ok(packages.length > 20)
  for (const each of packages) assert.equal(await fileIssues(printPackage(each), check), [])
})

test.run()

const withMurano = suiteWith(['engine'], 'schemas on what Murano ships')

function filesBelow(folder: string): PackageFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => ({ path: name, content: readFileSync(path.join(folder, name)), executable: false }))
}

withMurano('the core library is accepted whole', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vetro-core-'))
  try {
    spawnSync('/usr/bin/python3', ['-m', 'zipfile', '-e', '/usr/share/murano-common/io.murano.zip', folder])
    const files = filesBelow(folder)
    assert.ok(files.filter((file) => file.path.startsWith('Classes/')).length > 50)
    assert.equal(await fileIssues(files, check), [])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

withMurano('the classes of the engine’s own tests are accepted, and so are its packages', async () => {
  const tests = '/usr/lib/python3/dist-packages/murano/tests/unit'
  const classes = filesBelow(`${tests}/dsl/meta`).filter((file) => file.path.endsWith('.yaml'))
  assert.ok(classes.length > 30)
  const asClasses = classes.map((file) => ({ ...file, path: `Classes/${file.path}` }))
  assert.equal(await fileIssues(asClasses, check), [])
  for (const name of ['test.mpl.v1.app', 'test.hot.v1.app']) {
    assert.equal(await fileIssues(filesBelow(`${tests}/packages/test_packages/${name}`), check), [])
  }
})

withMurano.run()

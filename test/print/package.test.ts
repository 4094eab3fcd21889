import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { printPackage } from '../../src/compiler/print/index.js'
import {
  classOf,
  evaluated,
  list,
  literal,
  map,
  packageOf,
  printed,
  printedForm,
  printedPlan,
  source,
  yaql,
} from './samples.js'

const test = suite('printed packages')

test('a package is its manifest, classes, form, plans and other files', () => {
  const logo = { path: 'logo.png', content: new Uint8Array([1, 2]), executable: false }
  const script = { path: 'Resources/scripts/run.sh', content: new Uint8Array([3]), executable: true }
  const files = printPackage(
    packageOf({
      classes: [classOf({}), classOf({ reference: { namespace: 'com.example', name: 'Till' } })],
      form: { version: '2', parameters: [], templates: [], application: map(), steps: [], source: source('ui.ts') },
      plans: [{ name: 'Start', title: '', parameters: {}, body: '', scripts: [], source: source('plans/start.ts') }],
      files: [logo, script],
    }),
  )
  assert.equal(
    files.map((file) => file.path),
    [
      'manifest.yaml',
      'Classes/Shop.yaml',
      'Classes/Till.yaml',
      'UI/ui.yaml',
      'Resources/Start.template',
      'logo.png',
      'Resources/scripts/run.sh',
    ],
  )
  assert.is(files[5], logo)
  assert.is(files[6], script)
  assert.ok(files.slice(0, 5).every((file) => !file.executable))
})

test('two files of one path are refused', () => {
  assert.throws(() => printPackage(packageOf({ classes: [classOf({}), classOf({})] })), 'Classes/Shop.yaml: printed')
})

test('the header names the source from the package, wherever it is', () => {
  const elsewhere = { file: '/sources/shared/plan.ts', start: 0, end: 0 }
  assert.match(printedPlan({ source: elsewhere }), /^# Made by Vetro from \.\.\/shared\/plan\.ts; do not edit\.\n/)
})

test('a manifest has what the engine reads', () => {
  const definition = packageOf({
    manifest: {
      fullName: 'com.example.Shop',
      type: 'Library',
      version: '0.1.0',
      name: 'Shop: a demo',
      description: 'One.\nTwo.',
      author: 'Somebody',
      tags: ['yes', 'shop'],
      supplier: {
        name: 'Example',
        summary: 'Summary',
        description: 'More',
        companyUrl: { link: 'http://example.com', text: 'Example' },
      },
      require: { 'io.murano.apps.Base': '>=0.1.0,<1.0.0', 'other.Thing': '' },
      logo: 'logo.png',
    },
    classes: [classOf({}), classOf({ reference: { namespace: 'com.example', name: 'Till' } })],
  })
  assert.snapshot(
    printed(definition, 'manifest.yaml'),
    `# Made by Vetro from package.ts; do not edit.

Format: '1.4'
Type: Library
FullName: com.example.Shop
Version: '0.1.0'
Name: 'Shop: a demo'
Description: |-
  One.
  Two.
Author: 'Somebody'
Tags:
  - 'yes'
  - 'shop'
Supplier:
  Name: 'Example'
  Summary: 'Summary'
  Description: 'More'
  CompanyUrl:
    Link: 'http://example.com'
    Text: 'Example'
Logo: 'logo.png'
Require:
  io.murano.apps.Base: '>=0.1.0,<1.0.0'
  other.Thing: ''
Classes:
  com.example.Shop: 'Shop.yaml'
  com.example.Till: 'Till.yaml'
`,
  )
})

test('a manifest leaves out what there is not, but never the classes', () => {
  assert.snapshot(
    printed(packageOf({}), 'manifest.yaml'),
    `# Made by Vetro from package.ts; do not edit.

Format: '1.4'
Type: Application
FullName: com.example.Shop
Version: '0.1.0'
Name: 'Shop'
Description: 'Sells things'
Classes: {}
`,
  )
})

test('a plan', () => {
  const text = printedPlan({
    documentation: 'Starts it.',
    parameters: { arguments: '$arguments' },
    body: 'if args.arguments:\n    return run().stdout\n\nreturn None\n',
    scripts: [
      {
        name: 'run',
        entryPoint: 'shop/run.sh',
        files: ['shop/shop.service', '<shop/data.bin>'],
        captureStdout: true,
        captureStderr: false,
        verifyExitcode: true,
      },
      {
        name: 'off',
        entryPoint: 'off.sh',
        files: [],
        captureStdout: true,
        captureStderr: true,
        verifyExitcode: false,
      },
    ],
  })
  assert.snapshot(
    text,
    `# Made by Vetro from plans/start.ts; do not edit.

# Starts it.
FormatVersion: '2.0.0'
Version: '1.0.0'
Name: 'Start the shop'
Parameters:
  arguments: '$arguments'
Body: |
  if args.arguments:
      return run().stdout

  return None
Scripts:
  run:
    Type: Application
    Version: '1.0.0'
    EntryPoint: 'shop/run.sh'
    Files:
      - 'shop/shop.service'
      - '<shop/data.bin>'
    Options:
      captureStdout: true
      captureStderr: false
      verifyExitcode: true
  'off':
    Type: Application
    Version: '1.0.0'
    EntryPoint: 'off.sh'
    Files: []
    Options:
      captureStdout: true
      captureStderr: true
      verifyExitcode: false
`,
  )
})

test('a form, its expressions in the dialect of the dashboard', () => {
  const expression = (text: string) => evaluated(text, 'dashboard')
  const text = printedForm({
    parameters: [{ name: 'sizes', value: list(literal(1), literal(2)) }],
    templates: [{ name: 'till', value: map([literal('?'), map([literal('type'), literal('com.example.Till')])]) }],
    application: map(
      [literal('?'), map([literal('type'), literal('com.example.Shop')])],
      [literal('tills'), expression('repeat($till, $.shop.count)')],
    ),
    steps: [
      {
        name: 'shop',
        fields: [
          {
            attributes: [
              { name: 'name', value: literal('count') },
              { name: 'type', value: literal('integer') },
              { name: 'label', value: literal('How many (10.0.0.0/24)?') },
              { name: 'initial', value: expression("'<a & b>'") },
              { name: 'enabled', value: expression('false') },
              { name: 'required', value: literal(false) },
              { name: 'minValue', value: literal(1) },
            ],
          },
        ],
        validators: [{ expression: yaql('$.shop.count < 9', 'dashboard'), message: 'Too many: 9' }],
      },
      { name: 'no', fields: [], validators: [] },
    ],
  })
  assert.snapshot(
    text,
    `# Made by Vetro from ui.ts; do not edit.

Version: '2.3'

Parameters:
  sizes:
    - 1
    - 2

Templates:
  till:
    '?':
      type: 'com.example.Till'

Application:
  '?':
    type: 'com.example.Shop'
  tills: repeat($till, $.shop.count)

Forms:
  - shop:
      fields:
        - name: 'count'
          type: 'integer'
          label: 'How many (10.0.0.0/24)?'
          initial: ('<a & b>')
          enabled: (false)
          required: false
          minValue: 1
      validators:
        - expr: $.shop.count < 9
          message: 'Too many: 9'
  - 'no':
      fields: []
`,
  )
})

test.run()

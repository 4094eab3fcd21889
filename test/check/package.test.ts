import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { coreLibrary, Registry } from '../../src/check/library/registry.js'
import { CheckedPackage } from '../../src/check/package.js'
import { checkPackage } from '../../src/check/rules/package/index.js'
import { claimsOf, clashesOf } from '../../src/check/rules/package/together.js'
import { createLocator, type Diagnostic, Diagnostics } from '../../src/diagnostics/index.js'

const usual = `Format: MuranoPL/1.4
Type: Application
FullName: com.example.Shop
Version: 1.0.0
Name: Shop
Description: Sells
Author: Anna
Tags: [web]
Classes:
  com.example.Shop: Shop.yaml
`

const png = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')

interface Extras {
  readonly [path: string]: string | Uint8Array | undefined
}

/** The usual package with other files; those that are undefined are left out. */
const packageWith = (extras: Extras, location = '/p'): { checked: CheckedPackage; sink: Diagnostics } => {
  const all = {
    'manifest.yaml': usual,
    LICENSE: '',
    'Classes/Shop.yaml': 'Name: Shop',
    'UI/ui.yaml': 'a: b',
    ...extras,
  }
  const files = Object.entries(all).flatMap(([path, content]) =>
    content === undefined ? [] : [[path, { path, content: Buffer.from(content), executable: false }] as const],
  )
  const sink = new Diagnostics()
  return { checked: new CheckedPackage(location, new Map(files), sink), sink }
}

const shown = (findings: readonly Diagnostic[], checked: CheckedPackage): string[] => {
  const locate = createLocator((file) => checked.textNamed(file)?.text)
  return findings.map(({ code, span }) => {
    const start = span && locate(span)?.start
    return `${code} ${span?.file.slice('/p/'.length)}${start ? `:${start.line}:${start.column}` : ''}`
  })
}

const known = (fullName: string, version: string) => ({ fullName, version, require: [], classes: [], isClear: true })

const findings = (extras: Extras): string[] => {
  const { checked, sink } = packageWith(extras)
  const registry = new Registry()
  for (const each of [known(coreLibrary, '0.0.0'), known('com.example.Lib', '1.2.0')]) registry.add(each)
  checkPackage(checked, registry.libraryFor(known('com.example.Shop', '1.0.0')))
  return shown(sink.list, checked)
}

/** Findings for the usual manifest with a line in the place of the one that begins with the same key. */
const withLine = (line: string, extras: Extras = {}): string[] => {
  const key = line.slice(0, line.indexOf(':'))
  const lines = usual.split('\n').filter((each) => !each.startsWith(`${key}:`))
  return findings({ 'manifest.yaml': `${line}\n${lines.join('\n')}`, ...extras })
}

const without = (key: string): string => usual.replace(new RegExp(`^${key}:.*\\n`, 'm'), '')

const test = suite('manifests, and the files that they name')

test('that are right', () => {
  assert.equal(findings({}), [])
  for (const line of [
    ...['Format: 1.4', 'Format: 1', 'Format: MuranoPL/1.0.0', 'Format: "1.2"', 'Format:', "Format: 'MuranoPL /1.3'"],
    ...['Type: Library', 'FullName: ä.ß2', 'FullName: a²_', 'Version: 1', 'Version: 01.2.3', 'Version: 1.2.3.4'],
    ...['Version: 1.0.0-rc.1', 'Version: 0.1', 'Version: 2024-01-01', "Name: ''", 'Description: 5'],
    ...['Author: 5', 'Author: yes', 'Tags: []', 'Tags: [5, yes]', 'Tags: [a, a]', 'Logo:', 'Logo: 0', 'Supplier:'],
    ...['Supplier: {Name: A, Summary: B, CompanyUrl: {Link: a, Text: b}}', 'UI: ../UI/ui.yaml', 'UI: ./ui.yaml'],
    ...['Require:', 'Require: []', "Require: {other: '>=1.2,<2'}", 'Require: {other: 1}', 'Require: {other: }'],
    ...["Require: {com.example.Lib: '>=1'}", 'Require: {com.example.Lib: 1.2}', 'Require: {io.murano: 0}'],
    ...['Require: {com.example.Shop: 3}', 'Meta: {a.B: {}}'],
  ]) {
    assert.equal(withLine(line), [], line)
  }
})

test('where there is none', () => {
  assert.equal(findings({ 'manifest.yaml': undefined }), ['M1121 '])
  assert.equal(findings({ 'manifest.yaml': undefined, 'manifest.yml': '' }), ['M1121 '])
  assert.equal(findings({ 'manifest.yaml': undefined, 'shop/manifest.yaml': usual }), ['M1122 shop/manifest.yaml:1:1'])
})

test('that are no maps', () => {
  for (const text of ['', '- a', 'text', '5', '~', '# nothing']) {
    assert.equal(findings({ 'manifest.yaml': text }), ['M1123 manifest.yaml:1:1'], text)
  }
  assert.equal(findings({ 'manifest.yaml': 'a: b: c' }), ['M1001 manifest.yaml:1:5'])
})

test('with keys that are missing, unknown or misspelt', () => {
  assert.equal(findings({ 'manifest.yaml': without('Type') }), ['M1124 manifest.yaml:1:1'])
  assert.equal(findings({ 'manifest.yaml': without('FullName') }), ['M1124 manifest.yaml:1:1'])
  assert.equal(findings({ 'manifest.yaml': usual.replace('FullName', 'Fullname') }), ['M1124 manifest.yaml:3:1'])
  assert.equal(withLine('Categories: [a]'), ['M1125 manifest.yaml:1:1'])
  assert.equal(withLine('5: a'), ['M1125 manifest.yaml:1:1'])
  assert.equal(findings({ 'manifest.yaml': usual.replace('Author', 'Auhtor') }), ['M1125 manifest.yaml:7:1'])
  assert.equal(withLine('Supplier: {Nam: A}'), ['M1125 manifest.yaml:1:12'])
})

test('of unknown formats and types', () => {
  for (const format of [
    ...['2.0', '1.5', 'MuranoPL', 'MuranoPL/2', 'muranopl/1.4', 'MuranoPL/1.4-x', '[1.4]', 'yes'],
    ...["' 1.4'", 'MuranoPL/x', '/1.4', 'a/MuranoPL/1.4'],
  ]) {
    assert.equal(withLine(`Format: ${format}`), ['M1126 manifest.yaml:1:9'], format)
  }
  assert.ok(withLine('Format: Heat.HOT/1.1').includes('M1126 manifest.yaml:1:9'))
  for (const type of ['application', 'App', '5', '', '[Library]', "''"]) {
    assert.equal(withLine(`Type: ${type}`)[0], `M1127 manifest.yaml:1:${type === '' ? 6 : 7}`, type)
  }
})

test('without a description', () => {
  for (const value of ['', " ''", ' ~', ' no']) {
    const [found] = withLine(`Description:${value}`)
    assert.match(found ?? '', /^M1158 manifest\.yaml:1:1[34]$/, value)
  }
})

test('with names and versions that cannot be', () => {
  for (const name of ['a-b', '.a', 'a.', 'a..b', 'a b', 'a/b', '"a\\u0301"']) {
    assert.equal(withLine(`FullName: ${name}`), ['M1128 manifest.yaml:1:11'], name)
  }
  for (const name of ['5', '1.2', '', "''", '[a]', '2024-01-01']) {
    assert.equal(withLine(`FullName: ${name}`), [`M1130 manifest.yaml:1:${name === '' ? 10 : 11}`], name)
  }
  assert.equal(withLine(`FullName: ${'a'.repeat(129)}`), ['M1132 manifest.yaml:1:11'])
  for (const version of ['latest', 'v1', "''", '', 'yes', '[1]', '{}', "' 1'", '1.0.0-01', '1.0.0-a..b']) {
    assert.equal(withLine(`Version: ${version}`), [`M1129 manifest.yaml:1:${version === '' ? 9 : 10}`], version)
  }
  for (const number of ['1.10', '010', '0x1', '1_0', '1:30']) {
    assert.equal(withLine(`Version: ${number}`), ['M1133 manifest.yaml:1:10'], number)
  }
  assert.equal(withLine('Format: 1.10'), ['M1133 manifest.yaml:1:9'])
})

test('with values of other kinds', () => {
  for (const line of [
    ...['Name: 5', 'Name: yes', 'Name: [a]', 'Description: [a]', 'Description: {a: b}', 'Author: [a, b]'],
    ...['Tags: 5', 'UI: 5', 'UI: [a]', "UI: ''", 'Logo: 5', 'Logo: [a]', 'Require: [a]', 'Require: a'],
  ]) {
    assert.equal(withLine(line), [`M1130 manifest.yaml:1:${line.indexOf(':') + 3}`], line)
  }
  for (const line of ['Name:', 'UI:', 'Tags:']) {
    assert.equal(withLine(line), [`M1130 manifest.yaml:1:${line.length + 1}`], line)
  }
  assert.equal(withLine('Tags: [a, ~, [b], {c: d}]'), [
    'M1130 manifest.yaml:1:11',
    'M1130 manifest.yaml:1:14',
    'M1130 manifest.yaml:1:19',
  ])
  assert.equal(withLine('Supplier: {Logo: 5}'), ['M1130 manifest.yaml:1:18'])
  assert.equal(withLine('Tags: web'), ['M1131 manifest.yaml:1:7'])
  assert.equal(withLine('Tags: {web: 1}'), ['M1131 manifest.yaml:1:7'])
  assert.equal(withLine('Supplier: Anna'), ['M1134 manifest.yaml:1:11'])
})

test('with texts that are too long', () => {
  const long = '😀'.repeat(80)
  assert.equal(withLine(`Name: ${long}`), [])
  assert.equal(withLine(`Name: ${long}a`), ['M1132 manifest.yaml:1:7'])
  assert.equal(withLine(`Author: ${long}a`), ['M1132 manifest.yaml:1:9'])
  assert.equal(withLine(`Tags: [${long}a]`), ['M1132 manifest.yaml:1:8'])
})

const classes = (text: string, extras: Extras = {}): string[] =>
  findings({ 'manifest.yaml': usual.replace(/Classes:[\s\S]*/, text), ...extras })

test('with classes and their files', () => {
  const gone = { 'Classes/Shop.yaml': undefined }
  assert.equal(classes('Classes: {a.B: ./x/../Shop.yaml}'), [])
  assert.equal(classes('', gone), ['M1138 manifest.yaml:1:1'])
  assert.equal(classes('Classes: {}', gone), ['M1138 manifest.yaml:9:10'])
  assert.equal(classes('Classes:', gone), ['M1130 manifest.yaml:9:9'])
  assert.equal(classes('Classes: [a.B]', gone), ['M1130 manifest.yaml:9:10'])
  assert.equal(classes('Classes: {a.B: 5}', gone), ['M1130 manifest.yaml:9:16'])
  assert.equal(classes(`Classes: {${'a'.repeat(129)}: Shop.yaml}`), ['M1132 manifest.yaml:9:11'])
  assert.equal(classes('Classes: {a.B: b.yaml}', gone), ['M1135 manifest.yaml:9:16'])
  // The file that was meant is not told of, too
  assert.equal(classes('Classes: {a.B: shop.yaml}'), ['M1135 manifest.yaml:9:16'])
  assert.equal(classes('Classes: {a.B: Classes/Shop.yaml}'), ['M1135 manifest.yaml:9:16'])
  assert.equal(classes('Classes: {a.B: ../UI/ui.yaml}', gone), ['M1136 manifest.yaml:9:16'])
  assert.equal(findings({ 'Classes/a/Other.yaml': 'Name: Other' }), ['M1137 Classes/a/Other.yaml:1:1'])
  assert.equal(findings({ 'Classes/.gitkeep': '' }), [])
})

test('with forms', () => {
  const gone = { 'UI/ui.yaml': undefined }
  assert.equal(findings(gone), ['M1140 manifest.yaml:1:1'])
  assert.equal(withLine('Type: Library', gone), [])
  assert.equal(withLine('UI: form.yaml'), ['M1139 manifest.yaml:1:5'])
  assert.equal(withLine('UI: UI/ui.yaml'), ['M1139 manifest.yaml:1:5'])
  assert.equal(withLine('UI: ../manifest.yaml'), ['M1136 manifest.yaml:1:5'])
  assert.equal(withLine('UI: /etc/passwd'), ['M1136 manifest.yaml:1:5'])
})

test('with images', () => {
  assert.equal(findings({ 'logo.png': png, 'supplier_logo.png': Buffer.from('GIF89a') }), [])
  assert.equal(withLine('Logo: shop.png', { 'shop.png': png }), [])
  assert.equal(withLine('Logo: shop.png'), ['M1141 manifest.yaml:1:7'])
  assert.equal(withLine('Supplier: {Logo: shop.png}'), ['M1141 manifest.yaml:1:18'])
  assert.equal(withLine('Logo: ../shop.png'), ['M1136 manifest.yaml:1:7'])
  assert.equal(findings({ 'logo.png': '<svg/>' }), ['M1142 logo.png:1:1'])
  assert.equal(findings({ 'supplier_logo.png': '' }), ['M1142 supplier_logo.png:1:1'])
  const large = Buffer.concat([png, Buffer.alloc(500 * 1024 - png.length)])
  assert.equal(findings({ 'logo.png': large }), [])
  const larger = Buffer.concat([large, Buffer.of(0)])
  assert.equal(
    findings({ 'logo.png': larger }).map((finding) => finding.slice(0, 14)),
    ['M1143 logo.png'],
  )
})

test('with other files', () => {
  assert.equal(findings({ LICENSE: undefined }), ['M1144 manifest.yaml:1:1'])
  for (const name of ['LICENSE.txt', 'licence', 'COPYING']) {
    assert.equal(findings({ LICENSE: undefined, [name]: '' }), [], name)
  }
  assert.equal(findings({ LICENSE: undefined, LICENES: '' }), ['M1144 manifest.yaml:1:1'])
  for (const name of ['README.rst', 'CHANGELOG', '.gitignore', 'notes.md', 'images.lst', 'tests/test_shop.py']) {
    assert.equal(findings({ [name]: '' }), [], name)
  }
  assert.equal(findings({ 'ui.yaml': '', 'Shop.yaml.orig': '' }), ['M1145 Shop.yaml.orig:1:1', 'M1145 ui.yaml:1:1'])
  assert.equal(findings({ 'resources/a.sh': '' }), ['M1146 resources/a.sh:1:1'])
  assert.equal(findings({ 'resources/a.sh': '', 'Resources/b.sh': '' }), [])
})

test('with requirements', () => {
  const require = (text: string) => withLine(`Require: {${text}}`)
  for (const spec of ['1.x', "'=>1'", 'latest', '[1]', '-1', "'!=1,>0'"]) {
    assert.equal(require(`other: ${spec}`), ['M1147 manifest.yaml:1:18'], spec)
  }
  assert.equal(require("com.example.Lib: '>=2'"), ['M1148 manifest.yaml:1:28'])
  assert.equal(require('com.example.Lib: 1.1'), ['M1148 manifest.yaml:1:28'])
  assert.equal(require("io.murano: '>=1'"), ['M1148 manifest.yaml:1:22'])
  assert.equal(require('com.example.Lib: '), ['M1149 manifest.yaml:1:11'])
  assert.equal(require('my-lib: 1'), ['M1150 manifest.yaml:1:11'])
  assert.equal(require('other: 1.10'), ['M1133 manifest.yaml:1:18'])
})

test('of Heat templates', () => {
  const manifest = without('Format').replace(/Classes:[\s\S]*/, 'Format: Heat.HOT/1.0\n')
  const heat = (template: string | undefined) =>
    findings({
      'manifest.yaml': manifest,
      'Classes/Shop.yaml': undefined,
      'UI/ui.yaml': undefined,
      'template.yaml': template,
    })
  const version = 'heat_template_version: 2013-05-23\n'
  assert.equal(heat(`${version}resources: {}\nparameters: {a: {type: string, constraints: []}}`), [])
  assert.equal(heat(undefined), ['M1151 manifest.yaml:1:1'])
  assert.equal(heat(''), ['M1152 template.yaml:1:1'])
  assert.equal(heat('- a'), ['M1152 template.yaml:1:1'])
  assert.equal(heat(version), ['M1153 template.yaml:1:1'])
  assert.equal(heat('resources: {}'), ['M1153 template.yaml:1:1'])
  const parameters = (text: string) => heat(`${version}resources: {}\nparameters: ${text}`)
  assert.equal(parameters('[a]'), ['M1154 template.yaml:3:13'])
  assert.equal(parameters('{a: string}'), ['M1154 template.yaml:3:17'])
  assert.equal(parameters('{a: {default: 5}}'), ['M1154 template.yaml:3:17'])
  assert.equal(parameters('{a: {type: strng}}'), ['M1155 template.yaml:3:24'])
  assert.equal(parameters('{a: {type: string, constraints: {length: 5}}}'), ['M1154 template.yaml:3:45'])
  assert.equal(parameters('{a: {type: string, constraints: [5]}}'), ['M1154 template.yaml:3:46'])
})

test('that clash with others', () => {
  const together = (...manifests: string[]): string[] => {
    const all = manifests.map((text, index) => packageWith({ 'manifest.yaml': text }, `/p/${index}`).checked)
    const clashes = [...clashesOf(all.flatMap(claimsOf))].flatMap(([location, list]) =>
      list.map((each) => ({ location, ...each })),
    )
    return clashes.map(({ location, code, related }) => `${code} ${location} ${related?.[0]?.span.file}`)
  }
  const second = usual.replaceAll('com.example.Shop', 'com.example.Other')
  assert.equal(together(usual, second), [])
  assert.equal(together(usual, usual), [])
  assert.equal(together(usual, `${usual}\n# changed`), ['M1156 /p/1 /p/0/manifest.yaml'])
  assert.equal(together(usual, second.replace('  com.example.Other:', '  com.example.Shop:')), [
    'M1157 /p/1 /p/0/manifest.yaml',
  ])
  assert.equal(together('- no manifest', 'FullName: 5', usual), [])
})

test.run()

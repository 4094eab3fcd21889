import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { parse } from 'yaml'
import { compile } from '../../src/compiler/compile.js'
import { arrayMethods } from '../../src/compiler/lower/builtins/array.js'
import { libraryFunctions } from '../../src/compiler/lower/builtins/globals.js'
import { sdkFunctions } from '../../src/compiler/lower/builtins/sdk.js'
import { stringMethods } from '../../src/compiler/lower/builtins/string.js'
import { printPackage } from '../../src/compiler/print/index.js'
import { catalogue } from '../../src/diagnostics/index.js'
import { codeIn, sectionsOf } from './page.js'
import { classesAround, fragmentsOf } from './refusals.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const page = readFileSync(join(root, 'docs/language.md'), 'utf8')
const sections = sectionsOf(page)
const tables = sections.flatMap(({ tables }) => tables)
const folder = mkdtempSync(join(tmpdir(), 'vetro-language-'))

type Files = Readonly<Record<string, string>>

/** Writes a package, with a package.ts of its own unless the files hold one. Yields its folder. */
function writePackage(name: string, files: Files): string {
  const directory = join(folder, name)
  const description = `import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.${name}.Web', type: 'Library', version: '0.1.0', name: '${name}', description: 'A sample.',
})
`
  for (const [path, content] of Object.entries({ 'package.ts': description, ...files })) {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), content)
  }
  return directory
}

/** What is reported for the packages, as `code message`, by their folders. */
function findings(directories: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const { diagnostics } = compile({ directories })
  const of = (directory: string) =>
    diagnostics
      .filter(({ span }) => span === undefined || span.file.startsWith(`${directory}/`))
      .map(({ code, message }) => `${code} ${message}`)
  return new Map(directories.map((directory) => [directory, of(directory)]))
}

const samples = sections
  .filter(({ blocks }) => blocks.length > 0)
  .map(({ title, blocks }, number) => ({
    title,
    directory: writePackage(
      `section${number}`,
      Object.fromEntries(blocks.map(({ path = 'nameless', content }) => [path, content])),
    ),
  }))
const fragments = fragmentsOf(sections).map((fragment, number) => ({
  ...fragment,
  directory: writePackage(`fragment${number}`, { 'classes/Sample.ts': classesAround(fragment) }),
}))
const right = [...samples, ...fragments.filter(({ diagnostic }) => diagnostic === undefined)]
const wrong = fragments.filter(({ diagnostic }) => diagnostic !== undefined)
const rightFindings = findings(right.map(({ directory }) => directory))
const wrongFindings = findings(wrong.map(({ directory }) => directory))

const test = suite('docs/language.md')

test.after(() => rmSync(folder, { recursive: true }))

test('every block says which file it is, and no section has two of one name', () => {
  for (const { title, blocks } of sections) {
    const paths = blocks.map(({ path }) => path)
    assert.not(paths.includes(undefined), title)
    assert.is(new Set(paths).size, paths.length, title)
  }
})

for (const { title, directory } of samples) {
  test(`the blocks of "${title}" compile without a complaint`, () => {
    assert.equal(rightFindings.get(directory), [])
  })
}

test('what is refused gives the code of the table and no other', () => {
  const differing = wrong.flatMap(({ code, diagnostic, directory }) => {
    const codes = new Set(wrongFindings.get(directory)?.map((finding) => finding.split(' ')[0]))
    return codes.size === 1 && codes.has(diagnostic) ? [] : [{ code, codes: [...codes] }]
  })
  assert.ok(wrong.length > 20)
  assert.equal(differing, [])
})

test('what is to be written instead compiles without a complaint', () => {
  const instead = fragments.filter(({ diagnostic }) => diagnostic === undefined)
  assert.ok(instead.length > 20)
  assert.equal(
    instead.flatMap(({ code, directory }) => rightFindings.get(directory)?.map((finding) => `${code}: ${finding}`)),
    [],
  )
})

test('the table of methods and functions names all that there are, and no other', () => {
  const listed = (of: string) => {
    const rows = tables.find(({ head }) => head[0] === 'of')?.rows ?? []
    const row = rows.find(([name]) => name === of)
    return codeIn(row?.[1] ?? '').toSorted()
  }
  const ofOwner = (owner: string) =>
    [...libraryFunctions.keys()].filter((name) => name.startsWith(`${owner}.`)).map((name) => name.split('.')[1])
  assert.equal(listed('`Array`'), [...arrayMethods.keys()].toSorted())
  assert.equal(listed('`string`'), [...stringMethods.keys()].toSorted())
  assert.equal(listed('`Object`'), ofOwner('ObjectConstructor').toSorted())
  assert.equal(listed('`Math`'), ofOwner('Math').toSorted())
  assert.equal(listed('`vetro`'), [...sdkFunctions.keys()].toSorted())
  const others = [...libraryFunctions.keys()].filter((name) => !/^(ObjectConstructor|Math)\./.test(name))
  assert.equal(others.toSorted(), ['RegExp.test', 'String'])
  assert.equal(listed('the language'), ['/pattern/.test(text)', 'String(x)'])
})

test('the table of types says which contracts they become', () => {
  const table = tables.find(({ head }) => head[1] === 'contract')
  const cells = (table?.rows ?? []).flatMap(([first, second, third, fourth]) => [
    [first, second],
    [third, fourth],
  ])
  const expected = cells.map(([type = '', contract = '']) => ({ type: codeIn(type)[0], contract: codeIn(contract)[0] }))
  const fields = expected.map(({ type }, number) => `  p${number}!: ${type}\n`).join('')
  const source = `import {
  type AtLeast, type Between, type Inputs, type Int, type Json, type Matching, MuranoObject, type NonNegative,
  type NotOwned, type Owned, type Positive, type Template,
} from 'vetro'

export class Host extends MuranoObject {
  size: Int = 1
}

export class Sample extends MuranoObject {
${fields}}
`
  const { packages, diagnostics } = compile({ directories: [writePackage('types', { 'classes/Sample.ts': source })] })
  assert.equal(diagnostics, [])
  const files = packages.flatMap(printPackage)
  const file = files.find(({ path }) => path === 'Classes/Sample.yaml')
  const { Properties: printed } = parse(new TextDecoder().decode(file?.content))
  assert.ok(expected.length > 20)
  assert.equal(
    expected.map(({ type }, number) => ({ type, contract: printed[`p${number}`].Contract })),
    expected.map(({ type, contract = '' }) => ({ type, contract: parse(contract) })),
  )
})

test('the codes that it names are those of diagnostics that exist', () => {
  const known = catalogue.flatMap(({ kinds }) => Object.values(kinds).map(({ code }) => code))
  assert.equal(
    [...page.matchAll(/\bV\d{4}\b/g)].map(([code]) => code).filter((code) => !known.includes(code)),
    [],
  )
})

test('its unit test passes in Node', () => {
  const files = sections.flatMap(({ blocks }) => blocks).flatMap(({ path }) => path ?? [])
  const tests = files.filter((path) => path.startsWith('test/'))
  assert.is(tests.length, 1)
  const sample = samples.find(({ title }) => title === 'Running models in Node')
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const settings = { extends: join(root, 'tsconfig.json'), include: ['**/*'] }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', `${sample?.directory}/${tests[0]}`], {
    cwd: folder,
    encoding: 'utf8',
  })
  assert.is(status, 0, stderr)
})

test.run()

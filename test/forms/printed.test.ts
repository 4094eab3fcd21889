import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { compile } from '../../src/compiler/compile.js'
import { printPackage } from '../../src/compiler/print/index.js'

const test = suite('printed forms')

const folder = (name: string) => fileURLToPath(new URL(`samples/${name}`, import.meta.url))
const names = ['hosts', 'web', 'fields', 'cluster', 'expressions']
const { packages, diagnostics } = compile({ directories: names.map(folder) })

test('the samples compile without a word', () => {
  assert.equal(diagnostics, [])
})

for (const name of names.slice(1)) {
  test(`${name} is printed as expected`, () => {
    const definition = packages.find(({ directory }) => directory === folder(name))
    const printed = definition && printPackage(definition).find(({ path }) => path === 'UI/ui.yaml')
    const expected = readFileSync(new URL(`samples/${name}/_expected/ui.yaml`, import.meta.url), 'utf8')
    assert.fixture(new TextDecoder().decode(printed?.content), expected)
  })
}

test('a package requires the first class of each picker, and not what is merely offered', () => {
  const requires = Object.fromEntries(packages.map(({ manifest }) => [manifest.name, Object.keys(manifest.require)]))
  assert.equal(requires, {
    'Standalone host': [],
    'Web server': ['com.example.forms.StandaloneHost'],
    Fields: ['com.example.forms.StandaloneHost'],
    Cluster: [],
    Expressions: [],
  })
})

test.run()

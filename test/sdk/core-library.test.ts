import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as assert from 'uvu/assert'
import * as core from '../../src/sdk/core/index.js'
import { MuranoObject } from '../../src/sdk/index.js'
import { Deployment } from '../../src/sdk/runtime/index.js'
import { generateCoreLibrary, installedLibrary } from '../../src/tools/core-library/generate.js'
import { suiteWith } from '../harness/available.js'

const test = suiteWith(['engine'], 'core library')

const folder = fileURLToPath(new URL('../../src/sdk/core/', import.meta.url))
const sources = readdirSync(folder).map((name) => readFileSync(`${folder}${name}`, 'utf8'))

interface Declared {
  readonly parents: readonly string[]
  readonly properties: readonly string[]
  readonly methods: readonly string[]
}

/** What the package declares, and the classes that stand for it. */
const declared = new Map<string, Declared>()
const types = new Map<string, abstract new () => object>([['io.murano.Object', MuranoObject]])

test.before(() => {
  const script = fileURLToPath(new URL('core-library.py', import.meta.url))
  const run = spawnSync('/usr/bin/python3', [script, installedLibrary], { encoding: 'utf8' })
  assert.is(run.status, 0, run.stderr)
  const classes: Record<string, Declared> = JSON.parse(run.stdout)
  for (const [name, members] of Object.entries(classes)) if (name !== 'io.murano.Object') declared.set(name, members)
  const exported = new Map<string, abstract new () => object>(Object.entries(core))
  for (const [, fullName, name] of sources.join('').matchAll(/@fqn (\S+)\n \*\/\n(?:\/\/.*\n)?export class (\w+)/g)) {
    const type = exported.get(String(name))
    if (type !== undefined) types.set(String(fullName), type)
  }
})

test('the files are what the generator makes of the installed package', () => {
  const files = generateCoreLibrary(readFileSync(installedLibrary))
  for (const [name, text] of files) assert.is(readFileSync(`${folder}${name}`, 'utf8'), text, `${name} is out of date`)
  assert.equal(readdirSync(folder).sort(), [...files.keys(), 'engine-only.ts'].sort())
})

test('every class is there, with its parents', () => {
  assert.ok(declared.size > 50)
  for (const [name, { parents }] of declared) {
    const type = types.get(name)
    assert.ok(type, `${name} is missing`)
    const [first = 'io.murano.Object', ...others] = parents
    assert.is(Object.getPrototypeOf(type), types.get(first), `${name} extends ${first}`)
    for (const other of others) {
      const merged = `export interface ${type?.name} extends ${types.get(other)?.name} {}`
      assert.ok(
        sources.some((source) => source.includes(merged)),
        `${name} extends ${other}`,
      )
    }
  }
})

test('every property and every public method is there', () => {
  for (const [name, { properties, methods }] of declared) {
    const type = types.get(name)
    assert.ok(type, `${name} is missing`)
    if (type === undefined) continue
    const object = new Deployment().create(type)
    for (const property of properties) assert.ok(property in object, `${name}.${property} is missing`)
    for (const method of methods.filter((method) => !/^(_|\.|initialize$|destroy$)/.test(method))) {
      const found: unknown = Reflect.get(object, method) ?? Reflect.get(type, method)
      assert.type(found, 'function', `${name}.${method} is missing`)
    }
  }
})

test('what only Python has is there too', () => {
  assert.type(core.GC.isDoomed, 'function')
  assert.type(core.Resources.yaml, 'function')
  assert.type(core.StatusReporter.prototype.report, 'function')
  assert.type(core.HeatStack.prototype.updateTemplate, 'function')
})

test.run()

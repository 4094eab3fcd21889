import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as assert from 'uvu/assert'
import type { ClassDefinition } from '../../src/murano/class.js'
import { type ClassOf, caught, MuranoObject } from '../../src/sdk/index.js'
import { type ClassContracts, Deployment, registerContracts } from '../../src/sdk/runtime/index.js'
import { type BuiltPackages, buildPackages } from '../build.js'
import { suiteWith } from '../harness/available.js'
import { type Oracle, startOracle, type Value } from '../harness/engine.js'

const directory = fileURLToPath(new URL('constructs', import.meta.url))

/** What a call came to: a result, or the name of an error. */
type Outcome = { readonly result: unknown } | { readonly error: string }

const test = suiteWith(['engine'], 'every construct means the same in Node and in the engine')

let built: BuiltPackages
const oracles: Oracle[] = []
const modules = new Map<string, Readonly<Record<string, unknown>>>()

test.before(async () => {
  built = await buildPackages([directory])
  for (const file of readdirSync(`${directory}/classes`)) {
    modules.set(file, await import(`${directory}/classes/${file}`))
  }
  const definitions = built.packages.flatMap(({ classes }) => classes)
  registerContracts(
    definitions.map((definition) => ({
      type: classNamed(definition.reference.name),
      contracts: contractsOf(definition),
    })),
  )
  oracles.push(await startOracle({ hashSeed: 0 }), await startOracle({ hashSeed: 4711 }))
})

test.after(async () => {
  await Promise.all(oracles.map((oracle) => oracle.close()))
  built.remove()
})

for (const file of readdirSync(`${directory}/classes`)) {
  const name = file.replace('.ts', '')
  test(name, async () => {
    const module = modules.get(file) ?? {}
    const failures: string[] = []
    let count = 0
    for (const key of ['cases', 'strangeCases']) {
      for (const [method, calls] of Object.entries(module[key] ?? {})) {
        for (const given of calls) {
          count += 1
          const expected = inNode(name, method, given)
          for (const oracle of oracles) {
            const observed = await inEngine(oracle, name, method, given)
            const same = JSON.stringify(expected) === JSON.stringify(observed)
            if (!same)
              failures.push(
                `${method}(${JSON.stringify(given)})\n    Node:   ${JSON.stringify(expected)}\n    engine: ${JSON.stringify(observed)}`,
              )
          }
        }
      }
    }
    console.log(`  ${name}: ${count} calls`)
    assert.is(failures.length, 0, `\n  ${failures.join('\n  ')}`)
  })
}

function classNamed(name: string): ClassOf<object> {
  const found = [...modules.values()].map((module) => module[name]).find(isClass)
  if (!found) throw new Error(`no class ${name}`)
  return found
}

function isClass(value: unknown): value is ClassOf<object> {
  return typeof value === 'function' && value.prototype instanceof MuranoObject
}

function contractsOf({ reference, properties, methods }: ClassDefinition): ClassContracts {
  return {
    reference,
    properties: properties.map(({ name, contract, usage, defaultValue }) => ({
      name,
      contract,
      usage,
      hasDefault: defaultValue !== undefined,
    })),
    methods: methods.map(({ name, usage, arguments: given }) => ({
      name,
      usage,
      arguments: given.map((argument) => ({
        name: argument.name,
        contract: argument.contract,
        hasDefault: argument.defaultValue !== undefined,
      })),
    })),
  }
}

function inNode(name: string, method: string, given: readonly unknown[]): Outcome {
  const object = new Deployment().create(classNamed(name))
  try {
    const run: unknown = Reflect.get(object, method)
    if (typeof run !== 'function') throw new Error(`no method ${method}`)
    return { result: plain(run.apply(object, given)) }
  } catch (error) {
    return { error: caught(error).name.replace(/^.*\./, '') }
  }
}

async function inEngine(oracle: Oracle, name: string, method: string, given: readonly Value[]): Promise<Outcome> {
  const { result, error } = await oracle.call({
    packages: built.directories,
    class: `vetro.test.${name}`,
    properties: {},
    method,
    arguments: given,
  })
  return error ? { error: error.name.replace(/^.*\./, '') } : { result: plain(result) }
}

/** Undefined is null in MuranoPL, and the order of keys is part of what is compared. */
function plain(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value))
}

test.run()

import { readdirSync } from 'node:fs'
import type { ClassDefinition } from '../../src/murano/class.js'
import { type ClassOf, caught, MuranoObject } from '../../src/sdk/index.js'
import { type ClassContracts, Deployment, registerContracts } from '../../src/sdk/runtime/index.js'
import { buildPackages } from '../build.js'
import { type Oracle, startOracle, type Value } from '../harness/engine.js'

/** What a call came to: a result, or the name of an error. */
type Outcome = { readonly result: unknown } | { readonly error: string }

/** A package whose methods can be called in Node and, compiled, in the engine. */
export interface Both {
  /** The modules of its classes, by the files' names without their ending. */
  readonly modules: ReadonlyMap<string, Readonly<Record<string, unknown>>>
  /** Calls a method of a new object in Node, and in the engine under two hash seeds; tells what differs, if anything. */
  differences(type: string, method: string, given: readonly Value[]): Promise<readonly string[]>
  close(): Promise<void>
}

/** Compiles a package with the namespace `vetro.test`, and loads its sources in Node. */
export async function loadBoth(directory: string): Promise<Both> {
  const built = await buildPackages([directory])
  const modules = new Map<string, Readonly<Record<string, unknown>>>()
  for (const file of readdirSync(`${directory}/classes`)) {
    modules.set(file.replace('.ts', ''), await import(`${directory}/classes/${file}`))
  }
  const classNamed = (name: string) => {
    const found = [...modules.values()].map((module) => module[name]).find(isClass)
    if (!found) throw new Error(`no class ${name}`)
    return found
  }
  registerContracts(
    built.packages
      .flatMap(({ classes }) => classes)
      .map((definition) => ({ type: classNamed(definition.reference.name), contracts: contractsOf(definition) })),
  )
  const oracles = [await startOracle({ hashSeed: 0 }), await startOracle({ hashSeed: 4711 })]
  return {
    modules,
    async differences(type, method, given) {
      const expected = JSON.stringify(inNode(classNamed(type), method, given))
      const call = {
        packages: built.directories,
        class: `vetro.test.${type}`,
        properties: {},
        method,
        arguments: given,
      }
      const observed = await Promise.all(oracles.map(async (oracle) => JSON.stringify(await inEngine(oracle, call))))
      return observed
        .filter((each) => each !== expected)
        .map((each) => `${method}(${JSON.stringify(given)})\n    Node:   ${expected}\n    engine: ${each}`)
    },
    async close() {
      await Promise.all(oracles.map((oracle) => oracle.close()))
      built.remove()
    },
  }
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

function inNode(type: ClassOf<object>, method: string, given: readonly unknown[]): Outcome {
  const object = new Deployment().create(type)
  try {
    const run: unknown = Reflect.get(object, method)
    if (typeof run !== 'function') throw new Error(`no method ${method}`)
    return { result: plain(run.apply(object, given)) }
  } catch (error) {
    return { error: caught(error).name.replace(/^.*\./, '') }
  }
}

async function inEngine(oracle: Oracle, call: Parameters<Oracle['call']>[0]): Promise<Outcome> {
  const { result, error } = await oracle.call(call)
  return error ? { error: error.name.replace(/^.*\./, '') } : { result: plain(result) }
}

/** Undefined is null in MuranoPL, and the order of keys is part of what is compared. */
function plain(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value))
}

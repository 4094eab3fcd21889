import { parse } from 'yaml'
import { readArchive } from './archive.js'
import { alwaysSet, parameters, results } from './corrections.js'
import type { LibraryClass, LibraryMethod, LibraryProperty } from './model.js'
import { pythonClasses } from './python-classes.js'
import { readClasses } from './read-class.js'

/**
 * The classes of the core library's package, completed by what its class files do not say. The root class is left out.
 * Throws if the package holds anything that the generator does not understand.
 */
export function readLibrary(archive: Buffer): LibraryClass[] {
  const files = readArchive(archive)
  const manifest: { Classes: Record<string, string> } = parse(files.get('manifest.yaml')?.toString() ?? '')
  const paths = new Set(Object.values(manifest.Classes))
  const declared = [...paths].flatMap((path) => readClasses(files.get(`Classes/${path}`)?.toString() ?? ''))
  const names = new Set(declared.map(({ fullName }) => fullName))
  for (const name of Object.keys(manifest.Classes)) if (!names.has(name)) throw new Error(`There is no class ${name}`)
  const added = Object.keys(pythonClasses).filter((name) => !names.has(name))
  return [...declared, ...added.map(emptyClass)].filter(({ fullName }) => fullName !== 'io.murano.Object').map(complete)
}

function emptyClass(fullName: string): LibraryClass {
  return { fullName, usage: 'Class', parents: [], properties: [], methods: [] }
}

function complete(declared: LibraryClass): LibraryClass {
  const { fullName } = declared
  const python = pythonClasses[fullName]
  return {
    ...declared,
    properties: [
      ...declared.properties.map((property) => withoutNull(fullName, property)),
      ...(python?.constructorArguments ?? []),
    ],
    methods: [...declared.methods.map((method) => corrected(fullName, method)), ...(python?.methods ?? [])],
  }
}

function withoutNull(fullName: string, property: LibraryProperty): LibraryProperty {
  if (!alwaysSet.includes(`${fullName}.${property.name}`)) return property
  return { ...property, type: property.type.replace(/ \| null$/, '') }
}

function corrected(fullName: string, method: LibraryMethod): LibraryMethod {
  const place = `${fullName}.${method.name}`
  const result = results[place] ?? method.result
  if (result === undefined) throw new Error(`Nothing says what ${place} yields`)
  return { ...method, result, parameters: parameters[place] ?? method.parameters }
}

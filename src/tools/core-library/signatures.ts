import { pythonClassNames, withPythonMethods } from '../../check/library/python-classes.js'
import type { ClassSignature } from '../../check/library/signature.js'
import { signatureOf } from '../../check/library/signature-of.js'
import { readClasses } from '../../check/model/class.js'
import type { Type } from '../../check/types/type.js'
import { unknown } from '../../check/types/type.js'
import { readYaml } from '../../check/yaml/read.js'
import { Diagnostics } from '../../diagnostics/index.js'
import { readArchive } from './archive.js'
import { typeScriptName } from './class-names.js'
import { results } from './corrections.js'

/** The text of src/check/library/core-classes.ts: the classes of the core library's package. */
export function renderSignatures(archive: Buffer): string {
  const classes = [...readArchive(archive)]
    .filter(([path]) => path.startsWith('Classes/'))
    .flatMap(([path, content]) => {
      const documents = readYaml({ path, file: path, text: content.toString() }, new Diagnostics())
      return readClasses(path, documents ?? [], undefined).map(signatureOf)
    })
  const names = new Set(classes.map(({ name }) => name))
  const inPython = pythonClassNames.filter((name) => !names.has(name)).map(emptySignature)
  const all = [...classes, ...inPython].map((signature) => complete(signature, names))
  all.sort((left, right) => (left.name < right.name ? -1 : 1))
  return `import type { ClassSignature } from './signature.js'

/** The classes of io.murano. Made by src/tools/core-library/generate.ts, do not edit. */
export const coreClasses: readonly ClassSignature[] = ${JSON.stringify(all)}
`
}

function emptySignature(name: string): ClassSignature {
  return { name, usage: 'Class', parents: ['io.murano.Object'], properties: [], methods: [] }
}

function complete(signature: ClassSignature, names: ReadonlySet<string>): ClassSignature {
  const declared = signature.methods.map((method) => ({
    ...method,
    result: resultType(results[`${signature.name}.${method.name}`], names),
  }))
  return withPythonMethods({ ...signature, methods: declared })
}

/** What a type of TypeScript's says; the tables of the SDK are written in those. */
function resultType(text: string | undefined, names: ReadonlySet<string>): Type {
  switch (text) {
    case undefined:
      return unknown
    case 'string':
      return { kind: 'text' }
    case 'boolean':
      return { kind: 'boolean' }
    case 'string[]':
      return { kind: 'list', item: { kind: 'text' } }
    case 'Record<string, Json>':
      return { kind: 'map', entries: {}, open: true }
    default: {
      const found = [...names].find((name) => typeScriptName(name) === text)
      return found === undefined ? unknown : { kind: 'object', class: found }
    }
  }
}

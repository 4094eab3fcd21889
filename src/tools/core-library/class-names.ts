import { simpleName } from './model.js'

/** Resolves the class names of one file: `Instance`, `res:Network`, `:Volume`, `io.murano.File`. */
export type ResolveName = (name: string) => string

/** Yields the resolver for the `Namespaces` of a class file. Throws, as the engine does, on an unknown prefix. */
export function nameResolver(namespaces: ReadonlyMap<string, string>): ResolveName {
  return (name) => {
    const [prefix, local] = name.includes(':') ? name.split(':', 2) : ['', name]
    if (local === undefined) throw new Error(`${name} is no class name`)
    if (prefix === '' && local.includes('.')) return local
    const namespace = namespaces.get(prefix === '' ? '=' : (prefix ?? '='))
    if (namespace === undefined) throw new Error(`${name} has an unknown prefix`)
    return `${namespace}.${local}`
  }
}

/** Names that are more telling outside of their namespace, or that TypeScript has taken. */
const renamed: Readonly<Record<string, string>> = {
  'io.murano.Object': 'MuranoObject',
  'io.murano.Exception': 'MuranoException',
  'io.murano.File': 'MuranoFile',
}

/** The name of a class in TypeScript, where all classes of the library share one namespace. */
export function typeScriptName(fullName: string): string {
  const name = renamed[fullName]
  if (name !== undefined) return name
  return fullName.startsWith('io.murano.metadata.') ? `${simpleName(fullName)}Metadata` : simpleName(fullName)
}

/** How the names of one class file are resolved: `Namespaces`, prefix to namespace. */
export type Namespaces = ReadonlyMap<string, string>

/** A class name without its namespace, or with a prefix that there is not. */
export type ResolvedName = { readonly name: string } | { readonly unknownPrefix: string } | { readonly malformed: true }

const typeName = /^(?:([a-zA-Z_][\p{L}\p{N}_]*):|(:))?([a-zA-Z_][\p{L}\p{N}_]*(?:\.[a-zA-Z_][\p{L}\p{N}_]*)*)$/u

/** The full name that `Name`, `:Name`, `prefix:Name` or `full.Name` means. */
export function resolveName(text: string, namespaces: Namespaces): ResolvedName {
  const [whole, prefix, colon, name = ''] = typeName.exec(text) ?? []
  if (whole === undefined) return { malformed: true }
  if (prefix === undefined && colon === undefined && name.includes('.')) return { name }
  const namespace = namespaces.get(prefix ?? '=')
  if (namespace === undefined && prefix !== undefined) return { unknownPrefix: prefix }
  return { name: namespace === undefined || namespace === '' ? name : `${namespace}.${name}` }
}

/** The full name, if the text has one. */
export function fullNameOf(text: string, namespaces: Namespaces): string | undefined {
  const resolved = resolveName(text, namespaces)
  return 'name' in resolved ? resolved.name : undefined
}

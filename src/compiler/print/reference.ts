import { type ClassReference, fullyQualifiedName } from '../../murano/contract.js'
import type { Expression } from '../../yaql/ast.js'
import { expression, name, type YamlNode } from './node.js'

/** The names that a class file knows: its own namespace, and those behind prefixes. */
export interface NameScope {
  readonly namespace: string
  /** Prefix to namespace. */
  readonly namespaces: Readonly<Record<string, string>>
}

/** A class as YAQL: `:Name` in the own namespace, `prefix:Name`, or its full name as text. */
export function classExpression(reference: ClassReference, scope: NameScope): Expression {
  const prefix = prefixOf(reference, scope)
  return prefix === undefined
    ? { kind: 'literal', value: fullyQualifiedName(reference) }
    : { kind: 'type', prefix, name: reference.name }
}

/** A class where YAML wants its name, as in `Extends`: `Name`, `prefix:Name`, or the full name. */
export function className(reference: ClassReference, scope: NameScope): ReturnType<typeof name | typeof expression> {
  const prefix = prefixOf(reference, scope)
  if (prefix === undefined) return name(fullyQualifiedName(reference))
  return prefix === '' ? name(reference.name) : expression({ kind: 'type', prefix, name: reference.name }, 'engine')
}

/** A class by its namespace, as a node of any place that takes class names: one alone, or a list. */
export function classNames(references: readonly ClassReference[], scope: NameScope): YamlNode | undefined {
  const names = references.map((reference) => className(reference, scope))
  return names.length > 1 ? { kind: 'list', items: names } : names[0]
}

/** The empty prefix is the own namespace; no prefix at all leaves the full name, which has to have a dot to be one. */
function prefixOf(reference: ClassReference, scope: NameScope): string | undefined {
  if (reference.namespace === scope.namespace) return ''
  const prefix = Object.keys(scope.namespaces).find((candidate) => scope.namespaces[candidate] === reference.namespace)
  if (prefix === undefined && reference.namespace === '') {
    throw new Error(`${reference.name} has no namespace, and no prefix stands for that in ${scope.namespace}`)
  }
  return prefix
}

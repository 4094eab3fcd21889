import type { ClassReference } from '../../murano/contract.js'
import type { TypeExpression } from '../../yaql/ast.js'

/** The prefixes that Murano's own packages use for the core library. */
const customary: Readonly<Record<string, string>> = {
  'io.murano': 'std',
  'io.murano.resources': 'res',
  'io.murano.system': 'sys',
  'io.murano.configuration': 'conf',
  'io.murano.metadata.engine': 'engine',
}

/** The namespaces that one class file names, with a prefix for each. */
export class NamespaceTable {
  readonly #prefixes = new Map<string, string>()

  /** @param own The namespace of the class itself, which needs no prefix. */
  constructor(private readonly own: string) {}

  /** A reference to a class in an expression, such as `std:Environment`. */
  typeExpression(reference: ClassReference): TypeExpression {
    return { kind: 'type', prefix: this.prefix(reference.namespace), name: reference.name }
  }

  /** The prefix of a namespace, the empty text for the class's own. */
  prefix(namespace: string): string {
    if (namespace === this.own) return ''
    const known = this.#prefixes.get(namespace)
    if (known !== undefined) return known
    const base = customary[namespace] ?? namespace.slice(namespace.lastIndexOf('.') + 1)
    const taken = new Set(this.#prefixes.values())
    let prefix = base
    for (let number = 2; taken.has(prefix); number += 1) prefix = `${base}${number}`
    this.#prefixes.set(namespace, prefix)
    return prefix
  }

  /** Prefix to namespace, sorted by prefix. */
  get used(): Readonly<Record<string, string>> {
    const pairs = [...this.#prefixes].map(([namespace, prefix]) => [prefix, namespace] as const)
    return Object.fromEntries(pairs.sort(([left], [right]) => (left < right ? -1 : 1)))
  }
}

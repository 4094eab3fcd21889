import { nearestName } from '../nearest.js'

/** Finds the classes that were probably meant by names that there are not. */
export class ClassHints {
  /** Full names by what follows the last dot, in small letters. */
  readonly #namesakes = new Map<string, string>()
  /** What follows the last dot, by what is before it. */
  readonly #siblings = new Map<string, string[]>()

  constructor(names: Iterable<string>) {
    for (const name of names) {
      const { namespace, simple } = split(name)
      const key = simple.toLowerCase()
      if (!this.#namesakes.has(key)) this.#namesakes.set(key, name)
      const siblings = this.#siblings.get(namespace)
      if (siblings === undefined) this.#siblings.set(namespace, [simple])
      else siblings.push(simple)
    }
  }

  /** The end of a suggestion, ` Did you mean ...?`, or nothing. */
  hintFor(name: string): string {
    const meant = this.#namesakes.get(split(name).simple.toLowerCase()) ?? this.siblingOf(name)
    return meant === undefined ? '' : ` Did you mean \`${meant}\`?`
  }

  /** The class of the same namespace that is called almost like this. */
  siblingOf(name: string): string | undefined {
    const { namespace, simple } = split(name)
    const nearest = nearestName(simple, this.#siblings.get(namespace) ?? [])
    return nearest === undefined ? undefined : `${namespace}${nearest}`
  }
}

function split(name: string): { readonly namespace: string; readonly simple: string } {
  const end = name.lastIndexOf('.') + 1
  return { namespace: name.slice(0, end), simple: name.slice(end) }
}

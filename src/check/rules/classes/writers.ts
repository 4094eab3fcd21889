import type { SourceSpan } from '../../../diagnostics/index.js'
import type { ClassModel } from '../../model/class.js'
import { itemsOf, type YamlNode } from '../../yaml/node.js'

/** A method that assigns to a property. */
export interface Writer {
  readonly method: string
  readonly span: SourceSpan
}

/** The methods of each class that assign to properties of its objects. */
export class Writers {
  readonly #known = new Map<string, ReadonlyMap<string, readonly Writer[]>>()

  constructor(private readonly models: ReadonlyMap<string, ClassModel>) {}

  /** By property; none for classes of other packages. */
  of(className: string): ReadonlyMap<string, readonly Writer[]> {
    const known = this.#known.get(className) ?? writersIn(this.models.get(className))
    this.#known.set(className, known)
    return known
  }
}

function writersIn(model: ClassModel | undefined): ReadonlyMap<string, readonly Writer[]> {
  const found = new Map<string, Writer[]>()
  for (const { name: method, body } of model?.methods ?? []) {
    // Whatever is written during construction is written freely
    if (method !== '.init') collect(body, method, found)
  }
  return found
}

function collect(node: YamlNode | undefined, method: string, found: Map<string, Writer[]>): void {
  const parts = node?.kind === 'map' ? node.entries : itemsOf(node).map((value) => ({ key: undefined, value }))
  for (const { key, value } of parts) {
    const [, name] = (key?.style === 'plain' && /^\$(?:this)?\.([\p{L}\p{N}_]+)/u.exec(key.text)) || []
    if (key !== undefined && name !== undefined) {
      const writers = found.get(name)
      if (writers === undefined) found.set(name, [{ method, span: key.span }])
      else writers.push({ method, span: key.span })
    }
    if (value.kind !== 'scalar') collect(value, method, found)
  }
}

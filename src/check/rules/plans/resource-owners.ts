import type { Expression } from '../../../yaql/index.js'
import type { ClassModel, MethodModel } from '../../model/class.js'
import { fullNameOf } from '../../model/names.js'
import { isSelf } from '../../self.js'
import type { YamlEntry, YamlNode } from '../../yaml/node.js'

const resourcesClass = 'io.murano.system.Resources'

/** Properties of an object, and variables, that are given a value; whether each is `Resources` of the own package. */
type Assigned = Map<string, boolean>

/**
 * Knows which values are `io.murano.system.Resources` of a class's own package: those that a method of the class makes,
 * and the class itself. Others may have been made elsewhere, and read files of other packages.
 */
export class ResourceOwners {
  readonly #properties: Assigned = new Map()
  readonly #variables = new Map<MethodModel, Assigned>()

  constructor(private readonly model: ClassModel) {
    for (const method of model.methods) {
      const variables: Assigned = new Map()
      for (const entry of entriesWithin(method.node)) this.#note(entry, variables)
      for (const { name } of method.parameters) variables.set(name, false)
      this.#variables.set(method, variables)
    }
  }

  /** Whether what stands before `.yaml(...)` in a method is one. */
  areOwn(receiver: Expression, method: MethodModel): boolean {
    switch (receiver.kind) {
      case 'type':
        return fullNameOf(`${receiver.prefix}:${receiver.name}`, this.model.namespaces) === resourcesClass
      case 'variable':
        return this.#variables.get(method)?.get(receiver.name) === true
      case 'property': {
        const { receiver: object, name } = receiver
        return isSelf(object) && this.#properties.get(name) === true
      }
      case 'call': {
        const [argument, ...others] = receiver.arguments
        const isNew = receiver.name === 'new' && argument?.kind === 'positional' && others.length === 0
        return isNew && argument.value.kind === 'type' && this.areOwn(argument.value, method)
      }
      default:
        return false
    }
  }

  #note({ key, value }: YamlEntry, variables: Assigned): void {
    // Loops and handlers give values to variables, too
    if ((key.text === 'For' || key.text === 'As') && value.kind === 'scalar') variables.set(value.text, false)
    const [, property, variable] = /^\$(?:(?:this)?\.(\w+)|(\w+))$/.exec(key.text) ?? []
    const [names, name] = property === undefined ? [variables, variable] : [this.#properties, property]
    if (name !== undefined) names.set(name, this.#makesResources(value) && names.get(name) !== false)
  }

  #makesResources(value: YamlNode): boolean {
    const [, name] = value.kind === 'scalar' ? (/^new\(\s*['"]?([\w.:]+)['"]?\s*\)$/.exec(value.text) ?? []) : []
    return name !== undefined && fullNameOf(name, this.model.namespaces) === resourcesClass
  }
}

function* entriesWithin(node: YamlNode): Generator<YamlEntry> {
  if (node.kind === 'list') for (const item of node.items) yield* entriesWithin(item)
  if (node.kind !== 'map') return
  for (const entry of node.entries) {
    yield entry
    yield* entriesWithin(entry.value)
  }
}

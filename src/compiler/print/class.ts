import type {
  ArgumentDefinition,
  ClassDefinition,
  MetaValue,
  MethodDefinition,
  PropertyDefinition,
} from '../../murano/class.js'
import { contractNode } from './contract.js'
import { list, literal, type MapNode, type MapNodeEntry, map, name, type YamlNode } from './node.js'
import { className, classNames, type NameScope } from './reference.js'
import { block } from './statements.js'
import { valueNode } from './value.js'

/** A class file, with its keys in the order that authors of Murano packages expect. */
export function classNode(definition: ClassDefinition): MapNode {
  const { reference, documentation } = definition
  const scope: NameScope = { namespace: reference.namespace, namespaces: definition.namespaces }
  const top = map({
    Namespaces: namespacesNode(scope),
    Name: name(reference.name),
    Extends: classNames(definition.parents, scope),
    Meta: metaNode(definition.meta, scope),
    Properties: mapping(definition.properties.map((property) => propertyEntry(property, scope))),
    Methods: mapping(definition.methods.map((method, index) => methodEntry(method, scope, index > 0))),
  })
  return {
    kind: 'map',
    entries: top.entries.map((entry, index) => {
      const label = entry.key.kind === 'text' ? entry.key.value : ''
      return {
        ...entry,
        spaceBefore: index > 0 && label !== 'Extends',
        ...(label === 'Name' && documentation !== undefined ? { comment: documentation } : {}),
      }
    }),
  }
}

function namespacesNode(scope: NameScope): YamlNode | undefined {
  const own = scope.namespace === '' ? {} : { '=': scope.namespace }
  const entries = Object.entries({ ...own, ...scope.namespaces })
  return mapping(entries.map(([prefix, namespace]) => ({ key: name(prefix), value: name(namespace) })))
}

function propertyEntry(property: PropertyDefinition, scope: NameScope): MapNodeEntry {
  return {
    key: name(property.name),
    value: map({
      Contract: contractNode(property.contract, scope),
      Usage: property.usage === 'In' ? undefined : name(property.usage),
      Default: property.defaultValue && valueNode(property.defaultValue, 'engine'),
      Meta: metaNode(property.meta, scope),
    }),
    ...commented(property.documentation),
  }
}

function methodEntry(method: MethodDefinition, scope: NameScope, spaceBefore: boolean): MapNodeEntry {
  return {
    key: name(method.name),
    value: map({
      Scope: method.scope === 'Session' ? undefined : name(method.scope),
      Usage: method.usage === 'Runtime' ? undefined : name(method.usage),
      Meta: metaNode(method.meta, scope),
      Arguments:
        method.arguments.length === 0
          ? undefined
          : list(method.arguments.map((argument) => argumentNode(argument, scope))),
      Body: block(method.body),
    }),
    spaceBefore,
    ...commented(method.documentation),
  }
}

function argumentNode(argument: ArgumentDefinition, scope: NameScope): YamlNode {
  return map({
    [argument.name]: map({
      Contract: contractNode(argument.contract, scope),
      Default: argument.defaultValue && valueNode(argument.defaultValue, 'engine'),
    }),
  })
}

function metaNode(values: readonly MetaValue[], scope: NameScope): YamlNode | undefined {
  const nodes = values.map((value): YamlNode => {
    const type = className(value.type, scope)
    const properties = Object.entries(value.properties)
    if (properties.length === 0) return type
    const entries = properties.map(([key, property]) => ({ key: name(key), value: literal(property) }))
    return { kind: 'map', entries: [{ key: type, value: { kind: 'map', entries } }] }
  })
  return nodes.length > 1 ? list(nodes) : nodes[0]
}

function mapping(entries: readonly MapNodeEntry[]): MapNode | undefined {
  return entries.length === 0 ? undefined : { kind: 'map', entries }
}

function commented(documentation: string | undefined): { comment?: string } {
  return documentation === undefined ? {} : { comment: documentation }
}

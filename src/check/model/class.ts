import type { SourceSpan } from '../../diagnostics/index.js'
import type { PropertyUsage } from '../library/signature.js'
import {
  entriesOf,
  isNull,
  itemsOf,
  textOf,
  valueUnder,
  type YamlMap,
  type YamlNode,
  type YamlScalar,
} from '../yaml/node.js'
import { fullNameOf, type Namespaces } from './names.js'

/** One class as a class file has it: what is usable of it, with places. */
export interface ClassModel {
  /** Full name. */
  readonly name: string
  readonly node: YamlMap
  /** Where the name is, or the start of a class that takes its name from the manifest. */
  readonly nameSpan: SourceSpan
  /** The file, such as `Classes/Shop.yaml`. */
  readonly path: string
  readonly namespaces: Namespaces
  readonly usage: 'Class' | 'Meta'
  readonly parents: readonly TypeName[]
  readonly imports: readonly TypeName[]
  readonly properties: readonly PropertyModel[]
  readonly methods: readonly MethodModel[]
}

/** A class that is named somewhere. */
export interface TypeName {
  readonly text: string
  readonly span: SourceSpan
  /** Undefined if the text is no name, or has an unknown prefix. */
  readonly fullName: string | undefined
}

/** A declared property. */
export interface PropertyModel {
  readonly name: string
  readonly key: YamlScalar
  readonly node: YamlNode
  readonly usage: PropertyUsage
  readonly contract: YamlNode | undefined
  /** Absent if there is no key `Default`. */
  readonly defaultValue: YamlNode | undefined
}

/** A method. `initialize` and `destroy` have the names that the engine gives them, `.init` and `.destroy`. */
export interface MethodModel {
  readonly name: string
  readonly key: YamlScalar
  readonly node: YamlNode
  readonly usage: 'Runtime' | 'Static' | 'Extension'
  readonly isPublic: boolean
  readonly parameters: readonly ParameterModel[]
  readonly body: YamlNode | undefined
}

/** A declared argument of a method. */
export interface ParameterModel {
  readonly name: string
  readonly key: YamlScalar
  readonly node: YamlNode
  readonly usage: 'Standard' | 'VarArgs' | 'KwArgs'
  readonly contract: YamlNode | undefined
  readonly defaultValue: YamlNode | undefined
}

/** Reads the classes of a file's documents. `unnamed` is what the manifest calls a class without a name of its own. */
export function readClasses(path: string, documents: readonly YamlNode[], unnamed: string | undefined): ClassModel[] {
  const classes: ClassModel[] = []
  let namespaces: Namespaces | undefined = new Map()
  for (const node of documents) {
    if (node.kind !== 'map') continue
    const declared = valueUnder(node, 'Namespaces')
    // They hold for the documents that follow, too
    if (declared !== undefined) namespaces = readNamespaces(declared)
    const [only, ...others] = node.entries
    if (namespaces === undefined || (others.length === 0 && only?.key.text === 'Namespaces')) continue
    const nameNode = valueUnder(node, 'Name')
    const written = textOf(nameNode)
    const name = written === undefined ? unnamed : fullNameOf(written, namespaces)
    if (name === undefined) continue
    const nameSpan = nameNode?.span ?? { ...node.span, end: node.span.start }
    classes.push(readClass(node, { name, nameSpan, path, namespaces }))
  }
  return classes
}

/** Undefined if no class can be loaded with them. */
function readNamespaces(node: YamlNode): Namespaces | undefined {
  if (node.kind !== 'map' && !isNull(node)) return undefined
  return new Map(entriesOf(node).map(({ key, value }) => [key.text, value.kind === 'scalar' ? value.text : '']))
}

function readClass(node: YamlMap, known: Pick<ClassModel, 'name' | 'nameSpan' | 'path' | 'namespaces'>): ClassModel {
  const named = (key: string) => itemsOf(valueUnder(node, key)).flatMap((item) => typeNameOf(item, known.namespaces))
  const methods = valueUnder(node, 'Methods')
  return {
    ...known,
    node,
    usage: textOf(valueUnder(node, 'Usage')) === 'Meta' ? 'Meta' : 'Class',
    parents: named('Extends'),
    imports: named('Import'),
    properties: entriesOf(valueUnder(node, 'Properties')).map(({ key, value }) => ({
      name: key.text,
      key,
      node: value,
      usage: propertyUsages.find((usage) => usage === textOf(valueUnder(value, 'Usage'))) ?? 'In',
      contract: valueUnder(value, 'Contract'),
      defaultValue: valueUnder(value, 'Default'),
    })),
    // Murano looks at the old name where the new one is absent or empty
    methods: entriesOf(entriesOf(methods).length > 0 ? methods : valueUnder(node, 'Workflow')).map(readMethod),
  }
}

const propertyUsages: readonly PropertyUsage[] = ['In', 'Out', 'InOut', 'Const', 'Runtime', 'Static', 'Config']

function typeNameOf(node: YamlNode, namespaces: Namespaces): TypeName[] {
  if (node.kind !== 'scalar' || node.type !== 'text') return []
  return [{ text: node.text, span: node.span, fullName: fullNameOf(node.text, namespaces) }]
}

function readMethod({ key, value }: { readonly key: YamlScalar; readonly value: YamlNode }): MethodModel {
  const usage = textOf(valueUnder(value, 'Usage'))
  return {
    name:
      key.text === 'initialize' || key.text === 'destroy'
        ? { initialize: '.init', destroy: '.destroy' }[key.text]
        : key.text,
    key,
    node: value,
    usage: usage === 'Static' || usage === 'Extension' ? usage : 'Runtime',
    isPublic: usage === 'Action' || textOf(valueUnder(value, 'Scope')) === 'Public',
    parameters: itemsOf(valueUnder(value, 'Arguments')).flatMap(entriesOf).map(readParameter),
    body: valueUnder(value, 'Body'),
  }
}

function readParameter({ key, value }: { readonly key: YamlScalar; readonly value: YamlNode }): ParameterModel {
  const usage = textOf(valueUnder(value, 'Usage'))
  return {
    name: key.text,
    key,
    node: value,
    usage: usage === 'VarArgs' || usage === 'KwArgs' ? usage : 'Standard',
    contract: valueUnder(value, 'Contract'),
    defaultValue: valueUnder(value, 'Default'),
  }
}

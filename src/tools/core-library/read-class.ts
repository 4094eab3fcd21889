import { isMap, isScalar, isSeq, type Node, type ParsedNode, parseAllDocuments, visit } from 'yaml'
import { nameResolver, type ResolveName } from './class-names.js'
import { contractType } from './contract-type.js'
import type { LibraryClass, LibraryMethod, LibraryParameter, LibraryProperty } from './model.js'
import { constantText, kindOf } from './scalars.js'

/** Reads the classes of one class file. Throws on anything that the generator does not understand. */
export function readClasses(text: string): LibraryClass[] {
  const classes: LibraryClass[] = []
  let namespaces = new Map<string, string>()
  for (const document of parseAllDocuments<ParsedNode>(text)) {
    const content = fields(document.contents)
    // Namespaces hold for the documents that follow too.
    if (content.has('Namespaces')) namespaces = textMap(content.get('Namespaces'))
    if (content.has('Name')) classes.push(readClass(content, nameResolver(namespaces)))
  }
  return classes
}

const knownKeys = /^(Namespaces|Name|Usage|Extends|Properties|Methods|Workflow|Meta|Cardinality|Applies|Inherited)$/

function readClass(content: ReadonlyMap<string, Node | null>, resolve: ResolveName): LibraryClass {
  for (const key of content.keys()) if (!knownKeys.test(key)) throw new Error(`The key ${key} is not known`)
  const parents = content.get('Extends')
  return {
    fullName: resolve(textOf(content.get('Name'))),
    usage: textOf(content.get('Usage')) === 'Meta' ? 'Meta' : 'Class',
    parents: (isSeq<Node>(parents) ? parents.items : parents ? [parents] : []).map((parent) => resolve(textOf(parent))),
    properties: [...fields(content.get('Properties'))].map(([name, node]) => readProperty(name, node, resolve)),
    // `Workflow` is an older name of `Methods`.
    methods: [...fields(content.get('Methods') ?? content.get('Workflow'))]
      .filter(([name]) => !/^(_|\.|initialize$|destroy$)/.test(name))
      .map(([name, node]) => readMethod(name, node, resolve)),
  }
}

function readProperty(name: string, node: Node | null, resolve: ResolveName): LibraryProperty {
  const content = fields(node)
  const initial = content.get('Default')
  return {
    name,
    type: contractType(required(content.get('Contract'), name), resolve),
    usage: textOf(content.get('Usage')) || 'In',
    ...(content.has('Default') && kindOf(initial) === 'constant' ? { initial: constantText(initial) } : {}),
  }
}

function readMethod(name: string, node: Node | null, resolve: ResolveName): LibraryMethod {
  const content = fields(node)
  const declared = content.get('Arguments')
  const listed = isSeq<Node>(declared) ? declared.items.flatMap((item) => [...fields(item)]) : [...fields(declared)]
  return {
    name,
    isStatic: textOf(content.get('Usage')) === 'Static',
    isAction: textOf(content.get('Scope')) === 'Public',
    isEmpty: !content.has('Body') || isNull(content.get('Body')),
    parameters: listed.map(([parameter, argument]) => readParameter(parameter, argument, resolve)),
    ...(returnsValue(content.get('Body')) ? {} : { result: 'void' }),
  }
}

function readParameter(name: string, node: Node | null, resolve: ResolveName): LibraryParameter {
  const content = fields(node)
  const type = contractType(required(content.get('Contract'), name), resolve)
  if (!content.has('Default')) return { name, type }
  const initial = content.get('Default')
  const kind = kindOf(initial)
  if (kind === 'constant') return { name, type, initial: constantText(initial) }
  // A default that always fails is none.
  return kind === 'expression' ? { name, type, isOptional: true } : { name, type }
}

/** Whether a body has a Return with a value anywhere. */
function returnsValue(body: Node | null | undefined): boolean {
  let found = false
  visit(body ?? null, {
    Pair(_, { key, value }) {
      if (isScalar(key) && key.value === 'Return' && !isNull(value)) found = true
    },
  })
  return found
}

/** The entries of a map; none for null. */
function fields(node: unknown): Map<string, Node | null> {
  if (!isMap<Node, Node | null>(node)) return new Map()
  return new Map(node.items.map(({ key, value }) => [textOf(key), value]))
}

function textMap(node: unknown): Map<string, string> {
  return new Map([...fields(node)].map(([key, value]) => [key, textOf(value)]))
}

function isNull(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null)
}

function textOf(node: unknown): string {
  return isScalar(node) ? String(node.value) : ''
}

function required(node: Node | null | undefined, name: string): Node {
  if (!node) throw new Error(`${name} has no contract`)
  return node
}

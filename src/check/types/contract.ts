import type { Expression } from '../../yaql/index.js'
import { readScalar } from '../expression.js'
import { fullNameOf, type Namespaces } from '../model/names.js'
import type { YamlNode } from '../yaml/node.js'
import { predicateOf, refusesNull } from './predicate.js'
import { anyMap, type Type, unknown } from './type.js'

/** What values a contract lets through. */
export interface ContractType {
  readonly type: Type
  /** Whether null fails; only said where it is certain. */
  readonly refusesNull: boolean
  /** What `check` asks of the values once they are of the type. */
  readonly predicates: readonly Expression[]
}

const anything: ContractType = { type: unknown, refusesNull: false, predicates: [] }

/** The type of what has passed a contract. Nothing is known of contracts that cannot be read. */
export function contractType(node: YamlNode | undefined, namespaces: Namespaces): ContractType {
  if (node === undefined) return anything
  if (node.kind === 'list') {
    const [item] = node.items
    const isSingle = node.items.slice(1).every((other) => other.kind === 'scalar' && other.type === 'integer')
    const itemType = item !== undefined && isSingle ? contractType(item, namespaces).type : unknown
    return { ...anything, type: { kind: 'list', item: itemType } }
  }
  if (node.kind === 'map') return { ...anything, type: mapType(node.entries, namespaces) }
  const reading = readScalar(node, 'engine')
  return reading.kind === 'expression' ? chainType(reading.expression, namespaces) : anything
}

function mapType(entries: Extract<YamlNode, { kind: 'map' }>['entries'], namespaces: Namespaces): Type {
  const listed = entries.filter(({ key }) => readScalar(key, 'engine').kind === 'literal')
  const known = listed.map(({ key, value }) => [String(key.value), contractType(value, namespaces)] as const)
  const required = known.filter(([, { refusesNull }]) => refusesNull).map(([key]) => key)
  return {
    kind: 'map',
    entries: Object.fromEntries(known.map(([key, { type }]) => [key, type])),
    open: entries.length === 0 || listed.length < entries.length,
    ...(required.length > 0 ? { required } : {}),
  }
}

/** Follows `$.int().notNull()` from its start. */
function chainType(expression: Expression, namespaces: Namespaces): ContractType {
  if (expression.kind !== 'method') return anything
  const before = chainType(expression.receiver, namespaces)
  switch (expression.name) {
    case 'string':
      return { ...before, type: { kind: 'text' }, predicates: [] }
    case 'int':
      return { ...before, type: { kind: 'integer' }, predicates: [] }
    case 'bool':
      return { ...before, type: { kind: 'boolean' }, predicates: [] }
    case 'notNull':
      return { ...before, refusesNull: true }
    case 'check': {
      const predicate = predicateOf(expression.arguments)
      if (predicate === undefined) return before
      const refuses = passesNull(expression.receiver) && refusesNull(predicate)
      const predicates = [...before.predicates, predicate]
      return { ...before, predicates, refusesNull: before.refusesNull || refuses }
    }
    case 'owned':
    case 'notOwned':
      return before
    case 'class': {
      const name = classNameOf(expression.arguments[0], namespaces)
      return { ...before, type: name === undefined ? unknown : { kind: 'object', class: name }, predicates: [] }
    }
    case 'template':
      return { ...before, type: anyMap, predicates: [] }
    default:
      return anything
  }
}

/** Whether null is still null after all that has been asked of it. */
function passesNull(expression: Expression): boolean {
  if (expression.kind === 'variable') return expression.name === ''
  return expression.kind === 'method' && functionsForNull.includes(expression.name) && passesNull(expression.receiver)
}

/** Contract functions that let null pass, or refuse it. */
const functionsForNull: readonly string[] = [
  ...['string', 'int', 'bool', 'notNull', 'check', 'class', 'template', 'owned', 'notOwned'],
]

/** The class that an argument names: `std:Instance`, or a text that is resolved like one. */
export function classNameOf(
  argument: Extract<Expression, { kind: 'call' }>['arguments'][number] | undefined,
  namespaces: Namespaces,
): string | undefined {
  return argument?.kind === 'positional' ? classNamed(argument.value, namespaces) : undefined
}

/** The class that an expression names, as above. */
export function classNamed(expression: Expression, namespaces: Namespaces): string | undefined {
  if (expression.kind === 'type') return fullNameOf(`${expression.prefix}:${expression.name}`, namespaces)
  if (expression.kind === 'literal' && typeof expression.value === 'string') {
    return fullNameOf(expression.value, namespaces)
  }
  return undefined
}

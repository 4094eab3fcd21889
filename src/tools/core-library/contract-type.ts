import { isMap, isScalar, isSeq, type Node } from 'yaml'
import type { Argument, Expression } from '../../yaql/ast.js'
import { type ResolveName, typeScriptName } from './class-names.js'
import { expressionOf } from './scalars.js'

/** The TypeScript type of what a contract, as a class file has it, lets through. Throws on what it does not know. */
export function contractType(contract: Node | null, resolve: ResolveName): string {
  if (isSeq<Node>(contract)) return listType(contract.items, resolve)
  if (isMap<Node, Node | null>(contract)) {
    if (contract.items.length === 0) return 'Record<string, Json>'
    const entries = contract.items.map(({ key, value }) => mapEntry(key, value, resolve))
    return entries[0]?.startsWith('Record<') ? (entries[0] ?? '') : `{ ${entries.join('; ')} }`
  }
  const expression = expressionOf(contract)
  if (expression === undefined) throw new Error(`${String(contract)} is a constant, not a contract`)
  return expressionType(expression, resolve)
}

function listType(items: readonly Node[], resolve: ResolveName): string {
  const [item, minimum, ...others] = items
  if (item === undefined) return 'Json[]'
  if (minimum === undefined) return `${parenthesized(itemType(item, resolve))}[]`
  if (others.length > 0 || !isScalar(minimum)) throw new Error('Lists of several contracts have no type')
  return `AtLeast<${itemType(item, resolve)}, ${String(minimum.value)}>`
}

/** Lists and maps of the library hold no nulls, although most of their contracts forget to say so. */
function itemType(item: Node | null, resolve: ResolveName): string {
  return contractType(item, resolve).replace(/ \| null$/, '')
}

/** A `name: type`, or a whole Record type for keys of any name. */
function mapEntry(key: Node, value: Node | null, resolve: ResolveName): string {
  if (expressionOf(key) !== undefined) return `Record<string, ${itemType(value, resolve)}>`
  const type = contractType(value, resolve)
  const name = isScalar(key) ? String(key.value) : ''
  return type.endsWith(' | null') ? `${name}?: ${type}` : `${name}: ${type}`
}

function parenthesized(type: string): string {
  return /[|&]/.test(type.replace(/\{.*\}|<.*>/g, '')) ? `(${type})` : type
}

function expressionType(contract: Expression, resolve: ResolveName): string {
  const { type, nullable } = steps(contract, resolve)
  return nullable && type !== 'Json' ? `${type} | null` : type
}

interface Step {
  readonly type: string
  readonly nullable: boolean
}

/** Follows a chain such as `$.string().notNull().check(...)` from its end to the `$`. */
function steps(contract: Expression, resolve: ResolveName): Step {
  if (contract.kind === 'variable' && contract.name === '') return { type: 'Json', nullable: true }
  // `$.int() or 5672`: what is null becomes the constant.
  if (contract.kind === 'binary' && contract.operator === 'or')
    return { ...steps(contract.left, resolve), nullable: false }
  if (contract.kind !== 'method') throw new Error(`A contract of kind ${contract.kind} is not known`)
  const before = steps(contract.receiver, resolve)
  const [first] = contract.arguments
  switch (contract.name) {
    case 'notNull':
      return { ...before, nullable: false }
    case 'owned':
      return { ...before, type: `Owned<${before.type}>` }
    case 'notOwned':
      return { ...before, type: `NotOwned<${before.type}>` }
    case 'string':
      return { ...before, type: 'string' }
    case 'int':
      return { ...before, type: 'Int' }
    case 'bool':
      return { ...before, type: 'boolean' }
    case 'class':
      return { ...before, type: typeScriptName(className(first, resolve)) }
    case 'template':
      return { ...before, type: `Template<${typeScriptName(className(first, resolve))}>` }
    case 'check':
      return checked(before, positional(first))
    default:
      throw new Error(`The contract function ${contract.name} is not known`)
  }
}

/** A value limited by `check`: to choices (`$ in [a, b]`) or to a minimum (`$ >= 1`). */
function checked(before: Step, condition: Expression): Step {
  if (condition.kind === 'binary' && condition.operator === 'in') {
    const choices = choicesOf(condition.right)
    const type = choices
      .filter((choice) => choice !== null)
      .map((choice) => `'${choice}'`)
      .join(' | ')
    return { type, nullable: before.nullable && (before.type === 'Json' ? choices.includes(null) : true) }
  }
  if (condition.kind === 'binary' && condition.operator === '>=' && condition.right.kind === 'literal') {
    if (condition.right.value === 1) return { ...before, type: 'Positive' }
    if (condition.right.value === 0) return { ...before, type: 'NonNegative' }
  }
  throw new Error('This check has no counterpart among the types')
}

function choicesOf(list: Expression): (string | null)[] {
  const items =
    list.kind === 'list'
      ? list.items
      : list.kind === 'call' && list.name === 'list'
        ? list.arguments.map((argument) => positional(argument))
        : []
  return items.map((item) => {
    if (item.kind !== 'literal') throw new Error('Choices have to be constants')
    return item.value === null ? null : String(item.value)
  })
}

function positional(argument: Argument | undefined): Expression {
  if (argument?.kind !== 'positional') throw new Error('A contract function lacks its argument')
  return argument.value
}

function className(argument: Argument | undefined, resolve: ResolveName): string {
  const type = positional(argument)
  if (type.kind === 'type') return resolve(`${type.prefix}:${type.name}`)
  if (type.kind === 'literal' && typeof type.value === 'string') return resolve(type.value)
  throw new Error('A class contract has to name its class')
}

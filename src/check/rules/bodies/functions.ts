import { type Argument, acceptsArguments, type CallForm, type Signature } from '../../../yaql/index.js'
import { anyMap, join, sequenceOf, type Type, unknown } from '../../types/type.js'
import type { BodyContext, Scope } from './context.js'
import { infer } from './infer.js'

/** Functions whose lambdas are merely evaluated later, or not at all: `$` stays what it is. */
const lateFunctions: readonly string[] = ['coalesce', 'examine', 'selectAllCases', 'selectCase', 'switchCase']

/** Functions that yield items of what they are given. */
const itemFunctions: readonly string[] = ['first', 'last', 'single', 'min', 'max']

/** Functions that yield a sequence of some of the items that they are given. */
const filterFunctions: readonly string[] = [
  ...['where', 'filter', 'skip', 'skipWhile', 'take', 'takeWhile', 'limit', 'orderBy', 'orderByDescending', 'thenBy'],
  ...['thenByDescending', 'distinct', 'reverse', 'memorize', 'delete'],
]

/** The types of a call's arguments, in their order. Lambdas are looked at with what `$` is in them. */
export function argumentTypes(
  name: string,
  candidates: readonly Signature[],
  given: readonly Argument[],
  source: Type | undefined,
  scope: Scope,
  context: BodyContext,
): readonly Type[] {
  const first = candidates[0]
  const offset = source === undefined ? 0 : 1
  return given.map((argument, index) => {
    if (argument.kind === 'skipped') return unknown
    if (argument.kind === 'mapping') {
      infer(argument.key, scope, context)
      return infer(argument.value, scope, context)
    }
    const parameters = first?.parameters ?? []
    const byName = argument.kind === 'named' ? parameters.find((known) => known.name === argument.name) : undefined
    const variadic = parameters.at(-1)?.variadic === 'positional' ? parameters.at(-1) : undefined
    const parameter = byName ?? (argument.kind === 'positional' ? (parameters[index + offset] ?? variadic) : undefined)
    const isLambda = parameter?.type === 'lambda' && !lateFunctions.includes(name)
    if (!isLambda) return infer(argument.value, scope, context)
    const sequence = source ?? unknown
    const item = name === 'super' || name === 'psuper' || name === 'assert' ? unknown : itemOf(sequence)
    return infer(argument.value, { ...scope, item, isOpen: scope.isOpen || name === 'def' }, context)
  })
}

/** What a YAQL function yields. `source` is the receiver of a method. */
export function functionResult(
  name: string,
  candidates: readonly Signature[],
  source: Type | undefined,
  types: readonly Type[],
): Type {
  const item = source === undefined ? unknown : itemOf(source)
  if (itemFunctions.includes(name) && source !== undefined)
    return types.length === 0 ? item : join(item, types[0] ?? unknown)
  if (filterFunctions.includes(name) && isSequence(source)) return sequenceOf('lazy', item)
  if ((name === 'select' || name === 'map') && isSequence(source)) return sequenceOf('lazy', types[0] ?? unknown)
  if (name === 'toList') return sequenceOf('list', item)
  if (name === 'require') return source ?? types[0] ?? unknown
  if (name === 'coalesce') return types.length === 0 ? unknown : types.reduce(join)
  const results = new Set(candidates.map(({ result }) => result))
  const [result] = results
  return result === undefined || results.size > 1 ? unknown : typeOf(result)
}

function typeOf(result: Signature['result']): Type {
  switch (result) {
    case 'str':
      return { kind: 'text' }
    case 'int':
      return { kind: 'integer' }
    case 'float':
    case 'num':
      return { kind: 'number' }
    case 'bool':
      return { kind: 'boolean' }
    case 'list':
      return sequenceOf('list', unknown)
    case 'dict':
      return anyMap
    case 'iter':
    case 'view':
      return sequenceOf('lazy', unknown)
    default:
      return unknown
  }
}

/** The type of the items of a list or sequence. */
export function itemOf(type: Type): Type {
  return type.kind === 'list' || type.kind === 'lazy' ? type.item : unknown
}

function isSequence(type: Type | undefined): boolean {
  return type?.kind === 'list' || type?.kind === 'lazy'
}

/** The signatures that the arguments fit by number and name. */
export function fitting(
  candidates: readonly Signature[],
  form: CallForm,
  given: readonly Argument[],
): readonly Signature[] {
  return candidates.filter((signature) => acceptsArguments(signature, form, given))
}

/** Whether a value of the type can be a method's receiver. */
export function acceptsReceiver(signature: Signature, type: Type): boolean {
  const parameter = signature.parameters[0]
  if (parameter === undefined || type.kind === 'unknown' || type.kind === 'null') return true
  switch (parameter.type) {
    case 'any':
    case 'lambda':
    case 'mapping':
      return true
    case 'str':
      return type.kind === 'text'
    case 'int':
      return type.kind === 'integer' || type.kind === 'boolean'
    case 'num':
      return ['integer', 'number', 'boolean'].includes(type.kind)
    case 'bool':
      return type.kind === 'boolean'
    case 'list':
      return type.kind === 'list'
    case 'dict':
      return type.kind === 'map'
    case 'iter':
      return type.kind === 'list' || type.kind === 'lazy'
    case 'iterator':
      return type.kind === 'lazy'
    case 'obj':
      return type.kind === 'object'
    case 'type':
      return type.kind === 'class' || type.kind === 'text'
    default:
      // Sets, dates and the like: nothing is known to be one
      return type.kind === 'lazy'
  }
}

/** How a function can be called, in words: `substring(start, length?)`. */
export function signaturesText(candidates: readonly Signature[], form: CallForm): string {
  const texts = candidates.map(({ name, parameters }) => {
    const shown = form === 'method' && parameters[0]?.variadic !== 'positional' ? parameters.slice(1) : parameters
    const list = shown.map((parameter) => {
      const stars = parameter.variadic === 'positional' ? '*' : parameter.variadic === 'named' ? '**' : ''
      return `${stars}${parameter.name.replace(/^_/, '')}${parameter.optional ? '?' : ''}`
    })
    return `\`${name}(${list.join(', ')})\``
  })
  return [...new Set(texts)].join(' or ')
}

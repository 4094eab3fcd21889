import { murano } from '../../../diagnostics/index.js'
import {
  type Argument,
  acceptsArguments,
  type CallForm,
  type Expression,
  type Signature,
  signaturesOf,
} from '../../../yaql/index.js'
import { join, type Type, unknown } from '../../types/type.js'
import { checkTypes, parameterAt } from './argument-types.js'
import { checkDashboardFunction, reportUnknown } from './functions.js'
import { infer } from './infer.js'
import type { ExpressionContext, Scope } from './scope.js'

const kinds = murano.forms.expressions

/** A call of a function or method. */
export type Call = Extract<Expression, { kind: 'call' | 'method' }>

/** Functions whose lazy arguments see the `$` around the call. */
const transparent: ReadonlySet<string> = new Set([
  'coalesce',
  'examine',
  'selectCase',
  'selectAllCases',
  'switch',
  'dict',
])

/** What a call yields. Reports functions that there are not, and arguments that they do not take. */
export function callType(call: Call, scope: Scope, context: ExpressionContext): Type {
  const form: CallForm = call.kind === 'call' ? 'function' : 'method'
  const receiver = call.kind === 'method' ? infer(call.receiver, scope, context) : undefined
  const signatures = signaturesOf(call.name, form, 'dashboard')
  const isTransparent = form === 'function' && transparent.has(call.name)
  const isLazy = (index: number) =>
    !isTransparent && signatures.some((signature) => takesLazily(signature, form, index))
  const types = call.arguments.map((argument, index) => inferArgument(argument, isLazy(index), scope, context))
  if (signatures.length === 0) {
    reportUnknown(call, form, context)
    return unknown
  }
  checkDashboardFunction(call, context)
  const fitting = signatures.filter((signature) => acceptsArguments(signature, form, call.arguments))
  if (fitting.length === 0) {
    const written = signatures.map((signature) => `\`${writeSignature(signature, form)}\``)
    context.sink.report(kinds.arguments, context.reading.nameSpanOf(call), {
      name: call.name,
      signatures: written.join(' or '),
    })
    return unknown
  }
  checkTypes(call, fitting, form, receiver, types, context)
  return fitting.map(resultType).reduce(join)
}

function inferArgument(argument: Argument, isLazy: boolean, scope: Scope, context: ExpressionContext): Type {
  const within = isLazy ? { ...scope, isItem: true } : scope
  if (argument.kind === 'skipped') return unknown
  if (argument.kind === 'mapping') infer(argument.key, within, context)
  return infer(argument.value, within, context)
}

function takesLazily(signature: Signature, form: CallForm, index: number): boolean {
  const parameter = parameterAt(signature, form, index)
  return parameter?.type === 'lambda' || parameter?.type === 'mapping'
}

function writeSignature({ name, parameters }: Signature, form: CallForm): string {
  const [first, ...others] = parameters.map(
    ({ name, optional, variadic }) => `${variadic === 'no' ? '' : '*'}${name}${optional ? '?' : ''}`,
  )
  if (form === 'function') return `${name}(${parameters.length === 0 ? '' : [first, ...others].join(', ')})`
  return `${first}.${name}(${others.join(', ')})`
}

function resultType({ result }: Signature): Type {
  switch (result) {
    case 'str':
      return { kind: 'text' }
    case 'int':
      return { kind: 'integer' }
    case 'bool':
      return { kind: 'boolean' }
    case 'float':
    case 'num':
      return { kind: 'number' }
    case 'list':
      return { kind: 'list', item: unknown }
    case 'iter':
      return { kind: 'lazy', item: unknown }
    case 'dict':
      return { kind: 'map', entries: {}, open: true }
    default:
      return unknown
  }
}

import { murano } from '../../../diagnostics/index.js'
import { allSignatures, type Expression, type Signature, signaturesOf } from '../../../yaql/index.js'
import { type Ancestry, ancestryOf, methodOf } from '../../library/members.js'
import { didYouMean, nearestName } from '../../nearest.js'
import { describeFirst } from '../../types/describe.js'
import { type Type, unknown } from '../../types/type.js'
import { inferArguments } from './calls.js'
import { classArgument } from './class-names.js'
import type { BodyContext, Scope } from './context.js'
import { checkFormat } from './format.js'
import { acceptsReceiver, argumentTypes, fitting, functionResult, signaturesText } from './functions.js'
import { infer } from './infer.js'
import { checkReceiver } from './item-limit.js'
import { checkArguments } from './method-arguments.js'
import { subclassHas } from './properties.js'

type Method = Extract<Expression, { kind: 'method' }>

/** What `x.m(y)` yields. Reports methods that there are not, and arguments that they do not take. */
export function methodType(expression: Method, scope: Scope, context: BodyContext): Type {
  const receiver = infer(expression.receiver, scope, context)
  checkReceiver(expression, scope, context.sink)
  switch (receiver.kind) {
    case 'object':
      return objectMethod(expression, receiver, scope, context)
    case 'class':
      return classMethod(expression, receiver, scope, context)
    case 'unknown':
    case 'null':
      return unknownMethod(expression, receiver, scope, context)
    default:
      return valueMethod(expression, receiver, scope, context)
  }
}

function yaqlMethods(name: string, receiver: Type): readonly Signature[] {
  return signaturesOf(name, 'method', 'engine').filter((signature) => acceptsReceiver(signature, receiver))
}

function objectMethod(
  expression: Method,
  receiver: Extract<Type, { kind: 'object' }>,
  scope: Scope,
  context: BodyContext,
): Type {
  const { name } = expression
  const { library, model, sink } = context
  const ancestry = ancestryOf(library, receiver.class)
  const declared = ancestry && methodOf(ancestry, name)
  if (declared !== undefined) {
    const types = inferArguments(expression, scope, context)
    if (name === 'set' || name === 'assert') {
      sink.report(murano.expressions.unreliableMethod, scope.reading.nameSpanOf(expression), { name })
    } else if (ancestry !== undefined) checkArguments({ expression, types }, declared, scope, context)
    return declared.signature.result
  }
  const candidates = yaqlMethods(name, receiver)
  if (candidates.length > 0) return yaqlMethod(expression, receiver, candidates, scope, context)
  inferArguments(expression, scope, context)
  if (ancestry === undefined || !ancestry.complete || hasExtension(name, context)) return unknown
  // In old formats `$.super(...)` and the like are functions that are called as methods
  if (context.isLegacy && signaturesOf(name, 'function', 'engine').length > 0) return unknown
  if (subclassHas(library, receiver.class, name) || subclassHas(library, model.name, name)) return unknown
  const names = methodNames(ancestry)
  const kind = nearestName(name, names) ? murano.expressions.unknownMethod : murano.expressions.perhapsMethod
  const values = { what: `\`${receiver.class}\``, name, hint: didYouMean(name, names) }
  sink.report(kind, scope.reading.nameSpanOf(expression), values)
  return unknown
}

function methodNames({ classes }: Ancestry): string[] {
  return classes.flatMap(({ methods }) => methods.map(({ name }) => name))
}

function classMethod(
  expression: Method,
  receiver: Extract<Type, { kind: 'class' }>,
  scope: Scope,
  context: BodyContext,
): Type {
  const { name } = expression
  const ancestry = ancestryOf(context.library, receiver.class)
  const declared = ancestry && methodOf(ancestry, name)
  const span = scope.reading.nameSpanOf(expression)
  if (declared !== undefined) {
    const types = inferArguments(expression, scope, context)
    if (declared.signature.usage === 'Runtime')
      context.sink.report(murano.expressions.instanceMethodOfClass, span, { name })
    else checkArguments({ expression, types }, declared, scope, context)
    return declared.signature.result
  }
  const candidates = yaqlMethods(name, receiver)
  if (candidates.length > 0) return yaqlMethod(expression, receiver, candidates, scope, context)
  inferArguments(expression, scope, context)
  if (ancestry === undefined || !ancestry.complete || hasExtension(name, context)) return unknown
  const names = methodNames(ancestry)
  context.sink.report(murano.expressions.unknownMethod, span, {
    what: describeFirst(receiver),
    name,
    hint: didYouMean(name, names),
  })
  return unknown
}

/** Of a receiver of which nothing is known: the method may be one of any class. */
function unknownMethod(expression: Method, receiver: Type, scope: Scope, context: BodyContext): Type {
  const { name } = expression
  const candidates = signaturesOf(name, 'method', 'engine')
  if (candidates.length === 0 || context.methodNames.has(name) || context.isLegacy) {
    if (candidates.length > 0) argumentTypes(name, candidates, expression.arguments, receiver, scope, context)
    else inferArguments(expression, scope, context)
    return unknown
  }
  const types = argumentTypes(name, candidates, expression.arguments, receiver, scope, context)
  if (name === 'find') return foundType(expression, scope, context)
  const fits = fitting(candidates, 'method', expression.arguments)
  // An object of a class that is not known may have a method of this name
  return context.library.isComplete ? functionResult(name, fits, receiver, types) : unknown
}

function valueMethod(expression: Method, receiver: Type, scope: Scope, context: BodyContext): Type {
  const { name } = expression
  const candidates = yaqlMethods(name, receiver)
  if (candidates.length > 0) return yaqlMethod(expression, receiver, candidates, scope, context)
  inferArguments(expression, scope, context)
  if (hasExtension(name, context) || context.isLegacy) return unknown
  const span = scope.reading.nameSpanOf(expression)
  const names = allSignatures('engine')
    .filter((signature) => signature.forms.includes('method') && acceptsReceiver(signature, receiver))
    .map((signature) => signature.name)
  const hint = isStaticCall(expression, context)
    ? ' A class is written with a colon, `:Name` or `prefix:Name`.'
    : didYouMean(name, names)
  context.sink.report(murano.expressions.unknownMethod, span, { what: describeFirst(receiver), name, hint })
  return unknown
}

/** `C.s()`, where `C` is a class: a bare word is a text. */
function isStaticCall({ receiver }: Method, { library }: BodyContext): boolean {
  if (receiver.kind !== 'literal' || typeof receiver.value !== 'string') return false
  const name = receiver.value
  return library.names().some((known) => known === name || known.endsWith(`.${name}`))
}

function yaqlMethod(
  expression: Method,
  receiver: Type,
  candidates: readonly Signature[],
  scope: Scope,
  context: BodyContext,
): Type {
  const { name, arguments: given } = expression
  const types = argumentTypes(name, candidates, given, receiver, scope, context)
  const fits = fitting(candidates, 'method', given)
  if (fits.length === 0 && !context.isLegacy && !hasExtension(name, context)) {
    const values = { name, signatures: signaturesText(candidates, 'method') }
    context.sink.report(murano.expressions.functionArguments, scope.reading.nameSpanOf(expression), values)
  }
  if (name === 'find') return foundType(expression, scope, context)
  if (name === 'format') checkFormat(expression, scope, context)
  return functionResult(name, fits, receiver, types)
}

/** `x.find(Class)`. */
function foundType({ arguments: given }: Method, scope: Scope, context: BodyContext): Type {
  const className = classArgument(given[0], scope, context)
  return className === undefined ? unknown : { kind: 'object', class: className }
}

/** Whether an extension method may be meant: one of the class's own, or of a class that it imports. */
function hasExtension(name: string, { model, library }: BodyContext): boolean {
  const imported = model.imports.map(({ fullName }) =>
    fullName === undefined ? undefined : library.findAnywhere(fullName),
  )
  const classes = [library.findAnywhere(model.name), ...imported]
  return classes.some(
    (known) =>
      known === undefined || known.methods.some((method) => method.name === name && method.usage === 'Extension'),
  )
}

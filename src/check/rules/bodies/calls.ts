import { murano } from '../../../diagnostics/index.js'
import { allSignatures, type Expression, signaturesOf } from '../../../yaql/index.js'
import { didYouMean } from '../../nearest.js'
import { type Type, unknown } from '../../types/type.js'
import { classArgument } from './class-names.js'
import type { BodyContext, Scope } from './context.js'
import { checkFormat } from './format.js'
import { argumentTypes, fitting, functionResult, signaturesText } from './functions.js'
import { infer } from './infer.js'
import { newType } from './new.js'

type Call = Extract<Expression, { kind: 'call' }>

/** Functions that exist only in tests of MuranoPL, or only in packages of an old format. */
const otherFunctions: readonly string[] = [
  ...['inject', 'withOriginal', 'originalMethod'],
  ...['substr', 'firstOrDefault', 'tuple', 'as'],
]

/** What `f(x)` yields. Reports functions that there are not, and arguments that they do not take. */
export function callType(expression: Call, scope: Scope, context: BodyContext): Type {
  const { name, arguments: given } = expression
  const candidates = signaturesOf(name, 'function', 'engine')
  // Unlike in the engine's other functions, names of arguments are those of the object to be made
  if (name === 'new') return newType(expression, scope, context)
  if (name === 'withOriginal') {
    // Tests evaluate it among the variables of whoever calls what they have replaced
    inferArguments(expression, { ...scope, isOpen: true }, context)
    return unknown
  }
  const types = argumentTypes(name, candidates, given, undefined, scope, context)
  if (candidates.length === 0) {
    reportUnknown(expression, scope, context)
    return unknown
  }
  if (!context.isLegacy && fitting(candidates, 'function', given).length === 0) {
    const values = { name, signatures: signaturesText(candidates, 'function') }
    context.sink.report(murano.expressions.functionArguments, scope.reading.nameSpanOf(expression), values)
    return unknown
  }
  switch (name) {
    case 'format':
      checkFormat(expression, scope, context)
      return { kind: 'text' }
    case 'cast': {
      const className = classArgument(given[1], scope, context)
      return className === undefined ? unknown : { kind: 'object', class: className }
    }
    case 'find': {
      const className = classArgument(given[1], scope, context)
      return className === undefined ? unknown : { kind: 'object', class: className }
    }
    case 'type':
      return typeReference(expression, scope, context)
    case 'let':
    case 'with':
      return unknown
    default:
      return functionResult(name, candidates, undefined, types)
  }
}

/** `type('a.b.C')`. */
function typeReference({ arguments: given }: Call, scope: Scope, context: BodyContext): Type {
  const [first] = given
  if (first?.kind !== 'positional' || first.value.kind === 'variable') return unknown
  const className = classArgument(first, scope, context)
  return className === undefined ? unknown : { kind: 'class', class: className }
}

function reportUnknown(expression: Call, scope: Scope, context: BodyContext): void {
  const { name } = expression
  const { sink, ancestry, model, isLegacy } = context
  const span = scope.reading.nameSpanOf(expression)
  const isMethod = signaturesOf(name, 'method', 'engine').length > 0
  if (otherFunctions.includes(name) || (isLegacy && isMethod)) return
  // The core library's own function
  if (name === 'config' && model.name.startsWith('io.murano.')) return
  if (scope.isOpen) return
  const isOwn = ancestry?.classes.some(({ methods }) => methods.some((method) => method.name === name)) === true
  if (isOwn || isMethod) {
    sink.report(murano.expressions.methodAsFunction, span, { name, receiver: isOwn ? '$' : 'value' })
    return
  }
  // A part of the class's own package that is not known may bring it
  const known = allSignatures('engine').filter(({ forms }) => forms.includes('function'))
  sink.report(murano.expressions.unknownFunction, span, {
    name,
    hint: didYouMean(
      name,
      known.map((each) => each.name),
    ),
  })
}

/** The types of what is given to a call of which YAQL knows nothing. */
export function inferArguments(
  { arguments: given }: Pick<Call, 'arguments'>,
  scope: Scope,
  context: BodyContext,
): ReadonlyMap<Expression, Type> {
  const types = new Map<Expression, Type>()
  for (const argument of given) {
    if (argument.kind === 'mapping') infer(argument.key, scope, context)
    if (argument.kind !== 'skipped') types.set(argument.value, infer(argument.value, scope, context))
  }
  return types
}

import { murano } from '../../../diagnostics/index.js'
import {
  type Argument,
  acceptsArguments,
  allSignatures,
  type CallForm,
  type Expression,
  signaturesOf,
} from '../../../yaql/index.js'
import { nearestName } from '../../nearest.js'
import { checkClassArguments } from './class-arguments.js'
import type { ContractScope } from './context.js'
import { argumentsText, contractFunctions } from './signatures.js'

type Call = Extract<Expression, { kind: 'call' | 'method' }>
type CheckPart = (expression: Expression, scope: ContractScope) => boolean

/** Functions that are there in tests, or in packages of an old format. */
const otherFunctions: readonly string[] = ['substr', 'firstOrDefault', 'tuple', 'as', 'switch', 'config']

/** Checks a call within a contract, and its parts; whether nothing was found. */
export function checkCall(expression: Call, scope: ContractScope, checkPart: CheckPart): boolean {
  const { name, arguments: given } = expression
  const form: CallForm = expression.kind === 'call' ? 'function' : 'method'
  const signature = scope.hasContractFunctions ? contractFunctions.get(name) : undefined
  let isSound = expression.kind === 'call' || checkPart(expression.receiver, scope)
  if (signature === undefined) {
    if (isSound && !isKnown(expression, form, scope)) {
      reportUnknown(expression, form, scope)
      return false
    }
  } else if (!acceptsArguments(signature, form, given)) {
    const values = { name, signature: argumentsText(signature) }
    scope.sink.report(murano.contracts.functionArguments, scope.reading.nameSpanOf(expression), values)
    return false
  } else if (name === 'class' || name === 'template') {
    return checkClassArguments(name, form === 'method' ? given : given.slice(1), scope) && isSound
  }
  // The predicate is evaluated where the class is, not where the contract is
  const within = signature !== undefined && name === 'check' ? { ...scope, hasContractFunctions: false } : scope
  for (const part of given.flatMap(partsOf)) isSound = checkPart(part, within) && isSound
  return isSound
}

function partsOf(argument: Argument): Expression[] {
  if (argument.kind === 'skipped') return []
  return argument.kind === 'mapping' ? [argument.key, argument.value] : [argument.value]
}

function isKnown(
  expression: Call,
  form: CallForm,
  { isLegacy, isMethod, hasContractFunctions, library }: ContractScope,
): boolean {
  const { name } = expression
  if (signaturesOf(name, form, 'engine').length > 0 || otherFunctions.includes(name)) return true
  if (isLegacy && signaturesOf(name, form === 'method' ? 'function' : 'method', 'engine').length > 0) return true
  if (expression.kind === 'call') return false
  return isMethod(name) || !(library.isComplete || (hasContractFunctions && isOfValue(expression.receiver)))
}

/** Whether it is the value itself, or what contract functions other than those for objects have made of it. */
function isOfValue(expression: Expression): boolean {
  if (expression.kind === 'variable') return expression.name === ''
  if (expression.kind !== 'method' || !contractFunctions.has(expression.name)) return false
  return expression.name !== 'class' && expression.name !== 'template' && isOfValue(expression.receiver)
}

function reportUnknown(expression: Call, form: CallForm, { sink, reading, hasContractFunctions }: ContractScope): void {
  const { name } = expression
  const span = reading.nameSpanOf(expression)
  const hint = hintFor(name, form, hasContractFunctions)
  if (hasContractFunctions) sink.report(murano.contracts.unknownFunction, span, { what: form, name, hint })
  else if (form === 'function') sink.report(murano.expressions.unknownFunction, span, { name, hint })
  else sink.report(murano.expressions.unknownMethod, span, { what: 'What stands before the dot', name, hint })
}

function hintFor(name: string, form: CallForm, hasContractFunctions: boolean): string {
  const other: CallForm = form === 'method' ? 'function' : 'method'
  if (signaturesOf(name, other, 'engine').length > 0) {
    return form === 'method' ? ` Of \`${name}\` there is a function: \`${name}($)\`.` : ` Write \`$.${name}(...)\`.`
  }
  const contracts = hasContractFunctions ? nearestName(name, contractFunctions.keys()) : undefined
  const known = allSignatures('engine').filter(({ forms }) => forms.includes(form))
  const nearest =
    contracts ??
    nearestName(
      name,
      known.map((each) => each.name),
    )
  return nearest === undefined ? '' : ` Did you mean \`${nearest}\`?`
}

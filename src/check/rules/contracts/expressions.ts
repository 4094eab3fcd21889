import { murano } from '../../../diagnostics/index.js'
import { children, type Expression } from '../../../yaql/index.js'
import type { ExpressionReading } from '../../expression.js'
import { shown } from '../../shown.js'
import { mistakenText } from '../../text-as-expression.js'
import { checkCall } from './calls.js'
import { checkClassName } from './class-arguments.js'
import type { ContractContext, ContractScope } from './context.js'
import { contractFunctions } from './signatures.js'

/** Checks a contract that is an expression; whether nothing was found. */
export function checkContractExpression(reading: ExpressionReading, context: ContractContext): boolean {
  const { expression, scalar } = reading
  const mistaken = mistakenText(reading)
  if (mistaken !== undefined) {
    const kind = mistaken.kind === 'fails' ? murano.expressions.textAsExpression : murano.expressions.comparedTexts
    context.sink.report(kind, scalar.span, { text: shown(scalar.text), operator: mistaken.operator })
    return false
  }
  const scope = { ...context, reading, hasContractFunctions: true, isOpen: bindsNames(expression) }
  if (!checkPart(expression, scope)) return false
  if (mentionsValue(expression)) return true
  reportIgnored(expression, scope)
  return false
}

/** Checks an expression within a contract; whether nothing was found. */
export function checkPart(expression: Expression, scope: ContractScope): boolean {
  const { sink, reading } = scope
  switch (expression.kind) {
    case 'call':
    case 'method':
      return checkCall(expression, scope, checkPart)
    case 'type':
      return checkClassName(expression, scope)
    case 'property':
      if (!scope.hasContractFunctions || !contractFunctions.has(expression.name)) break
      sink.report(murano.contracts.notCalled, reading.nameSpanOf(expression), { name: expression.name })
      return false
    case 'variable':
      if (scope.isOpen || isKnownVariable(expression.name)) return true
      sink.report(murano.contracts.undefinedVariable, reading.spanOf(expression), { variable: `$${expression.name}` })
      return false
    default:
  }
  return children(expression).reduce((sound, child) => checkPart(child, scope) && sound, true)
}

/** `$`, what is around it, and what lambdas have. */
function isKnownVariable(name: string): boolean {
  return /^\d*$/.test(name) || ['this', 'owner', 'calling_type', 'root_context'].includes(name)
}

function bindsNames(expression: Expression): boolean {
  if (expression.kind === 'binary' && expression.operator === '->') return true
  const named = expression.kind === 'call' || expression.kind === 'method' ? expression.name : ''
  return ['let', 'with', 'unpack', 'def'].includes(named) || children(expression).some(bindsNames)
}

function mentionsValue(expression: Expression): boolean {
  return (expression.kind === 'variable' && expression.name !== 'this') || children(expression).some(mentionsValue)
}

function reportIgnored(expression: Expression, { sink, reading }: ContractScope): void {
  let start = expression
  while (start.kind === 'method') start = start.receiver
  const isFunction = start.kind === 'call' && contractFunctions.has(start.name)
  const result = isFunction ? 'it becomes null first' : 'the result is the same'
  sink.report(murano.contracts.ignoresValue, reading.spanOf(expression), { result })
}

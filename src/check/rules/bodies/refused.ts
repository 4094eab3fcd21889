import { type DiagnosticSink, murano, type SourceSpan } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/index.js'
import { shown } from '../../shown.js'
import { describe } from '../../types/describe.js'
import { type Asked, failsCheck, type Given, isRefused } from '../../types/refusal.js'
import type { Type } from '../../types/type.js'
import type { Scope } from './context.js'

/** What has a contract: a property or an argument. */
interface Declared extends Asked {
  readonly name: string
  readonly refusesNull?: true
}

/** Reports what a call gives for an argument or a property, if the contract is known to refuse it. */
export function checkGiven(
  value: Expression,
  types: ReadonlyMap<Expression, Type>,
  declared: Declared,
  { reading }: Scope,
  sink: DiagnosticSink,
): void {
  const type = types.get(value)
  if (type === undefined) return
  reportRefused({ type, constant: constantIn(value) }, declared, reading.spanOf(value), sink)
}

function constantIn(value: Expression): Given['constant'] {
  if (value.kind === 'unary' && value.operator === '-' && value.operand.kind === 'literal') {
    return typeof value.operand.value === 'number' ? -value.operand.value : undefined
  }
  return value.kind === 'literal' ? value.value : undefined
}

/** Reports a value for an argument or a property whose contract is known to refuse it. */
export function reportRefused(given: Given, declared: Declared, span: SourceSpan, sink: DiagnosticSink): void {
  const { name, type: expected, refusesNull } = declared
  const { type, constant } = given
  if (isRefused(given, expected) || (constant === null && refusesNull)) {
    const what = typeof constant === 'string' ? `the text \`${shown(constant)}\`` : describe(type)
    sink.report(murano.expressions.refusedArgument, span, { name, what, expected: describe(expected) })
  } else if (constant !== undefined && constant !== null && failsCheck(constant, declared)) {
    sink.report(murano.expressions.failedCheck, span, { name, value: shown(String(constant)) })
  }
}

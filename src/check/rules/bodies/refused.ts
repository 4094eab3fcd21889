import { type DiagnosticSink, murano, type SourceSpan } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/index.js'
import { shown } from '../../shown.js'
import { describe } from '../../types/describe.js'
import { type Given, isRefused } from '../../types/refusal.js'
import type { Type } from '../../types/type.js'
import type { Scope } from './context.js'

/** What has a contract: a property or an argument. */
interface Declared {
  readonly name: string
  readonly type: Type
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
  const constant = value.kind === 'literal' ? value.value : undefined
  reportRefused({ type, constant }, declared, reading.spanOf(value), sink)
}

/** Reports a value for an argument or a property whose contract is known to refuse it. */
export function reportRefused(
  given: Given,
  { name, type: expected }: Declared,
  span: SourceSpan,
  sink: DiagnosticSink,
): void {
  if (!isRefused(given, expected)) return
  const what = typeof given.constant === 'string' ? `the text \`${shown(given.constant)}\`` : describe(given.type)
  sink.report(murano.expressions.refusedArgument, span, { name, what, expected: describe(expected) })
}

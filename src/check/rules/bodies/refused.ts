import { type DiagnosticSink, murano, type SourceSpan } from '../../../diagnostics/index.js'
import { shown } from '../../shown.js'
import { describe } from '../../types/describe.js'
import { type Given, isRefused } from '../../types/refusal.js'
import type { Type } from '../../types/type.js'

/** Reports a value for an argument or a property whose contract is known to refuse it. */
export function reportRefused(
  given: Given,
  { name, type: expected }: { readonly name: string; readonly type: Type },
  span: SourceSpan,
  sink: DiagnosticSink,
): void {
  if (!isRefused(given, expected)) return
  const what = typeof given.constant === 'string' ? `the text \`${shown(given.constant)}\`` : describe(given.type)
  sink.report(murano.expressions.refusedArgument, span, { name, what, expected: describe(expected) })
}

import { language } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/ast.js'
import { binary, call, literal } from '../../../yaql/build.js'
import type ts from '../../load/typescript.cjs'
import { spanOf } from '../lowering.js'
import type { Scope } from '../scope.js'
import { valueType } from '../types.js'
import { lowerExpression } from './index.js'
import { lowerOperands } from './operands.js'

/** A template string: its parts joined with `+`. */
export function lowerTemplate(node: ts.TemplateExpression, scope: Scope): Expression {
  const parts = lowerOperands(
    node.templateSpans.map(
      ({ expression }) =>
        () =>
          asText(expression, scope),
    ),
    scope,
  )
  const texts = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)]
  const pieces = texts.flatMap((text, index) => {
    const part = index === 0 ? undefined : parts[index - 1]
    return [...(part ? [part] : []), ...(text === '' ? [] : [literal(text)])]
  })
  return pieces.reduce((left, right) => binary('+', left, right))
}

/** The text of a value, where JavaScript and MuranoPL agree on it: text, whole numbers, booleans and null. */
export function asText(node: ts.Expression, scope: Scope): Expression {
  const { kind, nullable, mayBeUndefined } = valueType(scope.lowering, node)
  const lowered = lowerExpression(node, scope)
  if (kind === 'string' && !nullable) return lowered
  const hasText = kind === 'string' || kind === 'number' || kind === 'boolean' || kind === 'null'
  if (!hasText || mayBeUndefined) {
    scope.lowering.diagnostics.report(language.noText, spanOf(node), { expression: node.getText() })
  }
  return call('str', lowered)
}

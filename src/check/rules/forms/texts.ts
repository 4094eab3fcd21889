import { murano } from '../../../diagnostics/index.js'
import { children, type Expression, parse } from '../../../yaql/index.js'
import type { ExpressionReading, LiteralReading } from '../../expression.js'
import { mistakenText } from '../../text-as-expression.js'
import { dataPathOf } from './data-path.js'
import type { FormDefinition } from './definition.js'
import { shorten } from './describe.js'
import type { Place } from './place.js'
import type { ExpressionContext } from './scope.js'

const kinds = murano.forms.expressions

/** Reports a constant that would be an expression without quotes, or if it had no mistake. */
export function checkLiteral(
  { scalar, problem }: LiteralReading,
  isInFlow: boolean,
  { place, form, sink }: Omit<ExpressionContext, 'reading'>,
): void {
  const { text } = scalar
  if (problem === undefined) {
    if (scalar.style === 'plain' || scalar.type !== 'text' || !text.includes('$')) return
    const parsed = parse(text, 'dashboard')
    if ('expression' in parsed && mentionsForm(parsed.expression, place, form)) {
      sink.report(kinds.quoted, scalar.span, { text: shorten(text) })
    }
  } else if (isInFlow && count(text, '(') > count(text, ')')) {
    sink.report(kinds.splitCall, scalar.span, { text: shorten(text) })
  } else if (isInFlow && isSplitRest(text)) {
    // Reported with its first part
  } else if (isMeantAsExpression(text, place, form)) {
    sink.report(kinds.broken, problem.span, { reason: problem.message })
  }
}

/** Reports text that lacks its quotes, so that it is an expression. Whether it is such. */
export function checkMistakenText(reading: ExpressionReading, { sink }: Omit<ExpressionContext, 'reading'>): boolean {
  const { scalar, expression } = reading
  if (scalar.tag !== undefined) return false
  const text = shorten(scalar.text)
  const mistaken = mistakenText(reading)
  if (mistaken?.kind === 'fails') {
    sink.report(kinds.textAsExpression, scalar.span, { text, operator: mistaken.operator })
    return true
  }
  const becomes = mistaken === undefined ? constantOf(scalar.text, expression) : resultOf(mistaken.operator)
  if (becomes === undefined) return false
  sink.report(kinds.textAsConstant, scalar.span, { text, becomes })
  return true
}

function resultOf(operator: string): string {
  if (operator === '+') return 'one text'
  return operator === 'and' || operator === 'or' ? 'one of its words' : 'true or false'
}

/** What becomes of `(text)` and `9-17`. */
function constantOf(text: string, expression: Expression): string | undefined {
  if (expression.kind === 'literal' && typeof expression.value === 'string' && !/["'`]/.test(text)) {
    return `the text \`${shorten(expression.value)}\``
  }
  const numbers = /^(\d{1,9})([-/])(\d{1,9})$/.exec(text)
  if (numbers === null) return undefined
  const [, left, operator, right] = numbers
  const value = operator === '-' ? Number(left) - Number(right) : Math.floor(Number(left) / Number(right))
  return Number.isFinite(value) ? `the number ${value}` : undefined
}

/** Whether an expression names a step or a variable that there is. */
function mentionsForm(expression: Expression, place: Place, form: FormDefinition): boolean {
  const [first, second] = dataPathOf(expression) ?? []
  if (first !== undefined && second !== undefined && form.stepsNamed.has(first.name)) return true
  if (expression.kind === 'variable' && expression.name !== '' && place.variables.has(expression.name)) return true
  return children(expression).some((child) => mentionsForm(child, place, form))
}

/** Whether text without quotes that is no expression was meant to be one. */
function isMeantAsExpression(text: string, { kind, variables }: Place, form: FormDefinition): boolean {
  for (const [, path, name] of text.matchAll(/\$(?:forms)?\.([\p{L}_][\p{L}\p{N}_]*)|\$([\p{L}_][\p{L}\p{N}_]*)/gu)) {
    if (path !== undefined && (kind === 'model' || kind === 'enabled' || form.stepsNamed.has(path))) return true
    if (name !== undefined && variables.has(name)) return true
  }
  return false
}

/** Whether the text closes brackets that it does not open: what a comma has cut off a call. */
export function isSplitRest(text: string): boolean {
  return count(text, ')') > count(text, '(')
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}

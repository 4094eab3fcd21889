import type { SourceSpan } from '../diagnostics/index.js'
import { type Dialect, type Expression, type Problem, parseWithSpans, readsAsWords } from '../yaql/index.js'
import type { YamlScalar } from './yaml/node.js'

/** How Murano takes a scalar. */
export type Reading = LiteralReading | ExpressionReading | UselessReading

/** A constant. */
export interface LiteralReading {
  readonly kind: 'literal'
  readonly scalar: YamlScalar
  /** Why it is no expression, where an expression could have been meant: it is unquoted, and more than words. */
  readonly problem?: LocatedProblem
}

/** A YAQL expression. */
export interface ExpressionReading {
  readonly kind: 'expression'
  readonly scalar: YamlScalar
  readonly expression: Expression
  /** Where a node of the expression is written. */
  spanOf(node: Expression): SourceSpan
  /** Where the name of a property, method or function is written. */
  nameSpanOf(node: Expression & { readonly name: string }): SourceSpan
}

/** What Murano takes for an expression and can never evaluate, such as `10.0.0.0/24`, or not even read. */
export interface UselessReading {
  readonly kind: 'useless'
  readonly scalar: YamlScalar
  readonly problem: LocatedProblem
}

/** What is wrong with an expression, and where. */
export interface LocatedProblem extends Problem {
  readonly span: SourceSpan
}

const expressionTag = '!yaql'

/** Scalars are asked for again and again; what they are does not change. */
const readings: Readonly<Record<Dialect, WeakMap<YamlScalar, Reading>>> = {
  engine: new WeakMap(),
  dashboard: new WeakMap(),
}

/** Reads a scalar as the engine (class files) or the dashboard (forms) does. */
export function readScalar(scalar: YamlScalar, dialect: Dialect): Reading {
  const known = readings[dialect].get(scalar)
  if (known !== undefined) return known
  const reading = parseScalar(scalar, dialect)
  readings[dialect].set(scalar, reading)
  return reading
}

function parseScalar(scalar: YamlScalar, dialect: Dialect): Reading {
  const forced = scalar.tag === expressionTag
  const isPlainText = scalar.style === 'plain' && scalar.type === 'text' && scalar.tag === undefined
  if (!forced && (!isPlainText || readsAsWords(scalar.text, dialect))) return { kind: 'literal', scalar }
  const result = parseWithSpans(scalar.text, dialect)
  const locate = (start: number, end: number) => spanWithin(scalar, start, end)
  if ('error' in result) {
    const { error } = result
    const problem = { ...error, span: locate(error.offset, error.offset + 1) }
    // What merely has no place in our trees is an expression to Murano, of which no more is known
    if (error.code.startsWith('unsupported-')) return opaque(scalar)
    // Of all that is no expression, only what breaks its reading is no text either
    const isUseless = forced || error.grammatical || error.code === 'invalid-escape'
    return { kind: isUseless ? 'useless' : 'literal', scalar, problem }
  }
  const { expression, spans } = result
  const whole = { start: 0, end: scalar.text.length }
  const written = (node: Expression) => spans.get(node) ?? whole
  return {
    kind: 'expression',
    scalar,
    expression,
    spanOf: (node) => locate(written(node).start, written(node).end),
    nameSpanOf: (node) => {
      const from = 'receiver' in node ? written(node.receiver).end : written(node).start
      const start = scalar.text.indexOf(node.name, from)
      return start < 0 ? locate(written(node).start, written(node).end) : locate(start, start + node.name.length)
    },
  }
}

function opaque(scalar: YamlScalar): ExpressionReading {
  const place = () => scalar.span
  return { kind: 'expression', scalar, expression: { kind: 'variable', name: '' }, spanOf: place, nameSpanOf: place }
}

/** The place of a part of a scalar's text in the file; the whole scalar where folds or escapes hide it. */
function spanWithin({ span, style, text }: YamlScalar, start: number, end: number): SourceSpan {
  if (style !== 'plain' || span.end - span.start !== text.length) return span
  return {
    file: span.file,
    start: span.start + start,
    end: span.start + Math.min(Math.max(end, start + 1), text.length),
  }
}

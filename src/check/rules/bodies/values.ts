import { murano } from '../../../diagnostics/index.js'
import { type LiteralReading, type Reading, readScalar } from '../../expression.js'
import { mistakenText } from '../../text-as-expression.js'
import { anyMap, join, sequenceOf, type Type, unknown } from '../../types/type.js'
import { isNull, type YamlNode, type YamlScalar } from '../../yaml/node.js'
import { type BodyContext, outerScope } from './context.js'
import { infer } from './infer.js'
import { checkItemCount } from './item-limit.js'

/** What a value in a body or a default yields. Reports what is wrong in its expressions, and texts that are none. */
export function valueType(node: YamlNode, context: BodyContext): Type {
  switch (node.kind) {
    case 'scalar':
      return scalarType(node, context)
    case 'list': {
      const cut = node.items.find((item) => item.kind === 'scalar' && isCutCall(readScalar(item, 'engine')))
      if (node.isFlow && cut?.kind === 'scalar') {
        // What follows are the other pieces of the call
        context.sink.report(murano.expressions.brokenFlow, cut.span, { text: cut.text })
        return sequenceOf('list', unknown)
      }
      const items = node.items.map((item) => valueType(item, context))
      return sequenceOf('list', items.length === 0 ? unknown : items.reduce(join))
    }
    case 'map':
      for (const { key, value } of node.entries) {
        if (isNull(value) && key.style === 'plain' && key.text.includes('=>')) {
          context.sink.report(murano.expressions.arrowKey, key.span, { text: key.text })
        } else {
          scalarType(key, context)
          valueType(value, context)
        }
      }
      return anyMap
  }
}

function scalarType(scalar: YamlScalar, context: BodyContext): Type {
  return readingType(readScalar(scalar, 'engine'), context)
}

/** What a scalar yields, as above. */
export function readingType(reading: Reading, context: BodyContext): Type {
  const { scalar } = reading
  switch (reading.kind) {
    case 'useless':
      context.sink.report(murano.expressions.useless, reading.problem.span, {
        reason: reading.problem.message,
        hint: '',
      })
      return unknown
    case 'expression': {
      const mistaken = mistakenText(reading)
      if (mistaken === undefined) {
        checkItemCount(reading.expression, { reading }, context.sink)
        return infer(reading.expression, outerScope(reading, context), context)
      }
      const kind = mistaken.kind === 'fails' ? murano.expressions.textAsExpression : murano.expressions.comparedTexts
      context.sink.report(kind, scalar.span, { text: scalar.text, operator: mistaken.operator })
      return unknown
    }
    case 'literal':
      warnOfText(reading, context)
      return literalType(scalar)
  }
}

function literalType({ type }: YamlScalar): Type {
  switch (type) {
    case 'date':
      return unknown
    case 'float':
      return { kind: 'number' }
    default:
      return { kind: type }
  }
}

/** Texts that were probably meant as expressions. */
function warnOfText(reading: LiteralReading, context: BodyContext): void {
  const { scalar, problem } = reading
  if (scalar.type !== 'text' || scalar.style === 'block') return
  if (problem !== undefined) {
    if (/^[ \t]+#/.test(context.textAfter(scalar.span)) && isCutCall(reading)) {
      context.sink.report(murano.expressions.cutByComment, scalar.span, { text: scalar.text })
    } else if (mentionsValues(scalar.text, context)) {
      context.sink.report(murano.expressions.brokenExpression, problem.span, { reason: problem.message })
    }
  } else if (scalar.style === 'quoted' && isQuotedExpression(scalar, context)) {
    context.sink.report(murano.expressions.quotedExpression, scalar.span, { text: scalar.text })
  }
}

/** A call that lacks its end, `f(1`: a comma in a flow list or a comment has cut it off. */
function isCutCall(reading: Reading): boolean {
  const { text } = reading.scalar
  return reading.kind === 'literal' && reading.problem !== undefined && /^[$\p{L}_][$\p{L}\p{N}_.]*\([^)]*$/u.test(text)
}

/** Whether a text names `$.something`, `$this` or a variable of the method, as only expressions do. */
function mentionsValues(text: string, { variables }: BodyContext): boolean {
  return [...text.matchAll(/\$(\w*)(\.[A-Za-z_])?/g)].some(([, name = '', member]) => {
    if (name === '') return member !== undefined
    return name === 'this' || variables.has(name)
  })
}

function isQuotedExpression(scalar: YamlScalar, context: BodyContext): boolean {
  const start = /^\$(\w*)(?=[.([]|$)/.exec(scalar.text)
  if (start === null || scalar.text === '$') return false
  const [, name = ''] = start
  if (name !== '' && name !== 'this' && !context.variables.has(name)) return false
  return readScalar({ ...scalar, style: 'plain' }, 'engine').kind === 'expression'
}

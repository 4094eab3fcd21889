import { type DiagnosticSink, murano } from '../../../diagnostics/index.js'
import { readScalar } from '../../expression.js'
import { isText, type YamlNode, type YamlScalar } from '../../yaml/node.js'
import type { FormField } from './definition.js'
import { shorten } from './describe.js'
import { camelize } from './names.js'

const kinds = murano.forms.fields

/** Limits that belong together, and what of a value they limit. */
const limits = [
  { low: 'min_value', high: 'max_value', measure: numberOf },
  { low: 'min_length', high: 'max_length', measure: lengthOf },
] as const

/** Checks that the limits of a field leave room for values, its initial one among them. */
export function checkLimits({ options }: FormField, sink: DiagnosticSink): void {
  const initial = options.get('initial')?.value
  const isConstant = initial?.kind === 'scalar' && readScalar(initial, 'dashboard').kind === 'literal'
  for (const { low, high, measure } of limits) {
    const [least, most] = [low, high].map((key) => limitOf(options.get(key)?.value))
    if (least !== undefined && most !== undefined && least > most) {
      const span = options.get(low)?.key.span
      sink.report(kinds.crossedLimits, span, { low: camelize(low), high: camelize(high) })
      return
    }
    const size = isConstant ? measure(initial) : undefined
    if (!isConstant || size === undefined) continue
    const broken = least !== undefined && size < least ? low : most !== undefined && size > most ? high : undefined
    if (broken === undefined) continue
    const values = { initial: shorten(initial.text), key: camelize(broken), limit: broken === low ? least : most }
    sink.report(kinds.initialBounds, initial.span, { ...values, limit: values.limit ?? '' })
  }
}

function limitOf(node: YamlNode | undefined): number | undefined {
  if (node?.kind !== 'scalar') return undefined
  if (typeof node.value === 'number') return node.value
  return isText(node) && /^\d{1,9}$/.test(node.text) ? Number(node.text) : undefined
}

function numberOf({ value }: YamlScalar): number | undefined {
  return typeof value === 'number' ? value : undefined
}

/** Blanks at both ends do not count; what is empty is a matter of \`required\`. */
function lengthOf(scalar: YamlScalar): number | undefined {
  const { length } = isText(scalar) ? scalar.text.trim() : ''
  return length === 0 ? undefined : length
}

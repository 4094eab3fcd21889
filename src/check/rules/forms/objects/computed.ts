import { Diagnostics } from '../../../../diagnostics/index.js'
import type { Expression } from '../../../../yaql/index.js'
import type { ExpressionReading } from '../../../expression.js'
import type { Type } from '../../../types/type.js'
import type { YamlEntry } from '../../../yaml/node.js'
import { fieldOf } from '../data-path.js'
import { infer } from '../infer.js'
import { modelPlace } from '../place.js'
import { newUsage, outerScope } from '../scope.js'
import type { ObjectContext, Target } from './context.js'
import { checkFieldValue } from './field-value.js'
import { checkValue, itemTarget, reportWrong } from './value.js'

/** Templates within templates that are followed. */
const deepest = 40

/** Checks what an expression yields against the type of a contract, as far as that is known. */
export function checkComputed(reading: ExpressionReading, target: Target, context: ObjectContext): void {
  const { expression, scalar } = reading
  const named = namedBy(expression, context)
  if (named !== undefined) {
    expand(named, target, context)
    return
  }
  const { form } = context
  if (expression.kind === 'call' && expression.name === 'repeat') {
    const [first] = expression.arguments
    const repeated = first?.kind === 'positional' ? namedBy(first.value, context) : undefined
    if (target.type.kind === 'list') {
      if (repeated !== undefined) expand(repeated, itemTarget(target, target.type.item), context)
    } else if (isSingle(target.type)) reportWrong(scalar.span, 'a list', target, context)
    return
  }
  const field = fieldOf(expression, form)
  if (field !== undefined) {
    checkFieldValue(field, scalar.span, target, context)
    return
  }
  const silent = new Diagnostics()
  const place = modelPlace(form, '`Templates`')
  const type = infer(expression, outerScope, { reading, place, form, sink: silent, usage: newUsage() })
  const found = wrongType(type, target.type)
  if (found !== undefined && !silent.hasErrors) reportWrong(scalar.span, found, target, context)
}

/** The template or parameter that an expression is the value of: `$item`, or `ref(item)`. */
function namedBy(expression: Expression, { form }: ObjectContext): YamlEntry | undefined {
  if (expression.kind === 'variable') return form.templates.get(expression.name) ?? form.parameters.get(expression.name)
  if (expression.kind !== 'call' || expression.name !== 'ref') return undefined
  const [first] = expression.arguments
  const name = first?.kind === 'positional' && first.value.kind === 'literal' ? first.value.value : undefined
  return typeof name === 'string' ? form.templates.get(name) : undefined
}

/** Checks a template where it is used; each once for a property. */
function expand({ key, value }: YamlEntry, target: Target, context: ObjectContext): void {
  const { done, open } = context
  const use = `${key.text} ${target.class} ${target.path.replace(/\[\d+\]/g, '[]')}`
  if (done.has(use) || open.has(key.text) || open.size > deepest) return
  done.add(use)
  checkValue(value, target, { ...context, open: new Set([...open, key.text]) })
}

function isSingle({ kind }: Type): boolean {
  return kind === 'text' || kind === 'integer' || kind === 'object' || kind === 'map'
}

/** What is wrong with a value of one type where the other is taken, in words. */
function wrongType(value: Type, taken: Type): string | undefined {
  switch (value.kind) {
    case 'list':
    case 'lazy':
      return isSingle(taken) ? 'a list' : undefined
    case 'map':
      return taken.kind === 'text' || taken.kind === 'integer' ? 'a map' : undefined
    case 'boolean':
      return taken.kind === 'object' || taken.kind === 'map' ? 'a boolean' : undefined
    case 'integer':
      return taken.kind === 'object' || taken.kind === 'map' ? 'a number' : undefined
    case 'text':
      return taken.kind === 'map' ? 'a text' : undefined
    default:
      return undefined
  }
}

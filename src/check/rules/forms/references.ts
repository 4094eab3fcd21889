import { murano } from '../../../diagnostics/index.js'
import type { Expression } from '../../../yaql/index.js'
import { didYouMean } from '../../nearest.js'
import { type Type, unknown } from '../../types/type.js'
import { fieldOf, type PathPart } from './data-path.js'
import type { FormStep } from './definition.js'
import { isKnownBy, ownStepFields } from './place.js'
import type { ExpressionContext, Scope } from './scope.js'
import { ownStep } from './steps.js'

const kinds = murano.forms.expressions

/** So many names are looked through for a suggestion: a hostile form has thousands. */
const candidates = 60

/** What `$.step.field` yields. Reports steps and fields that there are not, or not yet. */
export function dataType(path: readonly PathPart[], context: ExpressionContext): Type {
  const { place, form, reading, sink, usage } = context
  const [first, second, third] = path
  if (first === undefined) return unknown
  if (place.kind === 'fieldValidator') {
    sink.report(kinds.ownValue, reading.spanOf(first))
    return unknown
  }
  if (place.kind === 'load') return notYet(path, 'Only variables of `Parameters` are known.', context)
  const steps = form.stepsNamed.get(first.name) ?? []
  if (steps.length === 0) return withoutStep(first, second, context)
  if (!steps.some((step) => isKnownBy(step, place))) {
    return notYet(path, 'Refer to steps before this one only.', context)
  }
  if (second === undefined) {
    usage.steps.add(first.name)
    return { kind: 'map', entries: {}, open: true }
  }
  const field = fieldOf(second, form)
  if (field === undefined) return withoutField(second, steps, context)
  usage.fields.add(field)
  const own = place.kind === 'enabled' && place.step?.index === field.step ? place.field : undefined
  if (own !== undefined && field.index >= own.index) return laterField(path, own.index, context)
  const type = field.type?.value ?? unknown
  return third === undefined ? type : memberType(type, third, `\`$.${first.name}.${second.name}\``, context)
}

/** What a variable yields. Reports those that there are not. */
export function variableType(
  expression: Extract<Expression, { kind: 'variable' }>,
  { isOpen, isItem }: Scope,
  { place, form, reading, sink, usage }: ExpressionContext,
): Type {
  const { name } = expression
  if (name === '') {
    if (isItem) return unknown
    if (place.kind === 'fieldValidator') return place.field?.type?.value ?? unknown
  }
  // Whoever takes all of it may read any field
  if (name === '' || name === 'forms') usage.all = true
  if (name === '') return unknown
  if (place.variables.has(name)) return name === 'index' ? { kind: 'integer' } : unknown
  // `$1` and so on are what functions go through
  if (isOpen || place.hasMoreVariables || /^\d+$/.test(name)) return unknown
  const elsewhere = whereKnown(name, form)
  const names = firstOf(place.variables).map((each) => `$${each}`)
  const hint = elsewhere ?? `Correct the name.${didYouMean(`$${name}`, names)}`
  const reason =
    elsewhere === undefined ? 'there is no parameter and no template of that name' : 'it is not known there'
  sink.report(kinds.unknownVariable, reading.spanOf(expression), { name: `$${name}`, place: place.name, reason, hint })
  return unknown
}

function firstOf(names: Iterable<string>): readonly string[] {
  const first: string[] = []
  for (const name of names) {
    if (first.length === candidates) break
    first.push(name)
  }
  return first
}

function whereKnown(name: string, { parameters, templates }: ExpressionContext['form']): string | undefined {
  if (name === 'index') return 'It is known in templates that `repeat` evaluates.'
  if (name === 'forms' || templates.has(name)) return 'It is known in `Application` and `Templates` only.'
  if (!parameters.has(name)) return undefined
  return 'Parameters are known in `Application`, in `Templates`, in fields, and in parameters after them.'
}

/** Whether a value of the type has neither properties nor items. */
export function isPlain({ kind }: Type): boolean {
  return kind === 'text' || kind === 'integer' || kind === 'number' || kind === 'boolean'
}

/** What a property of a value yields. Reports values that have none. */
export function memberType(type: Type, part: PathPart, what: string, { reading, sink }: ExpressionContext): Type {
  if (isPlain(type)) sink.report(kinds.memberOfValue, reading.nameSpanOf(part), { what, name: part.name })
  return unknown
}

/** Null has no properties: what is not there yet fails, unless it is read with `?.`, or is the step as a whole. */
function notYet(path: readonly PathPart[], hint: string, context: ExpressionContext): Type {
  const { place, form, reading, sink, usage } = context
  const [first, second] = path
  const field = second && fieldOf(second, form)
  if (field !== undefined) usage.fields.add(field)
  // When Parameters are evaluated there is no `$` at all
  const isStepItself = place.kind === 'load' && place.step === undefined
  const failing = isStepItself ? first : second
  if (first === undefined || failing === undefined || failing.safe) return unknown
  const written = path.slice(0, 2).map(({ name }) => name)
  sink.report(kinds.notYet, reading.spanOf(second ?? first), {
    path: `$.${written.join('.')}`,
    place: place.name,
    hint,
  })
  return unknown
}

/** What was entered in a step comes to be known field by field; before the first one there is no step, either. */
function laterField(path: readonly PathPart[], before: number, context: ExpressionContext): Type {
  if (before === 0) return notYet(path, 'Refer to fields before this one only.', context)
  const [first, second] = path
  if (first === undefined || second === undefined) return unknown
  const { place, reading, sink } = context
  sink.report(kinds.laterField, reading.spanOf(second), { path: `$.${first.name}.${second.name}`, place: place.name })
  return unknown
}

function withoutStep(first: PathPart, second: PathPart | undefined, context: ExpressionContext): Type {
  const { place, form, reading, sink } = context
  if (!form.knowsSteps) return unknown
  if (first.name === ownStep) {
    const own = ownStepFields(form, place)
    if (own === undefined)
      return notYet(second === undefined ? [first] : [first, second], 'That is the last step.', context)
    if (second !== undefined && !own.includes(second.name)) reportField(second, ownStep, own, context)
    return unknown
  }
  const owner = second === undefined ? form.steps.find(({ fieldNamed }) => fieldNamed.has(first.name)) : undefined
  const names = form.steps.slice(0, candidates).map(({ name }) => name)
  const hint = owner === undefined ? didYouMean(first.name, names) : ` Did you mean \`$.${owner.name}.${first.name}\`?`
  const kind = second === undefined || second.safe ? kinds.nullStep : kinds.unknownStep
  sink.report(kind, reading.nameSpanOf(first), { step: first.name, hint })
  return unknown
}

function withoutField(second: PathPart, steps: readonly FormStep[], context: ExpressionContext): Type {
  if (steps.some(({ knowsFields }) => !knowsFields)) return unknown
  const names = steps
    .slice(0, candidates)
    .flatMap(({ fields }) => fields.slice(0, candidates).flatMap(({ name }) => name ?? []))
  reportField(second, steps[0]?.name ?? '', names, context)
  return unknown
}

function reportField(
  part: PathPart,
  step: string,
  known: readonly string[],
  { reading, sink }: ExpressionContext,
): void {
  const hint = didYouMean(part.name, known)
  sink.report(kinds.unknownField, reading.nameSpanOf(part), { step, field: part.name, hint })
}

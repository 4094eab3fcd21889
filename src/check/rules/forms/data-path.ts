import type { Expression } from '../../../yaql/index.js'
import type { FormDefinition, FormField } from './definition.js'
import { isOn } from './options.js'

/** One name of `$.step.field`. */
export type PathPart = Extract<Expression, { kind: 'property' }>

/** The names after `$` or `$forms`; undefined for anything but such a chain. */
export function dataPathOf(expression: Expression): readonly PathPart[] | undefined {
  const parts: PathPart[] = []
  let current = expression
  while (current.kind === 'property') {
    parts.push(current)
    current = current.receiver
  }
  const isData = current.kind === 'variable' && (current.name === '' || current.name === 'forms')
  return isData && parts.length > 0 ? parts.reverse() : undefined
}

/** The field that an expression is, and nothing else: `$.step.field`. */
export function fieldOf(expression: Expression, form: FormDefinition): FormField | undefined {
  const [step, field, more] = dataPathOf(expression) ?? []
  if (step === undefined || field === undefined || more !== undefined) return undefined
  return form.stepsNamed
    .get(step.name)
    ?.findLast(({ fieldNamed }) => fieldNamed.has(field.name))
    ?.fieldNamed.get(field.name)
}

/** Whether the field's value is null if nothing is entered. */
export function canBeNull(field: FormField): boolean {
  return field.type?.isNullIfEmpty === true && !isOn(field, 'required')
}

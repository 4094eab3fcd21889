import type { DiagnosticSink } from '../../../diagnostics/index.js'
import { murano } from '../../../diagnostics/index.js'
import { entryOf } from '../../yaml/node.js'
import type { FormDefinition, FormField, FormStep } from './definition.js'
import { isOn } from './options.js'
import type { Usage } from './scope.js'

/** Warns of fields that the user fills in for nothing. `words` are those of texts that may name fields. */
export function checkUnused(
  form: FormDefinition,
  usage: Usage,
  words: ReadonlySet<string>,
  sink: DiagnosticSink,
): void {
  if (usage.all || form.application === undefined) return
  for (const step of form.steps) {
    if (usage.steps.has(step.name)) continue
    for (const [name, field] of step.fieldNamed) {
      if (usage.fields.has(field) || words.has(name) || !isAsked(name, field)) continue
      // Of steps of one name, this one may be overwritten: that is reported
      if (form.stepsNamed.get(step.name)?.length !== 1 || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) continue
      report(step, field, name, sink)
    }
  }
}

/** Whether the user enters something. Hidden fields may be there for their description, `license` is shown elsewhere. */
function isAsked(name: string, field: FormField): boolean {
  return name !== 'license' && field.type !== undefined && !isOn(field, 'hidden')
}

function report({ name: step }: FormStep, { node }: FormField, name: string, sink: DiagnosticSink): void {
  const span = entryOf(node, 'name')?.value.span ?? node.span
  sink.report(murano.forms.fields.unusedField, span, { step, name })
}

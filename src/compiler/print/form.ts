import type { FormDefinition, FormStep, NamedValue } from '../../murano/form.js'
import { expression, list, type MapNode, map, name, text, type YamlNode } from './node.js'
import { valueNode } from './value.js'

/** `UI/ui.yaml`. */
export function formNode(form: FormDefinition): MapNode {
  const { parameters, templates } = form
  const top = map({
    // A number would do as well, but for `2.10`, which would be 2.1.
    Version: text(form.version),
    Parameters: parameters.length === 0 ? undefined : named(parameters),
    Templates: templates.length === 0 ? undefined : named(templates),
    Application: valueNode(form.application, 'dashboard'),
    Forms: list(form.steps.map(stepNode)),
  })
  return { kind: 'map', entries: top.entries.map((entry, index) => ({ ...entry, spaceBefore: index > 0 })) }
}

function stepNode(step: FormStep): YamlNode {
  const validators = step.validators.map((validator) =>
    map({ expr: expression(validator.expression, 'dashboard'), message: text(validator.message) }),
  )
  const content = map({
    fields: list(step.fields.map((field) => named(field.attributes))),
    validators: validators.length === 0 ? undefined : list(validators),
  })
  return { kind: 'map', entries: [{ key: name(step.name), value: content }] }
}

function named(values: readonly NamedValue[]): MapNode {
  return {
    kind: 'map',
    entries: values.map((entry) => ({ key: name(entry.name), value: valueNode(entry.value, 'dashboard') })),
  }
}

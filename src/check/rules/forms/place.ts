import type { FormDefinition, FormField, FormStep } from './definition.js'

/** Where an expression stands, which decides what it can see. */
export interface Place {
  readonly kind: /** `Application` and what it uses of `Templates`: everything that was entered. */
    | 'model'
    /** `Parameters`, and what is evaluated together with them when the form is loaded: nothing that was entered. */
    | 'load'
    /** What is evaluated when a step is shown: what was entered in the steps before it. */
    | 'shown'
    /** `enabled`: likewise, and the fields before it in its step. */
    | 'enabled'
    /** A validator of a step: what was entered in it and before. */
    | 'stepValidator'
    /** A validator of a field: its value alone. */
    | 'fieldValidator'
  /** In words, such as `` `initial` ``. */
  readonly name: string
  /** The names of variables, less the dollar sign. */
  readonly variables: ReadonlySet<string>
  /** Whether there may be more variables. */
  readonly hasMoreVariables: boolean
  /** The step whose part it is. */
  readonly step?: FormStep
  /** The field whose part it is. */
  readonly field?: FormField
}

const nothing: ReadonlySet<string> = new Set()

/** `Application`, or a template: there are Templates and Parameters, and within templates `$index`. */
export function modelPlace(form: FormDefinition, name: string): Place {
  const variables = new Set([...form.templates.keys(), ...form.parameters.keys(), ...form.bound, 'forms'])
  if (name !== '`Application`') variables.add('index')
  return { kind: 'model', name, variables, hasMoreVariables: !form.knowsVariables }
}

/** The parameter of that name: it sees those before it. */
export function parameterPlace(form: FormDefinition, before: ReadonlySet<string>): Place {
  return { kind: 'load', name: '`Parameters`', variables: before, hasMoreVariables: !form.knowsVariables }
}

/** A key of a field: it sees parameters. */
export function fieldPlace(
  kind: 'load' | 'shown' | 'enabled',
  name: string,
  variables: ReadonlySet<string>,
  knowsVariables: boolean,
  step: FormStep,
  field: FormField,
): Place {
  return { kind, name, variables, hasMoreVariables: !knowsVariables, step, field }
}

/** A validator of a step or, if a field is given, of it. Validators see no variables. */
export function validatorPlace(step: FormStep, field?: FormField): Place {
  const shared = { variables: nothing, hasMoreVariables: false, step }
  return field === undefined
    ? { ...shared, kind: 'stepValidator', name: 'the validators of a step' }
    : { ...shared, kind: 'fieldValidator', name: 'the validators of a field', field }
}

/** The steps whose data `$` has in a place. */
export function isKnownBy({ index }: FormStep, { kind, step }: Place): boolean {
  switch (kind) {
    case 'model':
      return true
    case 'shown':
      return step !== undefined && index < step.index
    case 'enabled':
    case 'stepValidator':
      return step !== undefined && index <= step.index
    default:
      return false
  }
}

/** What the dashboard's own step has in a place: undefined if the place does not know it. */
export function ownStepFields({ asksForName }: FormDefinition, { kind }: Place): readonly string[] | undefined {
  if (kind !== 'model') return undefined
  return asksForName ? ['application_name', 'stay_at_the_catalog'] : ['stay_at_the_catalog']
}

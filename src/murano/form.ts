import type { SourceSpan } from '../diagnostics/diagnostic.js'
import type { Expression } from '../yaql/ast.js'
import type { Value } from './class.js'

/** `UI/ui.yaml`. Its expressions are in the dashboard's dialect. */
export interface FormDefinition {
  readonly version: string
  readonly parameters: readonly NamedValue[]
  readonly templates: readonly NamedValue[]
  /** The object model that the form yields: a map with `?` first. */
  readonly application: Value
  readonly steps: readonly FormStep[]
  readonly source: SourceSpan
}

/** A name and what it stands for. */
export interface NamedValue {
  readonly name: string
  readonly value: Value
}

/** One page of the wizard. */
export interface FormStep {
  readonly name: string
  readonly fields: readonly FormField[]
  readonly validators: readonly FormValidator[]
}

/** A field: its attributes in the order in which they are printed, `name` and `type` first. */
export interface FormField {
  readonly attributes: readonly NamedValue[]
}

/** A check across fields: `$` holds the data of all steps. */
export interface FormValidator {
  readonly expression: Expression
  readonly message: string
}

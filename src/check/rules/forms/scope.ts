import type { DiagnosticSink } from '../../../diagnostics/index.js'
import type { ExpressionReading } from '../../expression.js'
import type { FormDefinition, FormField } from './definition.js'
import type { Place } from './place.js'

/** What expressions have read of what was entered. */
export interface Usage {
  readonly fields: Set<FormField>
  /** Names of steps that were read as a whole. */
  readonly steps: Set<string>
  /** Whether everything was. */
  all: boolean
}

/** What is the same in all of an expression. */
export interface ExpressionContext {
  readonly reading: ExpressionReading
  readonly place: Place
  readonly form: FormDefinition
  readonly sink: DiagnosticSink
  readonly usage: Usage
}

/** What differs between the parts of an expression. */
export interface Scope {
  /** Whether `$` is an item that a function goes through, not what the place has. */
  readonly isItem: boolean
  /** Whether more variables may be bound. */
  readonly isOpen: boolean
}

/** The scope of an expression as a whole. */
export const outerScope: Scope = { isItem: false, isOpen: false }

/** Reads nothing yet. */
export function newUsage(): Usage {
  return { fields: new Set(), steps: new Set(), all: false }
}

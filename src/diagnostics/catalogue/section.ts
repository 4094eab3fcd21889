import type { DiagnosticKind } from '../kind.js'

/** The kinds of one stage of the compiler, or of one part of Murano's packages. */
export interface CatalogueSection {
  /** What all codes of the section begin with: `V1` for V1xxx. */
  readonly prefix: string
  readonly title: string
  readonly kinds: Readonly<Record<string, DiagnosticKind>>
}

import type { DiagnosticKind } from '../kind.js'
import { contracts } from './contracts.js'
import { forms } from './forms.js'
import { language } from './language.js'
import { packages } from './packages.js'
import { packing } from './packing.js'
import { plans } from './plans.js'
import { yaql } from './yaql.js'

/** The kinds of one stage of the compiler. */
export interface CatalogueSection {
  /** The first digit of the section's codes: `1` for V1xxx. */
  readonly digit: string
  readonly title: string
  readonly kinds: Readonly<Record<string, DiagnosticKind>>
}

/** Every kind of diagnostic of the compiler, by stage. */
export const catalogue: readonly CatalogueSection[] = [
  { digit: '1', title: 'The authoring language', kinds: language },
  { digit: '2', title: 'Types that become contracts', kinds: contracts },
  { digit: '3', title: 'Expressions', kinds: yaql },
  { digit: '4', title: 'Packages', kinds: packages },
  { digit: '5', title: 'Forms', kinds: forms },
  { digit: '6', title: 'Plans', kinds: plans },
  { digit: '7', title: 'Printing and packing', kinds: packing },
]

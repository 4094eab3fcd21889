import type { Mistake } from './mistake.js'
import { bodies } from './rows/bodies.js'
import { classes } from './rows/classes.js'
import { contracts } from './rows/contracts.js'
import { forms } from './rows/forms.js'
import { packaging } from './rows/packaging.js'
import { plans } from './rows/plans.js'

/** Mistakes of one part of a package. */
export interface MistakeSection {
  readonly title: string
  readonly mistakes: readonly Mistake[]
}

/** All mistakes of the table, in its order. */
export const sections: readonly MistakeSection[] = [
  { title: 'Packaging', mistakes: packaging },
  { title: 'Structure of classes', mistakes: classes },
  { title: 'Contracts and defaults', mistakes: contracts },
  { title: 'Bodies of methods', mistakes: bodies },
  { title: 'Plans, agents and objects', mistakes: plans },
  { title: 'Forms', mistakes: forms },
]

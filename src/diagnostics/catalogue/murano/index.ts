import type { CatalogueSection } from '../section.js'
import { classes } from './classes.js'
import { contracts } from './contracts.js'
import { expressions } from './expressions.js'
import { files } from './files.js'
import { forms } from './forms.js'
import { packages } from './packages.js'
import { plans } from './plans.js'
import { scripts } from './scripts.js'
import { statements } from './statements.js'

/** What can be wrong in a Murano package, whoever wrote it: what `vetro check` reports. */
export const murano = { files, packages, classes, contracts, statements, expressions, forms, plans, scripts }

/** The same by code. */
export const muranoCatalogue: readonly CatalogueSection[] = [
  { prefix: 'M10', title: 'Files', kinds: files },
  { prefix: 'M11', title: 'Packages', kinds: packages },
  { prefix: 'M2', title: 'Classes', kinds: classes },
  { prefix: 'M3', title: 'Contracts and defaults', kinds: contracts },
  { prefix: 'M4', title: 'Statements', kinds: statements },
  { prefix: 'M5', title: 'Expressions', kinds: expressions },
  { prefix: 'M60', title: 'Forms and their steps', kinds: forms.definition },
  { prefix: 'M60', title: 'Fields of forms', kinds: forms.fields },
  { prefix: 'M60', title: 'Expressions in forms', kinds: forms.expressions },
  { prefix: 'M61', title: 'Objects that forms describe', kinds: forms.objects },
  { prefix: 'M70', title: 'Plans', kinds: plans },
  { prefix: 'M71', title: 'Scripts', kinds: scripts },
]

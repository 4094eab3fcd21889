import type { Family } from '../corpus/fault.js'
import { archives } from '../corpus/faults/archives.js'
import { contracts } from '../corpus/faults/contracts.js'
import { expressions } from '../corpus/faults/expressions.js'
import { applications, forms } from '../corpus/faults/forms.js'
import { inheritance } from '../corpus/faults/inheritance.js'
import { manifest } from '../corpus/faults/manifest.js'
import { members } from '../corpus/faults/members.js'
import { plans, scripts } from '../corpus/faults/plans.js'
import { requirements } from '../corpus/faults/requirements.js'
import { statements } from '../corpus/faults/statements.js'
import { structure } from '../corpus/faults/structure.js'

/** All faults of the corpus, in the order of a package's parts. */
export const families: readonly Family[] = [
  archives,
  manifest,
  requirements,
  structure,
  inheritance,
  contracts,
  members,
  statements,
  expressions,
  forms,
  applications,
  plans,
  scripts,
]

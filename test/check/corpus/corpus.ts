import { applications } from './faults/applications.js'
import { archives } from './faults/archives.js'
import { contracts } from './faults/contracts.js'
import { expressions } from './faults/expressions.js'
import { forms } from './faults/forms.js'
import { inheritance } from './faults/inheritance.js'
import { manifest } from './faults/manifest.js'
import { members } from './faults/members.js'
import { plans, scripts } from './faults/plans.js'
import { requirements } from './faults/requirements.js'
import { statements } from './faults/statements.js'
import { structure } from './faults/structure.js'

/** All faults. */
export const families = [
  archives,
  manifest,
  requirements,
  structure,
  inheritance,
  contracts,
  statements,
  expressions,
  members,
  plans,
  scripts,
  forms,
  applications,
] as const

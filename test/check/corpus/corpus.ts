import { expressions } from './faults/expressions.js'
import { inheritance } from './faults/inheritance.js'
import { manifest } from './faults/manifest.js'
import { members } from './faults/members.js'
import { plans, scripts } from './faults/plans.js'
import { requirements } from './faults/requirements.js'
import { statements } from './faults/statements.js'
import { structure } from './faults/structure.js'

/** All faults. */
export const families = [
  manifest,
  requirements,
  structure,
  inheritance,
  statements,
  expressions,
  members,
  plans,
  scripts,
] as const

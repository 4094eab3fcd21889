import { expressions } from './faults/expressions.js'
import { inheritance } from './faults/inheritance.js'
import { members } from './faults/members.js'
import { statements } from './faults/statements.js'
import { structure } from './faults/structure.js'

/** All faults. */
export const families = [structure, inheritance, statements, expressions, members] as const

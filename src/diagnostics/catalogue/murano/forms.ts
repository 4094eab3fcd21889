import { definition } from './forms/definition.js'
import { expressions } from './forms/expressions.js'
import { fields } from './forms/fields.js'
import { objects } from './forms/objects.js'

/** Forms: codes M6xxx. Add an entry to a part with its next free code; never reuse one. */
export const forms = { definition, fields, expressions, objects }

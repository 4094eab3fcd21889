import { documents } from './classes/documents.js'
import { inheritance } from './classes/inheritance.js'
import { members } from './classes/members.js'
import { metadata } from './classes/metadata.js'

/** Structure and inheritance of classes: codes M2xxx. Add an entry with the next free code; never reuse one. */
export const classes = { ...documents, ...members, ...inheritance, ...metadata }

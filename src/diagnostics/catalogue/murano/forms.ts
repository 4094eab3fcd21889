/** Forms: codes M6xxx. Add an entry with the next free code; never reuse one. */
export const forms = {}

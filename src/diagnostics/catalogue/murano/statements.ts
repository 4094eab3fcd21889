/** Statements: codes M4xxx. Add an entry with the next free code; never reuse one. */
export const statements = {}

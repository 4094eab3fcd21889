/** Expressions: codes V3xxx. Add an entry with the next free code; never reuse one. */
export const yaql = {}

/** Expressions and what they mean: codes M5xxx. Add an entry with the next free code; never reuse one. */
export const expressions = {}

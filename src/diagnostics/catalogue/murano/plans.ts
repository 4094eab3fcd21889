/** Execution plans and scripts: codes M7xxx. Add an entry with the next free code; never reuse one. */
export const plans = {}

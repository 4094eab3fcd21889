/** Contracts and defaults: codes M3xxx. Add an entry with the next free code; never reuse one. */
export const contracts = {}

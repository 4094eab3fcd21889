/** Structure and inheritance of classes: codes M2xxx. Add an entry with the next free code; never reuse one. */
export const classes = {}

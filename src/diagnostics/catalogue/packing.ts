/** Codes V7xxx. */
export const packing = {}

/** Codes V3xxx. */
export const yaql = {}

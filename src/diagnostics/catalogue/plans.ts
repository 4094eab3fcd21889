/** Codes V6xxx. */
export const plans = {}

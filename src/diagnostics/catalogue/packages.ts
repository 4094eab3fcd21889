/** Codes V4xxx. */
export const packages = {}

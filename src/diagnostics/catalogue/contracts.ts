/** Codes V2xxx. */
export const contracts = {}

/** Codes V5xxx. */
export const forms = {}

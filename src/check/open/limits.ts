/** Bytes of an archive or folder that are read: well above what the catalog takes, so that it is told what is in them. */
export const packageLimit = 64 * 1024 * 1024

/** Bytes of one file. */
export const fileLimit = 16 * 1024 * 1024

/** Files and folders. */
export const entryLimit = 10_000

/** The archive, the manifest, images, requirements: codes M11xx. Add an entry with the next free code; never reuse one. */
export const packages = {}

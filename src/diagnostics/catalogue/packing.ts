import { error } from '../kind.js'

/** Printing and packing: codes V7xxx. Add an entry with the next free code; never reuse one. */
export const packing = {
  zipSize: error(
    'V7004',
    'The package has {size} bytes zipped, and the catalog takes at most {limit}.',
    'Leave large files out of resources/, and have scripts download them.',
  ),
}

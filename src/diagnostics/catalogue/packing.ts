import { error } from '../kind.js'

/** Printing and packing: codes V7xxx. Add an entry with the next free code; never reuse one. */
export const packing = {
  missingImage: error('V7001', 'There is no file `{path}` in the package.', 'Add it beside package.ts.'),
  imageType: error('V7002', '`{path}` is not an image that the catalog knows.', 'Use PNG, JPEG or GIF.'),
  imageSize: error('V7003', '`{path}` has {size} bytes, and the catalog takes at most {limit}.', 'Make it smaller.'),
  zipSize: error(
    'V7004',
    'The package has {size} bytes zipped, and the catalog takes at most {limit}.',
    'Leave large files out of resources/, and have scripts download them.',
  ),
}

import { error } from '../kind.js'

/** Printing and packing: codes V7xxx. Add an entry with the next free code; never reuse one. */
export const packing = {
  duplicatePath: error('V7001', 'The package would hold two files `{path}`.', 'Rename one of them.'),
  schema: error('V7002', '{file} does not match its schema: {reason}.', 'Change the source that it is made from.'),
  controlCharacter: error(
    'V7003',
    'The text holds the control character {character}, which YAML cannot carry.',
    'Remove it.',
  ),
}
